import type { ServersBounce } from './bounces-of-servers.ts';

/** Bounces as Postfix, Sendmail, qmail, OpenSMTPD and Courier write them, without a report part. */
export const bouncesOfUnix: readonly ServersBounce[] = [
  {
    server: 'Sendmail 8 text',
    header:
      'Return-Path: <>\nFrom: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>\nSubject: Returned mail: see transcript for details',
    text: `The original message was received at Fri, 20 Nov 2026 10:00:00 GMT
from smtp-out.amazonses.com [203.0.113.9]

   ----- The following addresses had permanent fatal errors -----
<bob@example.com>
    (reason: 550 5.1.1 <bob@example.com>... User unknown)

   ----- Transcript of session follows -----
... while talking to mx.example.com.:
>>> DATA
<<< 550 5.1.1 <bob@example.com>... User unknown
550 5.1.1 <bob@example.com>... User unknown
<<< 503 5.0.0 Need RCPT (recipient)`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Sendmail host unknown',
    header:
      'Return-Path: <>\nFrom: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>\nSubject: Returned mail: Host unknown (Name server: example.com: host not found)',
    text: `The original message was received at Fri, 20 Nov 2026 10:00:00 GMT

   ----- The following addresses had permanent fatal errors -----
<bob@example.com>

   ----- Transcript of session follows -----
550 5.1.2 <bob@example.com>... Host unknown (Name server: example.com: host not found)`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Sendmail warning',
    header:
      'Return-Path: <>\nFrom: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>\nSubject: Warning: could not send message for past 4 hours',
    text: `    **********************************************
    **      THIS IS A WARNING MESSAGE ONLY      **
    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **
    **********************************************

The original message was received at Fri, 20 Nov 2026 10:00:00 GMT

   ----- Transcript of session follows -----
<bob@example.com>... Deferred: Connection timed out with mx.example.com.
Warning: message still undelivered after 4 hours
Will keep trying until message is 5 days old`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'qmail no mailbox',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice',
    text: `Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<bob@example.com>:
Sorry, no mailbox here by that name. (#5.1.1)`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'qmail vpopmail',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice',
    text: `Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<bob@example.com>:
Sorry, no mailbox here by that name. vpopmail (#5.1.1)

--- Below this line is a copy of the message.

Return-Path: <support@postcase.test>`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'qmail no host',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice',
    text: `Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<bob@example.com>:
Sorry, I couldn't find any host named example.com. (#5.1.2)`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'qmail quota',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice',
    text: `Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<bob@example.com>:
User is over quota (#5.2.2)`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'qmail mailbox full 2',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice',
    text: `Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<bob@example.com>:
The users mailfolder is over the allowed quota (size). (#5.2.2)`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'qmail account disabled',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice',
    text: `Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<bob@example.com>:
This account is currently disabled (#5.2.1)`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'qmail remote spam',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice',
    text: `Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<bob@example.com>:
198.51.100.1 failed after I sent the message.
Remote host said: 554 5.7.1 Message rejected because of unacceptable content. For help, please quote incident ID 4711.`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'qmail rcpthosts',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice',
    text: `Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<bob@example.com>:
198.51.100.1 does not like recipient.
Remote host said: 553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)
Giving up on 198.51.100.1.`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'qmail looping',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice',
    text: `Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<bob@example.com>:
This message is looping: it already has my Delivered-To line. (#5.4.6)`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'qmail ezmlm',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice',
    text: `Hi. This is the qmail-send program at mx.example.net.
I tried to deliver a bounce message to this address, but the bounce bounced!

<bob@example.com>:
Sorry, no mailbox here by that name. (#5.1.1)`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'OpenSMTPD',
    header:
      'Return-Path: <>\nFrom: Mailer Daemon <MAILER-DAEMON@mx.example.net>\nSubject: Delivery status notification: error',
    text: `    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    An error has occurred while attempting to deliver a message for
    the following list of recipients:

bob@example.com: 550 5.1.1 <bob@example.com>: Recipient address rejected: User unknown

    Below is a copy of the original message:`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'OpenSMTPD no MX',
    header:
      'Return-Path: <>\nFrom: Mailer Daemon <MAILER-DAEMON@mx.example.net>\nSubject: Delivery status notification: error',
    text: `    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    An error has occurred while attempting to deliver a message for
    the following list of recipients:

bob@example.com: No MX found for destination`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'OpenSMTPD warning',
    header:
      'Return-Path: <>\nFrom: Mailer Daemon <MAILER-DAEMON@mx.example.net>\nSubject: Delivery status notification: warning',
    text: `    Hi!

    This is the MAILER-DAEMON, please DO NOT REPLY to this email.

    A message is delayed for more than 4 hours for the following
    list of recipients:

bob@example.com: Network error on destination MXs

    Please note that this is only a temporary failure report.
    The message is kept in the queue for up to 4 days.
    You DO NOT NEED to re-send the message to these recipients.`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'Courier',
    header:
      'Return-Path: <>\nFrom: "Courier mail server at mx.example.net" <@>\nSubject: NOTICE: mail delivery status.',
    text: `This is a delivery status notification from mx.example.net,
running the Courier mail server, version 0.73.

The original message was received on Fri, 20 Nov 2026 10:00:00 +0000
from smtp-out.amazonses.com ([::ffff:203.0.113.9])

---------------------------------------------------------------------------

                           UNDELIVERABLE MAIL

Your message to the following recipients cannot be delivered:

<bob@example.com>:
    mx.example.com [198.51.100.1]:
>>> RCPT TO:<bob@example.com>
<<< 550 User unknown.

---------------------------------------------------------------------------`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'smtp relay 5.7.1 user reject',
    header: 'Return-Path: <>\nFrom: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>\nSubject: Returned mail',
    text: `<bob@example.com>: host mx.example.com[198.51.100.1] said: 550 5.7.1 Recipient does not accept mails from postcase.test over foreign mailservers (in reply to RCPT TO command)`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'qmail multi same domain',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice',
    text: `Hi. This is the qmail-send program at mx.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<bob@example.com>:
Connected to 198.51.100.1 but sender was rejected.
Remote host said: 550 5.7.1 Message refused

<zoe@example.org>:
user does not exist, but will deliver to /home/vpopmail/x

<kim@example.net>:
CNAME lookup failed temporarily. (#4.4.3)
I'm not going to try again; this message has been in the queue too long.`,
    failed: [
      ['bob@example.com', 'soft'],
      ['zoe@example.org', 'hard'],
      ['kim@example.net', 'soft'],
    ],
  },
  {
    server: 'Postfix text only list',
    header:
      'Return-Path: <>\nFrom: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>\nSubject: Undelivered Mail Returned to Sender',
    text: `This is the mail system at host mx.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<bob@example.com>: host mx.example.com[198.51.100.1] said: 550-5.1.1 The email
    account that you tried to reach does not exist. Please try 550-5.1.1
    double-checking the recipient's email address (in reply to RCPT TO command)

<zoe@example.org>: mail for example.org loops back to myself

<kim@example.net>: delivery temporarily suspended: connect to mx.example.net[198.51.100.9]:25: Connection refused`,
    failed: [
      ['bob@example.com', 'hard'],
      ['zoe@example.org', 'soft'],
      ['kim@example.net', 'soft'],
    ],
  },
  {
    server: 'Postfix delayed text',
    header:
      'Return-Path: <>\nFrom: Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>\nSubject: Delayed Mail (still being retried)',
    text: `This is the mail system at host mx.example.net.

####################################################################
# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
####################################################################

Your message could not be delivered for more than 4 hour(s).
It will be retried until it is 5 day(s) old.

<bob@example.com>: connect to mx.example.com[198.51.100.1]:25: No route to host`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'any, with who got it above who did not',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: Delivery report',
    text: 'Delivered: zoe@example.org\nFailed: bob@example.com\nReason: no such user',
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'any, in columns',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: Undeliverable',
    text: 'Recipient Reason\nbob@example.com User unknown\nzoe@example.org Mailbox full',
    failed: [
      ['bob@example.com', 'hard'],
      ['zoe@example.org', 'soft'],
    ],
  },
  {
    server: 'any, in Japanese, with bullets',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: 配信エラー',
    text: '以下の宛先に配信できませんでした。\n・bob@example.com（宛先不明）\n・zoe@example.org（容量超過）',
    failed: [
      ['bob@example.com', 'hard'],
      ['zoe@example.org', 'soft'],
    ],
  },
  {
    server: 'postmaster, in Portuguese',
    header: 'Return-Path: <>\nFrom: postmaster@mx.example.net\nSubject: Mensagem não entregue',
    text: 'A sua mensagem para bob@example.com não foi entregue.\nMotivo: conta excluída',
    failed: [['bob@example.com', 'hard']],
  },
];
