import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { oldCaseOf } from '../../../../local/commands/import/old-case-of.ts';
import { Remarks } from '../../../../local/commands/import/remarks.ts';
import { zammadSource } from '../../../../local/commands/import/zammad/zammad-source.ts';
import { folderOf, zammadArticle, zammadTicket, zammadUsers } from '../../../support/imports/old-zammad.ts';

const now = Date.parse('2026-11-20T10:00:00Z');

/** Reads all of a folder. */
async function read(files: Readonly<Record<string, unknown>>, caseNumberMask = 'SR-{0}') {
  const remarks = new Remarks();
  const source = await zammadSource(folderOf(files), { remarks, now, caseNumberMask });
  const cases = [];
  for await (const one of source.cases())
    cases.push({ ...one, mails: await Promise.all(one.messages.map(async (each) => readMail(await each.raw()))) });
  return { cases, leftOut: remarks.leftOut.map(inWords), told: remarks.told.map(inWords) };
}

const inWords = ({ place, why }: { place: string; why: string }) => `${place}: ${why}`;
const sound = {
  'tickets.json': [zammadTicket(1)],
  'ticket_articles/1.json': [zammadArticle(1, 1)],
  'users.json': zammadUsers,
};
const withArticle = (more: object) => ({ ...sound, 'ticket_articles/1.json': [zammadArticle(1, 1, more)] });

