import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { replyText } from '#adapters/reply-text/reply-text.ts';

const introduction =
  'On Fri, 20 Nov 2026 at 15:36, Support &lt;<a href="mailto:support@example.com">support@example.com</a>&gt; wrote:';
const header =
  '<b>From:</b> Support &lt;support@example.com&gt;<br><b>Sent:</b> Friday, November 20, 2026 3:36 PM<br><b>To:</b> Ann<br><b>Subject:</b> Re: x<br>';

describe('What is new in a reply that is HTML alone', () => {
  it.each<[program: string, markup: string, newest: string]>([
    [
      'gmail',
      `<div dir="ltr">Thanks.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${introduction}<br></div><blockquote class="gmail_quote" style="border-left:1px solid #ccc">Please restart.</blockquote></div>`,
      'Thanks.',
    ],
    [
      'own blockquote then gmail',
      `<div>You wrote in the manual:<blockquote>Press twice.</blockquote>That does not help.</div><br><div class="gmail_quote"><div class="gmail_attr">${introduction}<br></div><blockquote class="gmail_quote">Please restart.</blockquote></div>`,
      'You wrote in the manual:\n\nPress twice.\n\nThat does not help.',
    ],
    [
      'outlook desktop',
      `<div class="WordSection1"><p class="MsoNormal">Thanks.</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${header}</p></div></div><p>Please restart.</p></div>`,
      'Thanks.',
    ],
    [
      'outlook web',
      `<div>Thanks.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${header}</div><div>Please restart.</div>`,
      'Thanks.',
    ],
    [
      'outlook mobile',
      `<div>Thanks.</div><div id="ms-outlook-mobile-signature">Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div><hr><div id="divRplyFwdMsg">${header}</div><div>Please restart.</div>`,
      'Thanks.',
    ],
    [
      'apple',
      'Thanks.<br><div><br><blockquote type="cite"><div>On 20 Nov 2026, at 15:36, Support &lt;support@example.com&gt; wrote:</div><br><div>Please restart.</div></blockquote></div>',
      'Thanks.',
    ],
    [
      'thunderbird',
      '<p>Thanks.</p><div class="moz-cite-prefix">On 20/11/2026 15:36, Support wrote:<br></div><blockquote type="cite" cite="mid:1">Please restart.</blockquote>',
      'Thanks.',
    ],
    [
      'thunderbird bottom',
      '<div class="moz-cite-prefix">On 20/11/2026 15:36, Support wrote:<br></div><blockquote type="cite" cite="mid:1">Please restart.</blockquote><p>Thanks.</p>',
      'Thanks.',
    ],
    [
      'yahoo',
      '<div>Thanks.</div><div class="yahoo_quoted"><div>On Friday, November 20, 2026 at 03:36:00 PM GMT+1, Support &lt;support@example.com&gt; wrote:</div><div>Please restart.</div></div>',
      'Thanks.',
    ],
    [
      'yandex',
      '<div>Thanks.</div><div>20.11.2026, 15:36, "Support" &lt;support@example.com&gt;:</div><blockquote><p>Please restart.</p></blockquote>',
      'Thanks.',
    ],
    [
      'mailru',
      '<div>Thanks.</div><blockquote style="border-left:1px solid #0857A6;margin:10px;padding:0 0 0 10px;">Пятница, 20 ноября 2026, 15:36 +03:00 от Support &lt;support@example.com&gt;:<br><div>Please restart.</div></blockquote>',
      'Thanks.',
    ],
    [
      'gmx',
      '<div>Thanks.</div><div name="quote" style="margin:10px 5px 5px 10px;border-left:2px solid #C3D9E5"><div><b>Gesendet:</b> Freitag<br><b>Von:</b> Support</div><div name="quoted-content">Please restart.</div></div>',
      'Thanks.',
    ],
    [
      'proton',
      '<div>Thanks.</div><div class="protonmail_signature_block">Sent with Proton Mail</div><div class="protonmail_quote">On Friday, November 20th, 2026 at 3:36 PM, Support wrote:<br><blockquote class="protonmail_quote" type="cite">Please restart.</blockquote></div>',
      'Thanks.',
    ],
    [
      'zoho',
      '<div>Thanks.</div><div class="zmail_extra"><div>---- On Fri, 20 Nov 2026 15:36:00 +0100 <b>Support</b> wrote ----</div><blockquote>Please restart.</blockquote></div>',
      'Thanks.',
    ],
    [
      'samsung',
      '<div>Thanks.</div><div id="composer_signature">Sent from my Galaxy</div><div>-------- Original message --------</div><div>From: Support &lt;support@example.com&gt;</div><div>Date: 20/11/2026 15:36 (GMT+01:00)</div><div>To: ann@client.test</div><div>Subject: Re: x</div><div>Please restart.</div>',
      'Thanks.',
    ],
    [
      'k9',
      '<div>Thanks.</div><div class="k9mail-signature">-- <br>Sent from K-9</div><div class="gmail_quote">On 20 November 2026 15:36:00 CET, Support wrote:<blockquote class="gmail_quote">Please restart.</blockquote></div>',
      'Thanks.',
    ],
    [
      'spark',
      '<div name="messageBodySection">Thanks.</div><div name="messageSignatureSection"><br>Sent with Spark</div><div name="messageReplySection">On 20 Nov 2026, 15:36 +0100, Support &lt;support@example.com&gt;, wrote:<br><blockquote type="cite" class="spark_quote">Please restart.</blockquote></div>',
      'Thanks.',
    ],
    [
      'notes',
      '<font>Thanks.</font><br><br><font>From: "Support" &lt;support@example.com&gt;</font><br><font>To: ann@client.test</font><br><font>Date: 20/11/2026 15:36</font><br><font>Subject: Re: x</font><hr><br>Please restart.',
      'Thanks.',
    ],
    [
      'qq',
      '<div>Thanks.</div><div><div style="font-size:70%">------------------ 原始邮件 ------------------</div><div><b>发件人:</b> "Support" &lt;support@example.com&gt;;</div><div><b>发送时间:</b> 2026年11月20日</div><div><b>收件人:</b> "Ann";</div><div><b>主题:</b> x</div></div><div>Please restart.</div>',
      'Thanks.',
    ],
    [
      '163',
      '<div>Thanks.</div><div id="isReplyContent">At 2026-11-20 15:36:00, "Support" &lt;support@example.com&gt; wrote:<blockquote id="isReplyContent">Please restart.</blockquote></div>',
      'Thanks.',
    ],
    [
      'outlook new (owa ref)',
      `<div>Thanks.</div><div id="mail-editor-reference-message-container"><div>${header}Please restart.</div></div>`,
      'Thanks.',
    ],
    [
      'front',
      '<div>Thanks.</div><blockquote class="front-blockquote">On November 20, Support wrote: Please restart.</blockquote>',
      'Thanks.',
    ],
    ['hotmail', `<div>Thanks.</div><hr id="stopSpelling">${header}Please restart.`, 'Thanks.'],
    [
      'mac outlook',
      `<div>Thanks.</div><div style="border:none;border-top:solid #B5C4DF 1.0pt"><p>${header}</p></div><p>Please restart.</p>`,
      'Thanks.',
    ],
    ['zimbra', `<div>Thanks.</div><hr id="zwchr"><div>${header}</div><div>Please restart.</div>`, 'Thanks.'],
    [
      'roundcube',
      '<p>Thanks.</p><p id="reply-intro">On 2026-11-20 15:36, Support wrote:</p><blockquote type="cite" style="padding: 0 0.4em; border-left: #1010ff 2px solid; margin: 0">Please restart.</blockquote>',
      'Thanks.',
    ],
    [
      'tutanota',
      '<div>Thanks.</div><br>-- <br>Secured with Tuta Mail<br><br>20 Nov 2026, 15:36 by support@example.com:<br><blockquote class="tutanota_quote">Please restart.</blockquote>',
      'Thanks.',
    ],
    [
      'missive',
      '<div>Thanks.</div><div class="missive_quote">On November 20, 2026 at 3:36 PM, Support wrote:<blockquote>Please restart.</blockquote></div>',
      'Thanks.',
    ],
    [
      'hey',
      '<div class="trix-content">Thanks.</div><br>On November 20, 2026, Support &lt;support@example.com&gt; wrote:<br><blockquote class="">Please restart.</blockquote>',
      'Thanks.',
    ],
  ])('MAIL-18 %s', (_, markup, newest) => {
    const head = 'From: a@b.test\r\nSubject: Re: x\r\nContent-Type: text/html; charset=utf-8';
    const mail = readMail(Buffer.from(`${head}\r\n\r\n<html><body>${markup}</body></html>`));
    expect(replyText(mail).newest.replace(/\n+/g, '\n')).toBe(newest.replace(/\n+/g, '\n'));
  });
});
