import { beforeEach, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import type { FoundAnswer } from '#contract/case-list.ts';
import type { Role } from '#contract/route.ts';
import type { MemoryWords } from '../../actions/lists/memory-words.ts';
import { ApiClient } from '../../support/api-client.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';

let client: ApiClient;
beforeEach(async () => {
  const postcase = new MemoryPostcase();
  const mail = plainMail({ messageId: '<1@client.test>', subject: 'Printer', text: 'It jams' });
  await receiveMail(postcase.arrived(mail), postcase.receiving);
  client = new ApiClient(postcase);
  const words = client.ports.wordSearch as MemoryWords;
  const { caseNumber, at, id } = postcase.table.received()[0] ?? { caseNumber: 0, at: '', id: '' };
  await words.add(1, 1, { name: '1', of: { caseNumber, at, id } }, [{ stem: 'jam', place: 'text' }]);
});
const find = (query: Record<string, string>, role: Role | null = 'viewer') =>
  client.ask({ path: '/find', query, role });

it('CASE-15 the answer says where a case was found, with what is sought apart', async () => {
  const { body } = await find({ q: 'jams' });
  expect(body).toMatchObject({ more: false, customers: [] });
  expect((body as FoundAnswer).cases).toMatchObject([
    {
      number: 1,
      hit: { in: 'text', subject: [{ text: 'Printer' }], excerpt: [{ text: 'It ' }, { text: 'jams', sought: true }] },
    },
  ]);
});

it.each([
  ['as wanted', { status: 'New', agent: '-', state: 'open' }, 1],
  ['by nobody’s agent', { agent: 'olga@agents.test' }, 0],
  ['that is done', { state: 'done' }, 0],
  ['of a later day', { from: '2027-01-01' }, 0],
  ['of an earlier day', { to: '2020-01-01' }, 0],
  ['of another customer', { customer: 'eve@other.test' }, 0],
])('CASE-15 only a case %s is found', async (_, filter, count) => {
  const { body } = await find({ q: 'jam', ...filter });
  expect((body as FoundAnswer).cases).toHaveLength(count);
});

it.each<[string, Record<string, string>, Role | null, number]>([
  ['a state that there is not', { q: 'jam', state: 'lost' }, 'viewer', 400],
  ['a day that is none', { q: 'jam', from: 'today' }, 'viewer', 400],
  ['a status that there is not', { q: 'jam', status: 'Clozed' }, 'viewer', 422],
  ['nothing', { q: ' ' }, 'viewer', 400],
  ['too much', { q: 'word '.repeat(200) }, 'viewer', 400],
  ['who is not signed in', { q: 'jam' }, null, 401],
])('CASE-15 %s is refused', async (_, query, role, status) => {
  expect((await find(query, role)).status).toBe(status);
});

it.each([
  'jam#1',
  '# OR 1=1',
  '"; DROP',
  'jam*',
  '%6A',
  '😀',
  '~head',
  '\u0301'.repeat(100),
  'x '.repeat(99),
])('CASE-15 what looks like a question of another kind is words: %s', async (q) => {
  expect((await find({ q })).status).toBe(200);
});