describe('What of a folder of Zammad cannot be read is told with its file and place, and the rest is read', () => {
  it.each([
    ['a file that is not JSON', { ...sound, 'tickets-2.json': '[{"id": 2,' }, /^tickets-2\.json: It is not JSON \(/],
    [
      'an error of the API',
      { ...sound, 'tickets-2.json': { error: 'Not authorized' } },
      /^tickets-2\.json: It is no list of records/,
    ],
    [
      'another encoding',
      { ...sound, 'tickets-2.json': Buffer.from('[{"id":2,"title":"Gr\xfc\xdfe"}]', 'latin1') },
      /^tickets-2\.json: It is not in UTF-8\.$/,
    ],
    [
      'a ticket without id',
      { ...sound, 'tickets/2.json': [{ title: 'x' }] },
      /^tickets\/2\.json, entry 1: Its id is missing/,
    ],
    ['an entry that is none', { ...sound, 'tickets/2.json': ['x'] }, /^tickets\/2\.json, entry 1: It is no record\.$/],
    [
      'a ticket without articles',
      { ...sound, 'tickets/2.json': [zammadTicket(2)] },
      /^tickets\/2\.json, entry 1, ticket 31002: The folder has no articles of it\.$/,
    ],
    [
      'an article of an unknown ticket',
      { ...sound, 'ticket_articles/7.json': [zammadArticle(9, 7)] },
      /^ticket_articles\/7\.json, entry 1: Article 9 belongs to ticket 7, which is not in the folder\.$/,
    ],
    [
      'an article without its ticket',
      { ...sound, 'ticket_articles/7.json': [{ id: 9, sender: 'Agent' }] },
      /^ticket_articles\/7\.json, entry 1: Its ticket_id is missing/,
    ],
    [
      'an article of nobody knows whom',
      { ...sound, 'ticket_articles/7.json': [zammadArticle(9, 1, { sender: undefined })] },
      /^ticket_articles\/7\.json, entry 1: Its sender is missing/,
    ],
    [
      'an attachment without data',
      withArticle({ attachments: [{ id: 5, filename: 'a.pdf' }] }),
      /^ticket_articles\/1\.json, entry 1, a\.pdf: The attachment has no data, and there is no ticket_attachment\/1\/1\/5\.$/,
    ],
    [
      'data that are not base64',
      withArticle({ attachments: [{ id: 5, filename: 'a.pdf', data: '*' }] }),
      /, a\.pdf: The data of the attachment are not base64\.$/,
    ],
    [
      'an attachment without id',
      withArticle({ attachments: [{ filename: 'a.pdf' }] }),
      /, attachment 1: The attachment has no id\.$/,
    ],
    [
      'a huge attachment',
      {
        ...withArticle({ attachments: [{ id: 5, filename: 'a.iso' }] }),
        'ticket_attachment/1/1/5': Buffer.alloc(30 * 1024 * 1024),
      },
      /, a\.iso: The attachment has 30 MB: a message may have 28 MB of files\.$/,
    ],
  ])('%s', async (_, files, expected) => {
    const { cases, leftOut } = await read(files);
    expect(leftOut).toEqual([expect.stringMatching(expected)]);
    expect(cases.map(({ name }) => name)).toEqual(['tickets.json, entry 1, ticket 31001']);
    expect(cases[0]?.mails[0]).toMatchObject({
      messageId: 'article-1@old.test',
      text: expect.stringContaining('hedgehog 1'),
    });
  });

  it('a folder without tickets is refused, with why', async () => {
    await expect(read({})).rejects.toThrow(/holds no tickets/);
    await expect(read({ 'tickets.json': 'x' })).rejects.toThrow(/tickets\.json: It is not JSON/);
    await expect(zammadSource('/nowhere', { remarks: new Remarks(), now, caseNumberMask: 'SR-{0}' })).rejects.toThrow(
      '/nowhere is no folder.',
    );
  });

  it.each(['Ticket#{0}', '#{0}', '[Ticket#{0}]'])('numbers that look alike here are refused: %s', async (mask) => {
    await expect(read(sound, mask)).rejects.toThrow(/Choose another mask/);
  });

  it('dates that cannot be are those of what is around', async () => {
    const { cases, told } = await read({
      'tickets.json': [zammadTicket(1, { created_at: '2999-01-01T00:00:00Z' })],
      'ticket_articles/1.json': [zammadArticle(1, 1), zammadArticle(2, 1, { created_at: '0000-00-00' })],
    });
    expect(cases[0]?.head.registeredAt).toBe('2024-03-01T09:01:00.000Z');
    expect(cases[0]?.messages.map(({ at }) => at)).toEqual(['2024-03-01T09:01:00.000Z', '2024-03-01T09:01:00.000Z']);
    expect(told).toEqual([
      'tickets.json, entry 1, ticket 31001: Its date "2999-01-01T00:00:00Z" cannot be: that of its first article stands for it.',
      'ticket_articles/1.json, entry 2: The date "0000-00-00" of article 2 cannot be: that of its ticket stands for it.',
    ]);
    const none = await read({
      ...sound,
      'tickets.json': [zammadTicket(1, { created_at: null })],
      'ticket_articles/1.json': [zammadArticle(1, 1, { created_at: '' })],
    });
    expect([none.cases, none.leftOut]).toEqual([
      [],
      ['tickets.json, entry 1, ticket 31001: Neither it nor an article of it has a date that can be.'],
    ]);
  });
});

describe('What a ticket was', () => {
  it.each([
    ['new', {}, 'new'],
    ['open', {}, 'open'],
    ['pending reminder', {}, 'waiting'],
    ['pending close', {}, 'waiting'],
    ['closed', {}, 'closed'],
    ['merged', {}, 'closed'],
    [
      'With the vendor',
      { 'ticket_states.json': [{ id: 9, name: 'With the vendor', state_type: 'pending reminder' }] },
      'waiting',
    ],
    ['With the vendor', {}, 'open'],
  ])('%s', async (state, more, expected) => {
    const { cases, told } = await read({
      ...sound,
      ...more,
      'tickets.json': [zammadTicket(1, { state, state_id: 99 })],
    });
    expect(cases[0]?.head.state).toBe(expected);
    expect(told.length).toBe(state === 'With the vendor' && expected === 'open' ? 1 : 0);
  });

  it.each([
    ['a customer’s mail', {}, 'in', undefined],
    ['a customer’s form', { type: 'web' }, 'in', undefined],
    ['an agent’s mail', { sender: 'Agent', created_by_id: 3 }, 'out', 'olga@agents.test'],
    ['an agent’s note', { sender: 'Agent', type: 'note', created_by_id: 3 }, 'note', 'olga@agents.test'],
    ['an agent’s note of a call', { sender: 'Agent', type: 'phone', created_by_id: 3 }, 'note', 'olga@agents.test'],
    ['what is internal', { internal: true }, 'note', 'david@old.test'],
    ['an internal mail of an agent', { sender: 'Agent', internal: true, created_by_id: 3 }, 'note', 'olga@agents.test'],
    ['an acknowledgement', { sender: 'System' }, 'out', undefined],
  ])('%s', async (_, more, direction, by) => {
    const { cases } = await read(withArticle(more));
    const [message] = cases[0]?.messages ?? [];
    expect([message?.direction, message?.by]).toEqual([direction, by]);
  });

  it('nobody has it whom Zammad knows as "-"', async () => {
    const { cases } = await read({ ...sound, 'tickets.json': [zammadTicket(1, { owner_id: 1, owner: '-' })] });
    expect(cases[0]?.head).not.toHaveProperty('agent');
  });

  it('who waits since when, what was said last, and which mail is answered', async () => {
    const { cases } = await read({
      ...sound,
      'ticket_articles/1.json': [
        zammadArticle(1, 1),
        zammadArticle(2, 1, { sender: 'Agent', created_by_id: 3, body: 'Sure?' }),
        zammadArticle(3, 1, { body: 'Yes.', references: '<article-1@old.test> <article-2@old.test>' }),
        zammadArticle(4, 1, { body: 'I am away.', preferences: { 'is-auto-response': true } }),
        zammadArticle(5, 1, { sender: 'Agent', type: 'note', internal: true, created_by_id: 3 }),
      ],
    });
    const [found] = cases;
    expect(found && (await oldCaseOf(found))).toMatchObject({
      description: 'It smokes like a hedgehog 1.',
      respondedAt: '2024-03-01T09:02:00.000Z',
      waitingSince: '2024-03-01T09:03:00.000Z',
      last: { by: 'automatic', text: 'I am away.', at: '2024-03-01T09:04:00.000Z' },
      answers: { messageId: 'article-3@old.test', references: ['article-1@old.test', 'article-2@old.test'] },
      participants: ['david@old.test', 'help@old-desk.test'],
    });
  });

  it.each([
    ['its own', '1/1/7', 1],
    ['another one’s', '2/9/7', 0],
  ])('a picture in the words of a customer is of %s ticket', async (_, place, files) => {
    const body = `<p>See hedgehog 1</p><img src="/api/v1/ticket_attachment/${place}">`;
    const png = Buffer.from('\x89PNG and what belongs to it', 'latin1');
    const { cases } = await read({
      ...withArticle({ body, content_type: 'text/html' }),
      [`ticket_attachment/${place}`]: png,
    });
    expect(cases[0]?.mails[0]?.attachments).toHaveLength(files);
  });

  it('nothing of a record reads a file of this machine or fetches an address', async () => {
    const body = '<img src="file:///etc/hostname"><img src="http://127.0.0.1:1/x.png">';
    const files = withArticle({
      ...{ body, content_type: 'text/html', from: 'a\r\nBcc: evil@x.test <david@old.test>' },
      attachments: [{ id: 5, filename: '../../etc/passwd', data: 'eA==', preferences: { path: '/etc/hostname' } }],
    });
    const [mail] = (await read(files)).cases[0]?.mails ?? [];
    expect(mail?.html).toContain('file:///etc/hostname');
    expect(mail?.attachments.map(({ content }) => Buffer.from(content).toString())).toEqual(['x']);
    expect(mail?.headers.has('bcc')).toBe(false);
  });
});
