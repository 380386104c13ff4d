import { beforeEach, describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { find } from '#actions/lists/find.ts';
import { openCase } from '#actions/work/by-hand/open-case.ts';
import { olga } from '../../support/agents.ts';
import { MemoryCaseLists } from '../../support/memory/case-lists.ts';
import { MemoryPeopleIndex } from '../../support/memory/people-index.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';

let postcase: MemoryPostcase;
let mails: number;
beforeEach(() => {
  postcase = new MemoryPostcase();
  mails = 0;
});

const write = (mail: Parameters<typeof plainMail>[0], verdicts = {}) =>
  receiveMail(
    postcase.arrived(plainMail({ messageId: `<m${++mails}@client.test>`, ...mail }), verdicts),
    postcase.receiving,
  );
const seek = async (text: string) => {
  const { table, working } = postcase;
  const ports = { lists: new MemoryCaseLists(table), peopleIndex: new MemoryPeopleIndex(table), ...working };
  const { cases, customers } = await find(text, ports);
  return { cases: cases.map(({ number }) => number), people: customers.map(({ name }) => name) };
};
const open = (customer: { name: string; phone?: string; account?: string }) =>
  openCase(
    {
      ...{ who: olga.address, subject: 'Printer', description: '', customer, uploadIds: [] },
      ...{ origin: 'call', tell: 'nothing' },
    },
    postcase.working,
  );
const forged = { spf: 'FAIL', dkim: 'FAIL', dmarc: 'FAIL' };

describe('CASE-15 a customer who was known without a name', () => {
  it('is found by the name that a later mail gives, and nothing is written again when that one comes again', async () => {
    await write({ from: 'kadry@zavod.test' });
    expect(await seek('Берёзкина')).toEqual({ cases: [], people: [] });
    const named = { from: 'Анна Берёзкина <kadry@zavod.test>', subject: 'Another matter' };
    await write(named);
    expect(await seek('березк')).toEqual({ cases: [2, 1], people: ['Анна Берёзкина'] });
    const words = postcase.table.words.all().length;
    const third = await write({ ...named, from: 'Somebody Else <kadry@zavod.test>' });
    expect(third).toMatchObject({ registration: { learned: undefined, caseWords: { words: [] } } });
    expect(postcase.table.words.all()).toHaveLength(words);
    expect(await seek('somebody')).toEqual({ cases: [], people: [] });
  });

  it.each([
    ['fails authentication', forged],
    ['proves nothing', { spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' }],
  ])('gets none by a mail that %s', async (_, verdicts) => {
    await write({ from: 'kadry@zavod.test' });
    await write({ from: 'Eve <kadry@zavod.test>' }, verdicts);
    expect(await seek('eve')).toEqual({ cases: [], people: [] });
  });
});

describe('CASE-15 MAIL-11 a customer who was known without a name, and a mail that somebody else wrote', () => {
  it.each([
    ['Reply-To', ['Reply-To: Mallory <kadry@zavod.test>']],
    ['X-Original-From', ['X-Original-From: Mallory <kadry@zavod.test>', 'List-Id: <all.evil.test>']],
  ])('gets no name by %s of a mail that proves another address', async (_, headers) => {
    await write({ from: 'kadry@zavod.test' });
    await write({ from: 'Web form <noreply@evil.test>', subject: 'By a form', headers });
    expect(await seek('mallory')).toEqual({ cases: [], people: [] });
    expect((await seek('kadry@zavod.test')).people).toEqual(['']);
  });
});

describe('CASE-15 who takes part and is not the customer', () => {
  it('is found by name and address as soon as they get a copy, with the case and no other', async () => {
    await write({ headers: ['Cc: Bob Fischer <bob@partner.test>'] });
    await write({ subject: 'Another matter' });
    expect(await seek('fisch')).toEqual({ cases: [1], people: [] });
    expect(await seek('bob@partner.test')).toEqual({ cases: [1], people: [] });
    expect(await seek('fischer ann')).toEqual({ cases: [], people: [] });
  });

  it('is found as customer, too, once they write themselves', async () => {
    await write({ headers: ['Cc: Bob Fischer <bob@partner.test>'] });
    await write({ from: 'Bob Fischer <bob@partner.test>', subject: 'My own matter' });
    expect(await seek('fischer')).toEqual({ cases: [2, 1], people: ['Bob Fischer'] });
  });

  it('is not found where the sender could not let them in, and only the first of many are', async () => {
    await write({ headers: ['Cc: Bob Fischer <bob@partner.test>'] }, forged);
    expect(await seek('fischer')).toEqual({ cases: [], people: [] });
    const crowd = Array.from({ length: 40 }, (_, index) => `Crowd Member${index} <c${index}@partner.test>`);
    const registered = await write({ headers: [`Cc: ${crowd.join(', ')}`], subject: 'To all' });
    expect(registered).toMatchObject({ outcome: 'registered' });
    expect(await seek('member4')).toEqual({ cases: [2], people: [] });
    expect(await seek('member5')).toEqual({ cases: [], people: [] });
  });
});

describe('CASE-07 CASE-15 who calls', () => {
  it('is found by the phone in any form, and by name; a company by its domain', async () => {
    await open({ name: 'Pavel', phone: '+7 912 345-67-89' });
    await open({ name: '', account: 'zavod.test' });
    for (const text of ['8 912 345 67 89', '+7 (912) 345', '912345', '89123', 'pave'])
      expect([text, await seek(text)]).toEqual([text, { cases: [1], people: ['Pavel'] }]);
    expect(await seek('zavod')).toEqual({ cases: [2], people: [] });
  });
});
