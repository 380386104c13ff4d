import type { ServersBounce } from './bounces-of-servers.ts';

/** Bounces as Exim writes them, without a report part. */
export const bouncesOfExim: readonly ServersBounce[] = [
  {
    server: 'Exim 550 unknown',
    header:
      'Return-Path: <>\nX-Failed-Recipients: bob@example.com\nAuto-Submitted: auto-replied\nFrom: Mail Delivery System <Mailer-Daemon@mx.example.net>\nSubject: Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  bob@example.com
    host mx.example.com [198.51.100.1]
    SMTP error from remote mail server after RCPT TO:<bob@example.com>:
    550 5.1.1 <bob@example.com>: Recipient address rejected: User unknown

------ This is a copy of the message, including all the headers. ------

Return-path: <support@postcase.test>
To: bob@example.com`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Exim No such person',
    header:
      'Return-Path: <>\nX-Failed-Recipients: bob@example.com\nAuto-Submitted: auto-replied\nFrom: Mail Delivery System <Mailer-Daemon@mx.example.net>\nSubject: Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  bob@example.com
    host mx.example.com [198.51.100.1]
    SMTP error from remote mail server after RCPT TO:<bob@example.com>:
    550 No such person at this address`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Exim retry timeout',
    header:
      'Return-Path: <>\nX-Failed-Recipients: bob@example.com\nAuto-Submitted: auto-replied\nFrom: Mail Delivery System <Mailer-Daemon@mx.example.net>\nSubject: Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  bob@example.com
    host mx.example.com [198.51.100.1]: retry timeout exceeded`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'Exim all hosts failing',
    header:
      'Return-Path: <>\nX-Failed-Recipients: bob@example.com\nAuto-Submitted: auto-replied\nFrom: Mail Delivery System <Mailer-Daemon@mx.example.net>\nSubject: Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  bob@example.com
    all hosts for 'example.com' have been failing for a long time (and retry time not reached)`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'Exim over quota',
    header:
      'Return-Path: <>\nX-Failed-Recipients: bob@example.com\nAuto-Submitted: auto-replied\nFrom: Mail Delivery System <Mailer-Daemon@mx.example.net>\nSubject: Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  bob@example.com
    mailbox is full:
    retry timeout exceeded`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'Exim spam',
    header:
      'Return-Path: <>\nX-Failed-Recipients: bob@example.com\nAuto-Submitted: auto-replied\nFrom: Mail Delivery System <Mailer-Daemon@mx.example.net>\nSubject: Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  bob@example.com
    host mx.example.com [198.51.100.1]
    SMTP error from remote mail server after end of data:
    550 This message was classified as SPAM and may not be delivered`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'Exim lowest MX',
    header:
      'Return-Path: <>\nX-Failed-Recipients: bob@example.com\nAuto-Submitted: auto-replied\nFrom: Mail Delivery System <Mailer-Daemon@mx.example.net>\nSubject: Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  bob@example.com
    lowest numbered MX record points to local host`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'Exim warning delayed',
    header:
      'Return-Path: <>\nX-Failed-Recipients: bob@example.com\nAuto-Submitted: auto-replied\nFrom: Mail Delivery System <Mailer-Daemon@mx.example.net>\nSubject: Warning: message 1kAbCd-0001aB-Cd delayed 24 hours',
    text: `This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on mx.example.net.

The message identifier is:     1kAbCd-0001aB-Cd
The subject of the message is: Re: Printer
The date of the message is:    Fri, 20 Nov 2026 10:00:00 +0000

The address to which the message has not yet been delivered is:

  bob@example.com
    Delay reason: Connection timed out

No action is required on your part. Delivery attempts will continue for
some time, and this warning may be repeated at intervals if the message
remains undelivered.`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'Exim two recipients',
    header:
      'Return-Path: <>\nX-Failed-Recipients: bob@example.com, zoe@example.org\nFrom: Mail Delivery System <Mailer-Daemon@mx.example.net>\nSubject: Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  bob@example.com
    No such user here
  zoe@example.org
    host mx.example.org [198.51.100.2]
    SMTP error from remote mail server after MAIL FROM:<support@postcase.test> SIZE=2000:
    452 4.3.1 Insufficient system storage: retry timeout exceeded`,
    failed: [
      ['bob@example.com', 'hard'],
      ['zoe@example.org', 'soft'],
    ],
  },
  {
    server: 'cPanel default',
    header:
      'Return-Path: <>\nX-Failed-Recipients: bob@example.com\nAuto-Submitted: auto-replied\nFrom: Mail Delivery System <Mailer-Daemon@mx.example.net>\nSubject: Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  bob@example.com
    host example.com [198.51.100.3]
    SMTP error from remote mail server after RCPT TO:<bob@example.com>:
    550 "No Such User Here"`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Exim account suspended',
    header:
      'Return-Path: <>\nX-Failed-Recipients: bob@example.com\nAuto-Submitted: auto-replied\nFrom: Mail Delivery System <Mailer-Daemon@mx.example.net>\nSubject: Mail delivery failed: returning message to sender',
    text: `This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  bob@example.com
    Account example has exceeded the max defers and failures per hour (5/5 (100%)) allowed. Message discarded.`,
    failed: [['bob@example.com', 'soft']],
  },
];
