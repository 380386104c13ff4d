import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { olga } from '../../support/agents.ts';
import { letter } from '../../support/letter.ts';
import { noticeToOlga } from './notice-to-olga.ts';

interface Notice {
  readonly text: string;
  readonly html: string;
}

const pixel = Buffer.from('iVBORw0KGgo=', 'base64');
const words = 'Please switch it off.';
const body = (html: string) => /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? html;
const marked = (text: string) => text.replace(/^/gm, '> ');
const wrote = 'On Fri, Nov 20, 2026 at 11:00 AM Support <support@postcase.test> wrote:';
const header = [
  'From: Support <support@postcase.test>',
  'Sent: Friday, November 20, 2026 11:00 AM',
  'To: Olga <olga@agents.test>',
  'Subject: Yours now: Printer [SR-00000001]',
].join('\n');
const headerHtml = header.replace(
  /^(\w+:)(.*)$/gm,
  (_, name, rest) => `<b>${name}</b>${rest.replace(/</g, '&lt;')}<br>`,
);

const programs: [program: string, written: (notice: Notice) => { text?: string; html?: string }][] = [
  ['Thunderbird', ({ text }) => ({ text: `${words}\n\nOn 20/11/2026 11:00, Support wrote:\n${marked(text)}` })],
  ['one that writes below the quote', ({ text }) => ({ text: `${wrote}\n${marked(text)}\n\n${words}` })],
  [
    'Gmail',
    ({ text, html }) => ({
      text: `${words}\n\n${wrote}\n\n${marked(text)}`,
      html: `<div dir="ltr">${words}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${wrote.replace(/</g, '&lt;')}<br></div><blockquote class="gmail_quote">${body(html)}</blockquote></div>`,
    }),
  ],
  [
    'Apple Mail, HTML alone',
    ({ html }) => ({
      html: `<div>${words}</div><div><br><blockquote type="cite"><div>On 20. Nov 2026, at 11:00, Support &lt;support@postcase.test&gt; wrote:</div><br>${body(html)}</blockquote></div>`,
    }),
  ],
  [
    'Outlook',
    ({ text, html }) => ({
      text: `${words}\n\n${header}\n\n${text}`,
      html: `<div class="WordSection1"><p class="MsoNormal">${words}</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">${headerHtml}</p></div>${body(html)}</div>`,
    }),
  ],
  [
    'Outlook for phones, HTML alone',
    ({ html }) => ({
      html: `<div>${words}</div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr">${headerHtml}</div>${body(html)}`,
    }),
  ],
  [
    'Yandex',
    ({ html }) => ({
      html: `<div>${words}</div><div> </div><div>20.11.2026, 11:00, "Support" &lt;support@postcase.test&gt;:</div><blockquote>${body(html)}</blockquote>`,
    }),
  ],
  ['a program that marks nothing', ({ text }) => ({ text: `${words}\n\n${text}` })],
  ['the same in HTML', ({ html }) => ({ html: `<p>${words}</p>${body(html)}` })],
];

it.each(
  programs,
)('MAIL-18 CASE-19 %s: the customer gets the agent’s words, and nothing of the notice', async (_, written) => {
  const { postcase, notice, replies, sendAll, newestTo } = await noticeToOlga();
  const { text, html = '' } = readMail(Buffer.from(notice.raw, 'latin1'));
  const mail = await letter({
    from: `Olga <${olga.address}>`,
    to: notice.replyTo,
    subject: 'Re: Yours now: Printer',
    inReplyTo: notice.messageId,
    text: '',
    ...written({ text, html }),
  });
  const envelope = { source: olga.address, recipients: [notice.replyTo] };
  expect(await receiveMail(postcase.arrived(mail, envelope), postcase.receiving)).toMatchObject({
    outcome: 'answered',
  });
  expect(replies().map((reply) => reply.body)).toEqual([words]);
  await sendAll();
  expect(readMail(Buffer.from(newestTo('ann@client.test').raw, 'latin1')).text).toBe(`${words}\n\n-- \nOlga\nSupport`);
});

it.each([
  ['as Outlook names it', '[cid:image001.png@01]', '[cid:logo@01]'],
  ['as Gmail names it', '[image: screen.png]', '[image: logo.png]'],
])('CASE-08 CASE-19 a picture stands where the agent put it, %s; the logo of a signature stays behind', async (...row) => {
  const [, picture, logo] = row;
  const { postcase, notice, sendAll, newestTo } = await noticeToOlga();
  postcase.now = new Date(postcase.now.getTime() + 60_000);
  const file = (filename: string, cid: string) => ({
    filename,
    cid,
    content: pixel,
    contentDisposition: 'inline' as const,
  });
  const mail = new MailComposer({
    from: olga.address,
    to: notice.replyTo,
    subject: 'Re: Yours now: Printer',
    text: `Look:\n${picture}\nBye\n\n-- \nOlga\n${logo}`,
    html: 'Look:<br><img src="cid:image001.png@01"><br>Bye<p>-- <br>Olga<br><img src="cid:logo@01"></p>',
    attachments: [
      file('screen.png', 'image001.png@01'),
      file('logo.png', 'logo@01'),
      { filename: 'plan.pdf', content: '%PDF-1.4' },
    ],
  });
  const envelope = { source: olga.address, recipients: [notice.replyTo] };
  await receiveMail(postcase.arrived(await mail.compile().build(), envelope), postcase.receiving);
  await sendAll();
  const sent = readMail(Buffer.from(newestTo('ann@client.test').raw, 'latin1'));
  const [shown, plan, ...more] = sent.attachments;
  expect([shown?.name, plan?.name, more]).toEqual(['screen.png', 'plan.pdf', []]);
  expect(sent.html).toContain(`Look:<br>\n<img src="cid:${shown?.contentId}" alt="screen.png"`);
  expect(Buffer.from(shown?.content ?? [])).toEqual(pixel);
});
