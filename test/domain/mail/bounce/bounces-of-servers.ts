/** Bounces as servers write them, without a report part: what failed, and whether for good. */
export interface ServersBounce {
  readonly server: string;
  readonly header: string;
  readonly text: string;
  readonly failed: readonly (readonly [address: string, permanence: 'hard' | 'soft'])[];
}

const daemon = 'From: Mail Delivery System <MAILER-DAEMON@mx.example.net>\nReturn-Path: <>';
const bob = 'bob@example.com';

export const bouncesOfServers: readonly ServersBounce[] = [
  {
    server: 'qmail, several recipients',
    header: `${daemon}\nSubject: failure notice`,
    text: `Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<bob@example.com>:
192.0.2.1 does not like recipient.
Remote host said: 550 5.1.1 <bob@example.com>: Recipient address rejected: User unknown
Giving up on 192.0.2.1.

<zoe@example.com>:
Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)
I'm not going to try again; this message has been in the queue too long.

--- Below this line is a copy of the message.

Return-Path: <support@postcase.test>
To: bob@example.com`,
    failed: [
      [bob, 'hard'],
      ['zoe@example.com', 'soft'],
    ],
  },
  {
    server: 'Exim',
    header: `${daemon}\nSubject: Mail delivery failed: returning message to sender`,
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  bob@example.com
    host mx.example.com [192.0.2.1]
    SMTP error from remote mail server after RCPT TO:<bob@example.com>:
    550 5.1.1 The user does not exist
  zoe@example.com
    SMTP error from remote mail server after end of data:
    552 5.2.2 Mailbox full

------ This is a copy of the message, including all the headers. ------

To: carl@example.com`,
    failed: [
      [bob, 'hard'],
      ['zoe@example.com', 'soft'],
    ],
  },
  {
    server: 'Exim, with who sent it and a pipe',
    header: `${daemon}\nSubject: Mail delivery failed: returning message to sender`,
    text: `This message was created automatically by mail delivery software.

A message sent by

    <support@elsewhere.test>

could not be delivered to one or more of its recipients. The following
address(es) failed:

  bob@example.com
    (ultimately generated from info@example.com)
    Unrouteable address`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'Exim, a warning',
    header: `${daemon}\nSubject: Warning: message 1abcDE-0001 delayed 24 hours`,
    text: `This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on mx.example.net.

The address to which the message has not yet been delivered is:

  bob@example.com

No action is required on your part. Delivery attempts will continue for
some time, and this warning may be repeated at intervals.`,
    failed: [[bob, 'soft']],
  },
  {
    server: 'Postfix, without its report',
    header: `${daemon}\nSubject: Undelivered Mail Returned to Sender`,
    text: `This is the mail system at host mx.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

For further assistance, please send mail to postmaster.

If you do so, please include this problem report. You can
delete your own text from the attached returned message.

                   The mail system

<bob@example.com>: host mx.example.com[192.0.2.1] said: 550 5.1.1
    <bob@example.com>: Recipient address rejected: User unknown in virtual
    mailbox table (in reply to RCPT TO command)`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'Sendmail',
    header: `${daemon}\nSubject: Returned mail: see transcript for details`,
    text: `The original message was received at Fri, 20 Nov 2026 10:00:00 GMT
from relay.example.net [192.0.2.9]

   ----- The following addresses had permanent fatal errors -----
<bob@example.com>
    (reason: 550 5.1.1 <bob@example.com>: Recipient address rejected: User unknown)

   ----- Transcript of session follows -----
... while talking to mx.example.com.:
>>> DATA
<<< 550 5.1.1 <bob@example.com>: Recipient address rejected: User unknown
550 5.1.1 <bob@example.com>... User unknown
<<< 554 5.5.1 Error: no valid recipients`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'Courier',
    header:
      'From: "Courier mail server at mx.example.net" <@>\nReturn-Path: <>\nSubject: NOTICE: mail delivery status.',
    text: `This is a delivery status notification from mx.example.net,
running the Courier mail server, version 1.0.

UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<bob@example.com>:
    mx.example.com [192.0.2.1]:
<<< 550 User <bob@example.com> unknown`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'Gmail',
    header:
      'From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>\nReturn-Path: <>\nX-Failed-Recipients: bob@example.com\nSubject: Delivery Status Notification (Failure)',
    text: `** Address not found **

Your message wasn't delivered to bob@example.com because the address couldn't be found, or is unable to receive mail.

Learn more here: https://support.example.com/mail/?p=NoSuchUser

The response was:

550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos or unnecessary spaces.`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'Yahoo',
    header: 'From: MAILER-DAEMON@yahoo.example\nReturn-Path: <>\nSubject: Failure Notice',
    text: `Sorry, we were unable to deliver your message to the following address.

<bob@example.com>:
550: 5.1.1 <bob@example.com>: Recipient address rejected: User unknown

--- Below this line is a copy of the message.`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'GMX',
    header:
      'From: "GMX Mailer Daemon" <mailer-daemon@gmx.example>\nReturn-Path: <>\nSubject: Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of
its recipients. This is a permanent error. The following address(es)
failed:

bob@example.com:
SMTP error from remote server for RCPT TO command, host: mx.example.com (192.0.2.1) reason: 550 5.1.1 User unknown`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'a server that knows no such domain',
    header: `${daemon}\nSubject: Returned mail: Host unknown (Name server: example.com: host not found)`,
    text: `   ----- The following addresses had permanent fatal errors -----
<bob@example.com>

   ----- Transcript of session follows -----
550 5.1.2 <bob@example.com>... Host unknown (Name server: example.com: host not found)`,
    failed: [[bob, 'hard']],
  },
  {
    server: 'Postfix that waits',
    header: `${daemon}\nSubject: Delayed Mail (still being retried)`,
    text: `####################################################################
# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
####################################################################

Your message could not be delivered for more than 4 hour(s).
It will be retried until it is 5 day(s) old.

<bob@example.com>: connect to mx.example.com[192.0.2.1]:25: Connection timed out`,
    failed: [[bob, 'soft']],
  },
];
