import type { ServersBounce } from './bounces-of-servers.ts';

/** Bounces of providers in China, Japan and Korea, without a report part. */
export const bouncesOfAsianProviders: readonly ServersBounce[] = [
  {
    server: 'QQ',
    header: 'Return-Path: <>\nFrom: PostMaster@qq.com\nSubject: 来自qq.com的退信',
    text: `抱歉，您的邮件被退回来了……
原邮件信息：
时间    2026-11-20 10:00:00
主题    Re: Printer
收件人  bob@example.com

退信原因：
收件人邮箱地址不存在，无法送达。
  host mx.example.com[198.51.100.1] said: 550 Mailbox not found. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000728 (in reply to RCPT TO command)`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: '163',
    header: 'Return-Path: <>\nFrom: Postmaster@163.com\nSubject: 系统退信/Systems bounce',
    text: `抱歉，您的邮件被退回来了……

收件人 <bob@example.com>

可能的退信原因：
收件人邮箱已满，请稍后再试。

English Version: The recipient's mailbox is full.`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'docomo',
    header:
      'Return-Path: <>\nFrom: Mail Delivery Subsystem <mailer-daemon@docomo.ne.jp>\nSubject: Returned mail: User unknown',
    text: `The user(s) account is disabled.

<bob@example.com>

次のあて先へのメッセージはエラーのため送信できませんでした。
<bob@example.com>
550 Unknown user bob@example.com`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'au ezweb',
    header:
      'Return-Path: <>\nFrom: Mail Administrator <postmaster@ezweb.ne.jp>\nSubject: Mail System Error - Returned Mail',
    text: `Your message could not be delivered to the following recipients:

お客様が送信されたメールは、次の宛先に送信できませんでした。

<bob@example.com>: ユーザが存在しません / User unknown`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'SoftBank',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@softbank.ne.jp\nSubject: Mail System Error - Returned Mail',
    text: `This Message was undeliverable due to the following reason:

Each of the following recipients was rejected by a remote mail server.
The reasons given by the server are included to help you determine why
each recipient was rejected.

    Recipient: <bob@example.com>
    Reason:    5.1.1 <bob@example.com>... User Unknown

Please reply to <Postmaster@softbank.ne.jp> if you feel this message to be in error.`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Japanese full',
    header: 'Return-Path: <>\nFrom: postmaster@example.ne.jp\nSubject: 配信エラー通知',
    text: `お送りいただいたメールは以下の宛先に配信できませんでした。

bob@example.com

理由: 宛先のメールボックスの容量が一杯です。`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'Japanese no host',
    header: 'Return-Path: <>\nFrom: postmaster@example.ne.jp\nSubject: メールを配信できませんでした',
    text: `以下の宛先にメールを届けることができませんでした。

宛先: bob@example.com

エラー内容: ドメインが見つかりません。`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Korean Naver',
    header:
      'Return-Path: <>\nFrom: Mail Delivery System <MAILER-DAEMON@naver.com>\nSubject: [발송실패 안내] Re: Printer',
    text: `메일이 발송되지 못했습니다.

발송 실패한 주소: bob@example.com

실패 사유: 존재하지 않는 메일 주소입니다. (550 5.1.1 No such user)`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'Korean full',
    header: 'Return-Path: <>\nFrom: postmaster@hanmail.net\nSubject: 메일 전송 실패 알림',
    text: `다음 수신자에게 메일을 전달할 수 없습니다.

bob@example.com

사유: 받는 사람의 메일함 용량이 초과되었습니다.`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'KDDI',
    header: 'Return-Path: <>\nFrom: no-reply@app.auone-net.jp\nSubject: Mail System Error - Returned Mail',
    text: `Your mail sent on: Fri, 20 Nov 2026 19:00:00 
    Could not be delivered to: bob@example.com 

As their mailbox is full.`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'biglobe',
    header: 'Return-Path: <>\nFrom: postmaster@biglobe.ne.jp\nSubject: Returned mail: Mail delivery error',
    text: `  ----- The following addresses had delivery problems -----
<bob@example.com>

  ----- Non-delivered information -----
The number of messages in recipient's mailbox exceeded the local limit.`,
    failed: [['bob@example.com', 'soft']],
  },
  {
    server: 'Nifty',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@nifty.com\nSubject: Returned mail: User unknown',
    text: `次のあて先へのメールは送信できませんでした。

<bob@example.com>
    宛先不明です (User unknown)`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'ZH 126 text',
    header: 'Return-Path: <>\nFrom: Postmaster@126.com\nSubject: 系统退信',
    text: `很抱歉，您发给 bob@example.com 的邮件被退回。
退信原因：收件人帐号不存在。`,
    failed: [['bob@example.com', 'hard']],
  },
  {
    server: 'TW Hinet',
    header: 'Return-Path: <>\nFrom: MAILER-DAEMON@hinet.example\nSubject: 郵件無法投遞通知',
    text: `您的信件無法送達下列收件人：

bob@example.com

原因：收件人信箱已滿`,
    failed: [['bob@example.com', 'soft']],
  },
];
