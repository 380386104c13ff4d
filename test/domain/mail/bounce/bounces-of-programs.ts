import type { ServersBounce } from './bounces-of-servers.ts';

/** Bounces of filters in front of servers, of mail programs for Windows, and of senders for others, without a report part. */
export const bouncesOfPrograms: readonly ServersBounce[] = [
  {
    server: 'IronPort text',
    header:
      'Return-Path: <>\nFrom: Mail Delivery System <MAILER-DAEMON@esa1.example.net>\nSubject: Delivery Notification: Message returned',
    text: `The following message to <bob@example.com> was undeliverable.
The reason for the problem:
5.1.2 - Bad destination host 'DNS Hard Error looking up example.com (MX):  NXDomain'`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'IronPort 4.3.2',
    header:
      'Return-Path: <>\nFrom: Mail Delivery System <MAILER-DAEMON@esa1.example.net>\nSubject: Undeliverable Message',
    text: `The following message to <bob@example.com> was undeliverable.
The reason for the problem:
4.3.2 - Not accepting messages at this time 421-'4.3.2 try later'`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'Mimecast text rejected',
    header: 'Return-Path: <>\nFrom: <postmaster@eu-smtp-1.mimecast.com>\nSubject: [Postmaster] Email Delivery Failure',
    text: `Delivery has failed to the following recipient

bob@example.com

Rejection reason: 554 Email rejected due to security policies - https://community.mimecast.com/docs/DOC-1369#554`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'Barracuda quarantine text',
    header:
      'Return-Path: <>\nFrom: Barracuda <postmaster@barracuda.example.net>\nSubject: **Message you sent blocked by our bulk email filter**',
    text: `Your message to: bob@example.com
was blocked by our Spam Firewall. The email you sent with the following subject has NOT BEEN DELIVERED:

Subject: Re: Printer`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'Mailgun text',
    header:
      'Return-Path: <>\nFrom: Mail Delivery System <postmaster@mg.example.net>\nSubject: Undelivered Mail Returned to Sender',
    text: `This is the mail system at host mg.example.net.

bob@example.com: 5.1.1 Not delivering to previously bounced address`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'James',
    header: 'Return-Path: <>\nFrom: postmaster@example.net\nSubject: Re:Printer',
    text: `Hi. This is the James mail server at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.  Below
I include the list of recipients and the reason why I was unable to deliver
your message.

Failed recipient(s):
bob@example.com

Error message:
550 5.1.1 User unknown`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'hMailServer',
    header: 'Return-Path: <>\nFrom: mailer-daemon@mx.example.net\nSubject: Message undeliverable: Re: Printer',
    text: `Your message did not reach some or all of the intended recipients.

   Sent: Fri, 20 Nov 2026 10:00:00 +0000
   Subject: Re: Printer

The following recipient(s) could not be reached:

bob@example.com
   Error Type: SMTP
   Remote server (198.51.100.1) issued an error.
   hMailServer sent: RCPT TO:<bob@example.com>
   Remote server replied: 550 Unknown user



hMailServer`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'MDaemon',
    header:
      'Return-Path: <>\nFrom: MDaemon at mx.example.net <MDaemon@mx.example.net>\nSubject: Permanent Delivery Failure',
    text: `The attached message had PERMANENT fatal delivery errors!

After one or more unsuccessful delivery attempts the attached message has
been removed from the mail queue on this server.

   --------------------------------------------
   YOUR DATA WAS NOT DELIVERED TO ALL RECIPIENTS
   --------------------------------------------

FAILED ADDRESS:   bob@example.com

--- Session Transcript ---
 Fri 2026-11-20 10:00:01: --> RCPT To:<bob@example.com>
 Fri 2026-11-20 10:00:01: <-- 550 5.1.1 User unknown`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'IMail',
    header: 'Return-Path: <>\nFrom: Postmaster <postmaster@mx.example.net>\nSubject: Undeliverable Mail',
    text: `Unknown user: bob@example.com


Original message follows.

Received: from postcase.test`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Bounce with names in Thai-like',
    header: 'Return-Path: <>\nFrom: postmaster@example.com\nSubject: Undeliverable: Re: Printer',
    text: `Your message to Bob <bob@example.com> could not be delivered.

The mailbox is temporarily unavailable. Please try again in a few hours.`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'SmarterMail',
    header: 'Return-Path: <>\nFrom: "System Administrator" <postmaster@example.net>\nSubject: Delivery Failure',
    text: `Could not deliver message to the following recipient(s):

Failed Recipient: bob@example.com
Reason: Remote host said: 550 5.1.1 User unknown

   -- The header and top 20 lines of the message follows --

From: Support <support@postcase.test>`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'ArGoSoft',
    header: 'Return-Path: <>\nFrom: Postmaster <postmaster@example.net>\nSubject: Undeliverable mail',
    text: `Your message was not delivered to
bob@example.com

For the following reason:
Mailbox is over quota`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'SurgeMail',
    header: 'Return-Path: <>\nFrom: <>\nSubject: Mail delivery failed',
    text: `A message that you sent could not be delivered to one or more of its recipients.

Error: bob@example.com 550 No such user (bob@example.com) -ERR bob@example.com not found`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'IceWarp',
    header: 'Return-Path: <>\nFrom: <MAILER-DAEMON@mx.example.net>\nSubject: Mail delivery failed',
    text: `The attached message could not be delivered to:

bob@example.com

Reason: 550 5.1.1 <bob@example.com> User unknown; rejecting`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Lotus Domino text',
    header:
      'Return-Path: <>\nFrom: Postmaster@example.com\nSubject: DELIVERY FAILURE: User bob (bob@example.com) not listed in public Name & Address Book',
    text: `Your Document:

Re: Printer

was not delivered to:

bob@example.com

because:

User bob (bob@example.com) not listed in public Name & Address Book`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Lotus Domino German',
    header:
      'Return-Path: <>\nFrom: Postmaster@example.com\nSubject: ZUSTELLUNGSFEHLER: Benutzer bob (bob@example.com) nicht im Domino-Verzeichnis aufgeführt',
    text: `Ihr Dokument:

Re: Printer

wurde nicht zugestellt an:

bob@example.com

da:

Benutzer bob (bob@example.com) nicht im Domino-Verzeichnis aufgeführt`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'X400 gateway',
    header:
      'Return-Path: <>\nFrom: MAILER-DAEMON@gw.example.com\nSubject: Delivery Report (failure) for bob@example.com',
    text: `This report relates to your message:
  Subject: Re: Printer

Your message was not delivered to   bob@example.com
  for the following reason:
  Diagnostic was 'Unable to transfer, Message timed out'`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'MXLogic',
    header:
      'Return-Path: <>\nFrom: Mail Delivery System <Mailer-Daemon@mxlogic.example>\nSubject: Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address failed:

  <bob@example.com>:  550 5.1.1 <bob@example.com>... User Unknown

Included is a copy of the message header:`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'MessageLabs',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@messagelabs.example\nSubject: Mail Delivery Failure',
    text: `This is the mail delivery agent at messagelabs.com.
I was unable to deliver your message to the following addresses.

bob@example.com

Reason: 550 Requested action not taken: mailbox unavailable

The message subject was: Re: Printer`,
    failed: [['bob@example.com', 'hard']],
  },
];
