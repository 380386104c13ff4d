import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import { type AgentFile, answerWith } from '../../support/agent-mail.ts';
import { Journey } from '../../support/journey.ts';
import { withoutSchedules } from '../../support/without-schedules.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start({ editTemplate: withoutSchedules });
});
afterAll(() => journey.stop());

const mb = 1024 * 1024;
const hash = (bytes: Uint8Array | ArrayBuffer) => createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
const file = (name: string, size: number, contentType?: string): AgentFile => ({
  name,
  bytes: randomBytes(size),
  ...(contentType && { contentType }),
});
const linksIn = (text: string) => text.match(/http:\/\/localhost:\d+\/download\/[\w.-]+/g) ?? [];
const follow = (link: string, init: RequestInit = {}) => fetch(link, { redirect: 'manual', ...init });

/** Answers a new case with a file that no mail carries. */
async function linkedFile(subject: string, name = 'film.mp4') {
  const given = await journey.newCase(subject);
  const film = file(name, 11 * mb);
  const message = await answerWith(journey, given, [film]);
  const mail = await journey.lastMailTo(given.from);
  const [link = ''] = linksIn(mail.text);
  return { ...given, film, message, mail, link };
}

async function expectPolitePage(answer: Response, words = 'This link does not work') {
  const html = await answer.text();
  expect([answer.status, html.includes(words)]).toEqual([404, true]);
  const style = createHash('sha256')
    .update(/<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '')
    .digest('base64');
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'x-content-type-options': 'nosniff',
  });
  expect(html).not.toMatch(/<script|https?:|onload/i);
  return html;
}

describe('CASE-08 an agent’s files reach the customer', () => {
  it('NOTE-09 small ones in the mail, bit by bit and under their names', async () => {
    const files = [
      file('Счёт № 7.pdf', 300_001),
      file('empty.txt', 0, 'text/plain'),
      { name: 'lines.txt', contentType: 'text/plain', bytes: Buffer.from('one\ntwo\r\n.\r\n\0three ') },
      file('inner.eml', 1000, 'message/rfc822'),
    ];
    const given = await journey.newCase('Small files');
    await answerWith(journey, given, files);
    const { attachments, text, html } = await journey.lastMailTo(given.from);
    expect(attachments.map(({ name, content }) => [name, hash(content)])).toEqual(
      files.map(({ name, bytes }) => [name, hash(bytes)]),
    );
    expect(text).toContain('Here are the **scans**.');
    expect(`${text}${html}`).not.toContain('/download/');
  });

  it('of three of 5 MB one is attached and two are links, which give exactly their bytes', async () => {
    const files = ['a.pdf', 'b & "b".pdf', 'в.pdf'].map((name) => file(name, 5 * mb));
    const given = await journey.newCase('Three files');
    const { id } = await answerWith(journey, given, files);
    const { messages } = await journey.page(given.number);
    expect(messages.find((message) => message.id === id)?.delivery).toBe('sent');
    const { attachments, text, html, raw } = await journey.lastMailTo(given.from);
    expect(raw.length).toBeLessThan(10 * mb);
    expect(attachments.map(({ name, content }) => [name, hash(content)])).toEqual([
      ['a.pdf', hash(files[0]?.bytes ?? new Uint8Array())],
    ]);
    expect(text).toMatch(/Attachments to download \(until \d+ \w+ \d{4}\):\s+b & "b"\.pdf \(5\.2 MB\)/);
    expect(html).toContain('b &amp; &#34;b&#34;.pdf</a> (5.2 MB)');
    const links = linksIn(text);
    expect(linksIn(html ?? '')).toEqual(links);
    const downloads = await Promise.all(links.map(async (link) => (await fetch(link)).arrayBuffer()));
    expect(downloads.map(hash)).toEqual(files.slice(1).map(({ bytes }) => hash(bytes)));
  });

  it('in Russian mail the links are told of in Russian', async () => {
    const given = await journey.newCase('Russian file');
    await answerWith(journey, given, [file('фильм.mp4', 12_345_678)], { language: 'ru' });
    const { text } = await journey.lastMailTo(given.from);
    expect(text).toMatch(/Вложения для скачивания \(доступны до \d+ [а-я]+ \d{4} г\.\):\s+фильм\.mp4 \(12,3\sМБ\)/);
  });

  it('a file that SES would refuse with its mail is a link, however small', async () => {
    const given = await journey.newCase('Program');
    await answerWith(journey, given, [file('setup.exe', 100)]);
    const { attachments, text } = await journey.lastMailTo(given.from);
    expect([attachments.length, linksIn(text).length]).toEqual([0, 1]);
  });
});

