import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { sendMail } from '#actions/notification/send-mail.ts';
import { writeReply } from '#actions/work/write-reply.ts';
import { olga } from '../../support/agents.ts';
import { supportMailbox } from '../../support/facts.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';

const field = (name: string) => readFileSync(new URL(`../../fixtures/field/${name}.eml`, import.meta.url), 'utf8');
const bodyOf = (mail: string) =>
  mail
    .slice(mail.search(/\r?\n\r?\n/))
    .trim()
    .replaceAll('\r\n', '\n');

async function received(raw: string) {
  const postcase = new MemoryPostcase();
  await receiveMail(postcase.arrived(raw), postcase.receiving);
  const [message] = postcase.table.received();
  return {
    text: message?.text,
    files: message?.attachments.map(({ name }) => name),
    warnings: message?.warnings.join(' ') ?? '',
  };
}

describe('What is shown of a first mail', () => {
  it.each([
    'first-mail-tells-on-date-he-wrote',
    'first-mail-pastes-own-old-mail-then-goes-on',
    'first-mail-is-a-foreign-thread-with-one-line-on-top',
    'web-form-with-from-to-subject-lines',
    'two-dashes-as-dividers-in-an-order',
  ])('MAIL-18 all of it, as it answers nothing of ours: %s', async (name) => {
    expect((await received(field(name))).text).toBe(bodyOf(field(name)));
  });

  it.each([
    ['a signature goes', 'It is broken.\r\n\r\n-- \r\nAnn\r\nClient Ltd', 'It is broken.'],
    ['words of a phone stay', 'It is broken.\r\n\r\nSent from my iPhone', 'It is broken.\n\nSent from my iPhone'],
    ['a mail of nothing but a signature stays', '-- \r\nAnn', '-- \nAnn'],
    ['text that goes on for long below dashes stays', `One\r\n-- \r\n${'More.\r\n'.repeat(40)}`, /More\.$/],
    ['quoted lines stay', '> You said so.\r\nYou did.', '> You said so.\nYou did.'],
  ])('MAIL-18 %s', async (_, text, shown) => {
    const { text: found } = await received(plainMail({ text }));
    if (typeof shown === 'string') expect(found).toBe(shown);
    else expect(found).toMatch(shown);
  });

  it('MAIL-18 a reply to ours is shown without what it quotes', async () => {
    const postcase = new MemoryPostcase();
    await receiveMail(postcase.arrived(plainMail()), postcase.receiving);
    const text =
      'On 11.\r\n\r\nOn Mon, Nov 23, 2026 at 10:00 AM Support <support@postcase.test> wrote:\r\n> Which floor?';
    const answer = plainMail({ messageId: '<two@client.test>', inReplyTo: '<one@client.test>', text });
    await receiveMail(postcase.arrived(answer), postcase.receiving);
    expect(postcase.table.received().map((message) => message.text)).toEqual(['It does not print.', 'On 11.']);
  });
});

describe('MAIL-18 answers inside what an agent wrote', () => {
  const questions = '1. Which room is it?\n\n2. Which colour shall the new one have?';
  async function answered(body: string) {
    const postcase = new MemoryPostcase();
    const ada = 'Ada <ada@client40.test>';
    await receiveMail(postcase.arrived(plainMail({ from: ada })), postcase.receiving);
    postcase.configuration.changed = { agents: [olga] };
    const asked = { caseNumber: 1, who: olga.address, expectedVersion: undefined, uploadIds: [] };
    const draft = { body, to: undefined, cc: undefined, subject: undefined, status: undefined };
    await writeReply({ ...asked, ...draft }, postcase.working);
    for (const key of postcase.queued()) await sendMail(key, 1, postcase.sending);
    const id = `<${postcase.sender.taken.at(-1)?.messageId}>`;
    const raw = field('reply-outlook-answers-inside-the-quote')
      .replaceAll('@MESSAGE_ID@', id)
      .replaceAll('@REFERENCES@', id);
    await receiveMail(postcase.arrived(raw), postcase.receiving);
    return postcase.table.received().at(-1)?.text;
  }

  it('are shown with what they answer', async () => {
    expect(await answered(questions)).toBe(
      'Hello, see my answers in red below.\n\n> 1. Which room is it?\n\nRoom 417, second floor.\n\n> 2. Which colour shall the new one have?\n\nGreen, please.',
    );
  });

  it('and nothing is, when the quote is of something else', async () => {
    expect(await answered('Have a look at the manual.')).toBe('Hello, see my answers in red below.');
  });
});

describe('Forms of a body', () => {
  it.each([
    ['plain-part-is-a-stub', /^Good morning,\n\nthe lamp of order 4711 .*\n\nIda$/, [], /^$/],
    ['smime-opaque-signed', /^The door of rack 4 does not close\. Please send Mr Müller\.$/, ['smime.p7m'], /^$/],
    ['smime-encrypted', /^$/, ['smime.p7m', 'mail.eml'], /encrypted \(S\/MIME\) and cannot be read here/],
    ['text-enriched-only', /^The door is stuck\.\nPlease help\. Pressure < 2 bar\.$/, [], /^$/],
    ['amp-part', /^Please cancel my subscription\.$/, [], /^$/],
    ['reply-gmail-reaction', /^👍$/, [], /^$/],
  ])('MAIL-05 MAIL-19 %s', async (name, text, files, warnings) => {
    const shown = await received(field(name).replace('@REPLY_TO@', 'support@postcase.test'));
    expect(shown.text).toMatch(text);
    expect(shown.files).toEqual(files);
    expect(shown.warnings).toMatch(warnings);
  });

  it('MAIL-05 in a Russian case it is said in Russian that a mail is encrypted', async () => {
    const postcase = new MemoryPostcase();
    postcase.configuration.changed = { mailboxes: [{ ...supportMailbox, language: 'ru' }] };
    await receiveMail(postcase.arrived(field('smime-encrypted')), postcase.receiving);
    expect(postcase.table.received()[0]?.warnings).toContain(
      'Письмо зашифровано (S/MIME), прочитать его здесь нельзя.',
    );
  });

  const alternatives = (plain: string) =>
    plainMail({
      headers: ['Content-Type: multipart/alternative; boundary=b'],
      text: `--b\r\n\r\n${plain}\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>The lamp came in two pieces.</p>\r\n--b--`,
    });
  it.each([
    'Your email client does not support HTML.',
    'Your mail program cannot display HTML messages.',
    'To view this message, please use an HTML compatible email viewer!',
    'This is an HTML message. Please view it in a browser.',
    'This e-mail is in HTML format.',
    'Diese Nachricht ist im HTML-Format. Bitte mit einem anderen Programm ansehen.',
    'Ihr E-Mail-Programm kann kein HTML anzeigen.',
    'Ваш почтовый клиент не поддерживает HTML.',
    'View this email in your browser: https://example.com/1',
  ])('MAIL-18 a plain part that only points to the markup is none: %s', async (stub) => {
    expect((await received(alternatives(stub))).text).toBe('The lamp came in two pieces.');
  });
  it.each([
    'The lamp came in two pieces. It does not shine.',
    'Please send the manual in PDF.',
    'See you in Berlin.',
  ])('MAIL-18 one that says something is the text: %s', async (plain) => {
    expect((await received(alternatives(plain))).text).toBe(plain);
  });
});
