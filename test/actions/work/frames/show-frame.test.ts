import { beforeEach, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { type ShowFramePorts, showFrame } from '#actions/work/frames/show-frame.ts';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { htmlCleaner } from '#adapters/sanitize-html/clean-html.ts';
import { frameIn, framePath } from '#domain/links/frame-link.ts';
import { heldFramePath } from '#domain/links/held-frame-link.ts';
import type { ShownFrame } from '#domain/work/shown-frame.ts';
import { frameAnswer } from '../../../../functions/handlers/pages/frame-answer.ts';
import { type AttackMail, attackMails, rawAttack } from '../../../support/attack-mails.ts';
import { MemoryPostcase } from '../../../support/memory/postcase.ts';
import { itemKey } from '../../../support/memory/table.ts';
import { plainMail } from '../../../support/plain-mail.ts';

let postcase: MemoryPostcase;
let ports: ShowFramePorts;
beforeEach(() => {
  postcase = new MemoryPostcase();
  const { working, receiving, keys } = postcase;
  ports = {
    messages: working.cases,
    held: receiving.held,
    keys,
    mails: {
      read: async (key) => {
        const raw = await receiving.mails.raw(key);
        return raw && readMail(raw);
      },
    },
    links: { link: async ({ key }) => `https://bucket.test/${key}?signed` },
    cleaner: htmlCleaner,
    ownHosts: ['console.test'],
    now: () => postcase.now,
  };
});

/** The frame of the last mail that came in. */
async function shown(
  differences: { withPictures?: boolean; until?: string; infected?: boolean } = {},
): Promise<ShownFrame | undefined> {
  const { withPictures = false, until = postcase.now.toISOString(), infected = false } = differences;
  const message = postcase.table.received().at(-1);
  if (!message) throw new Error('No mail came in');
  postcase.table.messages.put(itemKey(message), { ...message, infected });
  const { caseNumber, at, id } = message;
  const path = framePath(await ports.keys.keys(), { caseNumber, at, id, withPictures, until });
  return showFrame(path.slice(path.lastIndexOf('/') + 1), ports);
}

async function attacked(number: number): Promise<void> {
  const mail = attackMails.find((one) => one.number === number) as AttackMail;
  await receiveMail(postcase.arrived(await rawAttack(mail, { messageId: '<one@client.test>' })), postcase.receiving);
}
const htmlOf = (frame: ShownFrame | undefined) => (frame && 'html' in frame.content ? frame.content.html : '');

it('CONS-12 pictures that came with a mail are shown if they are pictures of points, never pages or drawings', async () => {
  await attacked(15);
  const frame = await shown();
  expect(htmlOf(frame).match(/<img[^>]*>/g)).toEqual([
    '<img />',
    '<img />',
    expect.stringMatching(
      /^<img alt="Real" height="30" width="40" src="https:\/\/bucket\.test\/messages\/[^/]+\/\d\?signed" \/>$/,
    ),
  ]);
  expect(frame?.pictures).toHaveLength(1);
});

it('MAIL-19 of a mail with a virus no picture is shown, its own or others’', async () => {
  await attacked(15);
  expect(await shown({ infected: true, withPictures: true })).toMatchObject({ pictures: [], withPictures: false });
  expect(htmlOf(await shown({ infected: true }))).not.toContain('bucket.test');
});

it('CONS-12 pictures from others come when somebody has asked for them', async () => {
  await attacked(7);
  expect(htmlOf(await shown())).not.toContain('evil.test');
  expect(htmlOf(await shown({ withPictures: true }))).toContain('src="https://evil.test/2.png"');
});

it.each([
  ['that is too large', { number: 5, name: 'many', html: '<b>x</b>'.repeat(40_000) }, 'too-large'],
  ['that has no markup', undefined, 'none'],
])('CONS-12 of a mail %s its text is shown, and why', async (_, attack, why) => {
  const raw = attack
    ? await rawAttack(attack, { messageId: '<one@client.test>' })
    : plainMail({ text: 'As text: <b>' });
  await receiveMail(postcase.arrived(raw), postcase.receiving);
  expect(await shown({ withPictures: true })).toMatchObject({
    content: { text: expect.stringMatching(/^As text/), why },
    withPictures: false,
  });
});

it('CONS-12 of a mail whose bytes are gone the kept beginning of its text is shown', async () => {
  await attacked(20);
  postcase.mails.objects.clear();
  expect(await shown()).toMatchObject({ content: { text: 'As text: control: a newsletter', why: 'none' } });
});

it('CONS-12 an address whose time is over, or that nobody signed, shows nothing', async () => {
  await attacked(20);
  expect(await shown({ until: '2026-11-20T09:59:59.999Z' })).toBeUndefined();
  expect(await showFrame('forged', ports)).toBeUndefined();
});

/** A mail that is held as spam, and its frame. */
async function heldFrame(
  number: number,
  { withPictures = false, infected = false, until = postcase.now.toISOString() } = {},
): Promise<ShownFrame | undefined> {
  const attack = attackMails.find((one) => one.number === number) as AttackMail;
  const raw = await rawAttack(attack, { messageId: '<held@client.test>' });
  const receipt = postcase.arrived(raw, { spam: 'FAIL', virus: infected ? 'FAIL' : 'PASS' });
  expect(await receiveMail(receipt, postcase.receiving)).toMatchObject({ outcome: 'held' });
  const id = receipt.objectKey.slice('raw/'.length);
  const path = heldFramePath(await ports.keys.keys(), { id, withPictures, until });
  return showFrame(path.slice(path.lastIndexOf('/') + 1), ports);
}

it('MAIL-21 CONS-12 a held mail is cleaned as any other before it is shown, and brings no pictures along', async () => {
  const frame = await heldFrame(15);
  expect(htmlOf(frame)).not.toContain('bucket.test');
  expect(frame?.pictures).toEqual([]);
  expect(htmlOf(await heldFrame(7))).not.toContain('evil.test');
});

it('MAIL-21 CONS-12 pictures from others come when asked for, and never for a mail with a virus', async () => {
  expect(htmlOf(await heldFrame(7, { withPictures: true }))).toContain('src="https://evil.test/2.png"');
  const infected = await heldFrame(7, { withPictures: true, infected: true });
  expect(infected).toMatchObject({ withPictures: false });
  expect(htmlOf(infected)).not.toContain('evil.test');
});

it('MAIL-21 of a held mail whose bytes are gone its beginning is shown, of one that was settled nothing', async () => {
  await heldFrame(20);
  const id = (await ports.held.find('1'))?.id ?? '';
  const token = heldFramePath(await ports.keys.keys(), {
    id,
    withPictures: false,
    until: postcase.now.toISOString(),
  }).slice('/api/frames/'.length);
  postcase.mails.objects.clear();
  expect(await showFrame(token, ports)).toMatchObject({
    content: { text: expect.stringMatching(/^As text/), why: 'none' },
  });
  await postcase.receiving.held.remove(id);
  expect(await showFrame(token, ports)).toBeUndefined();
});

it('MAIL-21 the address of a held mail’s frame ends, and is no other frame’s', async () => {
  expect(await heldFrame(20, { until: '2026-11-20T09:59:59.999Z' })).toBeUndefined();
  const keys = await ports.keys.keys();
  const until = postcase.now.toISOString();
  const token = heldFramePath(keys, { id: '1', withPictures: false, until }).slice('/api/frames/'.length);
  expect(frameIn(keys, token, postcase.now)).toBeUndefined();
});

it('CONS-12 the answer lets the frame run nothing and ask nobody but for what is shown', async () => {
  await attacked(15);
  const { headers, statusCode } = frameAnswer(await shown(), 'en');
  expect(statusCode).toBe(200);
  expect(headers).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; img-src data: https://bucket.test; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox",
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-robots-tag': 'noindex',
  });
  const policy = frameAnswer(await shown({ withPictures: true }), 'en').headers?.['content-security-policy'];
  expect(policy).toContain('img-src data: https://bucket.test https:;');
});

it.each([
  ['en', 'This view has ended'],
  ['ru', 'Время просмотра истекло'],
] as const)('CONS-12 an address that shows nothing says so in the browser’s language: %s', (language, words) => {
  const { statusCode, body } = frameAnswer(undefined, language);
  expect(statusCode).toBe(404);
  expect(body).toContain(words);
});

it('CONS-12 text that stands in for markup is no markup', () => {
  const { body } = frameAnswer(
    { content: { text: '<script>&', why: 'too-slow' }, withPictures: false, pictures: [] },
    'ru',
  );
  expect(body).toContain('&lt;script&gt;&amp;</pre>');
});

it.each([
  ['none', 'why about'],
  ['too-slow', 'why'],
] as const)('CONS-12 text of a mail is shown with a warning only where markup was there: %s', (why, look) => {
  const { body } = frameAnswer({ content: { text: '', why }, withPictures: false, pictures: [] }, 'en');
  expect(body).toContain(`<p class="${look}">`);
});