describe('MAIL-19 a download link', () => {
  it('leads on to S3, which gives the file as a download under its name and for five minutes', async () => {
    const { link, film } = await linkedFile('Leads on', 'Отчёт "7".html');
    const answer = await follow(link);
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('referrer-policy')]).toEqual([
      302,
      'no-store',
      'no-referrer',
    ]);
    const location = answer.headers.get('location') ?? '';
    const given = await fetch(location);
    expect(Object.fromEntries(given.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="_____ _7_.html"; filename*=UTF-8''%D0%9E%D1%82%D1%87%D1%91%D1%82%20_7_.html`,
    });
    expect(hash(await given.arrayBuffer())).toBe(hash(film.bytes));
    await journey.cloud.advance('6 minutes');
    expect((await fetch(location)).status).toBe(403);
    expect((await fetch(link)).status).toBe(200);
  });

  it('tells who only looks that it is there, and takes nothing', async () => {
    const { link } = await linkedFile('Only looks');
    const head = await follow(link, { method: 'HEAD' });
    expect([head.status, head.headers.get('location')]).toEqual([200, null]);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const refused = await follow(link, { method });
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  it('that is forged, cut short or of another case leads to one polite page', async () => {
    const [one, other] = [await linkedFile('One'), await linkedFile('Other')];
    const [payload, key, signature] = one.link.split('/download/')[1]?.split('.') ?? [];
    const [otherPayload] = other.link.split('/download/')[1]?.split('.') ?? [];
    const at = one.link.split('/download/')[0];
    const pages = [];
    for (const token of [
      `${otherPayload}.${key}.${signature}`,
      `${payload}.${key}.${'a'.repeat(20)}`,
      `${payload}.aaaa.${signature}`,
      `${payload}`,
      `${payload}.${key}.${signature?.slice(1)}`,
      'x',
    ])
      pages.push(await expectPolitePage(await follow(`${at}/download/${token}`)));
    expect(new Set(pages).size).toBe(1);
    const head = await follow(`${at}/download/x`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([404, '']);
  });

  it('answers in the language that the browser asks for', async () => {
    const { link } = await linkedFile('Language');
    const russian = { headers: { 'accept-language': 'ru-RU,ru;q=0.9,en;q=0.5' } };
    await expectPolitePage(await follow(`${link}x`, russian), 'Эта ссылка не работает');
  });

  it('of a mail in which a virus was found gives nothing, nor of one that is gone', async () => {
    const { link, message } = await linkedFile('Infected');
    const { message: messages } = entities(journey.table);
    await messages.delete(message).go();
    await expectPolitePage(await follow(link));
    const { caseNumber, at, id, attachments } = message;
    const infected = { direction: 'in', rawKey: 'raw/1', kind: 'human', to: [], infected: true } as const;
    await messages.create({ caseNumber, at, id, attachments, ...infected }).go();
    await expectPolitePage(await follow(link));
    await messages.patch({ caseNumber, at, id }).set({ infected: false }).go();
    expect((await follow(link)).status).toBe(302);
  });

  it('works for the days of the setting, after a rotation of the keys too, and then no more', async () => {
    await journey.configure('setting', 'downloadLinkDays', 1);
    const { link } = await linkedFile('One day');
    await journey.unconfigure('setting', 'downloadLinkDays');
    await journey.rotateSigningKeys();
    await journey.cloud.advance('1 day');
    expect((await follow(link)).status).toBe(302);
    await journey.cloud.advance('36 hours');
    await expectPolitePage(await follow(link));
  });

  it('RATE-09 begins with the site address of the settings', async () => {
    const given = await journey.newCase('Site address');
    await journey.configure('setting', 'siteAddress', 'https://help.client.test/');
    await answerWith(journey, given, [file('film.mp4', 11 * mb)]);
    await journey.unconfigure('setting', 'siteAddress');
    const { text } = await journey.lastMailTo(given.from);
    const [link = ''] = text.match(/https:\/\/help\.client\.test\/download\/[\w.-]+/) ?? [];
    const here = link.replace('https://help.client.test', journey.cloud.apiEndpoint ?? '');
    expect((await follow(here)).status).toBe(302);
  });
});
