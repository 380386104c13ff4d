import type { ServersBounce } from './bounces-of-servers.ts';

const daemon = 'From: Mail Delivery System <MAILER-DAEMON@mx.example.net>\nReturn-Path: <>';
const bob = 'bob@example.com';

/** Those of Exchange, Domino and what stands before mail servers. */
export const bouncesOfGateways: readonly ServersBounce[] = [
  {
    server: 'Exchange 2003',
    header: 'From: System Administrator <postmaster@example.com>\nReturn-Path: <>\nSubject: Undeliverable: Printer',
    text: `Your message

  To:      bob@example.com
  Subject: Printer
  Sent:    Fri, 20 Nov 2026 10:00:00 +0100

did not reach the following recipient(s):

bob@example.com on Fri, 20 Nov 2026 10:00:02 +0100
    The recipient name is not recognized
	The MTS-ID of the original message is: c=us;a= ;p=example;l=MX01
    MSEXCH:IMS:Example:HQ:MX01 0 (000C05A6) Unknown Recipient`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'Microsoft 365',
    header:
      'From: Microsoft Outlook <MicrosoftExchange1@example.com>\nReturn-Path: <>\nSubject: Undeliverable: Printer',
    text: `Your message to bob@example.com couldn't be delivered.

bob wasn't found at example.com.

support	Office 365	bob
Action Required		Recipient

Unknown To address

How to Fix It
The address may be misspelled or may not exist. Try one or more of the following:
  * Send the message again following these steps: In Outlook, open this non-delivery report and choose Send Again.
  * Contact the recipient (by phone, for example) to check that the address is correct.

Original Message Details
Created Date: 11/20/2026 10:00:00 AM
Sender Address: support@postcase.test
Recipient Address: bob@example.com
Subject: Printer

Error Details
Reported error: 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient bob@example.com not found by SMTP address lookup`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'Domino',
    header: `${daemon}\nSubject: DELIVERY FAILURE: User bob (bob@example.com) not listed in Domino Directory`,
    text: `Your message

  Subject: Printer

was not delivered to:

  bob@example.com

because:

  User bob (bob@example.com) not listed in Domino Directory`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'IronPort',
    header: `${daemon}\nSubject: Delivery Notification`,
    text: `The following message to <bob@example.com> was undeliverable.
The reason for the problem:
5.1.0 - Unknown address error 550-'5.1.1 <bob@example.com>: User unknown'`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'IronPort, a full mailbox',
    header: `${daemon}\nSubject: Delivery Notification`,
    text: `The following message to <bob@example.com> was undeliverable.
The reason for the problem:
5.1.0 - Unknown address error 552-'5.2.2 <bob@example.com>... Mailbox full'`,
    failed: [[bob, 'soft']],
  },
  {
    server: 'Mimecast',
    header: 'From: postmaster@mimecast.example\nReturn-Path: <>\nSubject: [Postmaster] Email Delivery Failure',
    text: `This is a delivery failure notification message indicating that
an email you addressed to email address :
-- bob@example.com

could not be delivered. The problem appears to be :
-- Recipient email address is possibly incorrect

Additional information follows :
-- 5.1.1 User unknown

This condition occurred after 1 attempt(s) to deliver over
a period of 0 hour(s).`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'Barracuda',
    header:
      'From: "Barracuda" <MAILER-DAEMON@barracuda.example>\nReturn-Path: <>\nSubject: **Message you sent blocked by our bulk email filter**',
    text: `Your message to: bob@example.com
was blocked by our Spam Firewall. The email you sent with the following subject has NOT BEEN DELIVERED:

Subject: Printer`,
    failed: [[bob, 'soft']],
  },
  {
    server: 'CommuniGate',
    header: `${daemon}\nSubject: Undeliverable mail`,
    text: `Failed to deliver to '<bob@example.com>'
SMTP module(domain example.com) reports:
 host mx.example.com says:
 550 5.1.1 <bob@example.com>... User unknown`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'MDaemon',
    header:
      'From: "MDaemon at mx.example.net" <MDaemon@mx.example.net>\nReturn-Path: <>\nSubject: Permanent Delivery Failure',
    text: `The attached message had PERMANENT fatal delivery errors!

Failed address: bob@example.com

--- Session Transcript ---
 --> RCPT To:<bob@example.com>
 <-- 550 <bob@example.com>, Recipient unknown
--- End Transcript ---`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'SendGrid or a script',
    header: `${daemon}\nSubject: Delivery Status Notification (Failure)`,
    text: `Your message could not be delivered to bob@example.com.

Reason: 550 5.1.1 The mailbox you tried to reach does not exist`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'InterScan, two recipients in one line',
    header: `${daemon}\nSubject: Mail could not be delivered`,
    text: `Message from InterScan Messaging Security Suite

Sent <<< RCPT TO:<bob@example.com>
Received >>> 550 5.1.1 unknown user bob@example.com

Could not deliver mail to this user.
<bob@example.com>`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'X5 or MMDF',
    header: 'From: Mail Delivery Subsystem <mmdf@mx.example.net>\nReturn-Path: <>\nSubject: Failed mail (msg.aa01)',
    text: `    Your message could not be delivered to
'bob@example.com (host: mx.example.com) (queue: smtp)' for the following
reason:  ' bob@example.com... User unknown'`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'a gateway that answers as its postmaster',
    header:
      'From: postmaster@gateway.example\nReturn-Path: <postmaster@gateway.example>\nSubject: Undeliverable: Printer\nAuto-Submitted: auto-replied',
    text: `Delivery has failed to these recipients:

bob@example.com
The domain example.com could not be found.

Original message headers:

To: bob@example.com
Message-ID: <1@postcase.test>`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'Amazon SES by mail',
    header:
      'From: MAILER-DAEMON@eu-west-1.amazonses.example\nReturn-Path: <>\nSubject: Delivery Status Notification (Failure)',
    text: `An error occurred while trying to deliver the mail to the following recipients:
bob@example.com`,
    failed: [[bob, 'soft']],
  },
];
