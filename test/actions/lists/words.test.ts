import { beforeEach, describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { indexWords } from '#actions/lists/search/index-words.ts';
import { rebuildWords } from '#actions/lists/search/rebuild-words.ts';
import { type AskedSearch, searchCases } from '#actions/lists/search/search-cases.ts';
import type { GenerationWay } from '#actions/lists/search/word-ports.ts';
import type { Case } from '#domain/case/case.ts';
import { bringsWords } from '#domain/lists/search/brings-words.ts';
import { olga } from '../../support/agents.ts';
import { MemoryCaseLists } from '../../support/memory/case-lists.ts';
import { MemoryPeopleIndex } from '../../support/memory/people-index.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { MemoryWholeCases } from '../../support/memory/whole-cases.ts';
import { plainMail } from '../../support/plain-mail.ts';
import { MemoryFoundMessages, MemoryMessagesToIndex, MemoryWords } from './memory-words.ts';

let postcase: MemoryPostcase;
let words: MemoryWords;
let ports: Parameters<typeof indexWords>[1] & Parameters<typeof searchCases>[1];
let wholeText: string | undefined;
beforeEach(() => {
  postcase = new MemoryPostcase();
  words = new MemoryWords();
  wholeText = undefined;
  const { table, working } = postcase;
  ports = {
    cases: working.cases,
    configuration: working.configuration,
    wholeCases: new MemoryWholeCases(table),
    lists: new MemoryCaseLists(table),
    peopleIndex: new MemoryPeopleIndex(table),
    messages: new MemoryFoundMessages(table),
    messagesToIndex: new MemoryMessagesToIndex(words, table),
    wordIndex: words,
    wordSearch: words,
    texts: { newText: async () => wholeText },
  };
});

const usual = { text: 'It does not print.', subject: 'Printer', from: 'Ann Berger <ann@client.test>' };
let mails = 0;
/** A mail of a customer becomes a case, or joins one. */
async function mail(differences: Partial<typeof usual> & { readonly inReplyTo?: string } = {}): Promise<number> {
  const messageId = `<mail-${++mails}@client.test>`;
  postcase.now = new Date(postcase.now.getTime() + 60_000);
  const arrived = postcase.arrived(plainMail({ ...usual, messageId, ...differences }));
  await receiveMail(arrived, postcase.receiving);
  return postcase.table.lastNumber;
}
const index = (caseNumber: number) => indexWords({ caseNumber }, ports);
const indexMessages = async (caseNumber: number) => {
  for (const { at, id } of postcase.table.page(caseNumber)?.messages ?? [])
    await indexWords({ caseNumber, message: { at, id } }, ports);
};
const search = (text: string, filter: Partial<AskedSearch['filter']> = {}) =>
  searchCases(
    {
      text,
      filter: { list: { list: 'all', statuses: [] }, ...filter },
      looking: { who: olga.address, groups: [], now: postcase.now.toISOString() },
    },
    ports,
  );
const numbers = async (text: string, filter?: Partial<AskedSearch['filter']>) =>
  (await search(text, filter)).cases.map(({ case: one }) => one.number);
const change = (number: number, differences: Partial<Case>) => {
  const found = postcase.table.cases.get(String(number));
  if (!found) throw new Error('There is no such case');
  postcase.table.cases.put(String(number), { ...found, version: found.version + 1, ...differences });
};

describe('CASE-15 a case is found', () => {
  it.each([
    ['another form of a word in its subject', 'printers'],
    ['another form of a word in its text', 'printing'],
    ['the beginning of a word', 'prin'],
    ['words of subject and text together', 'printer print'],
    ['a person and a word', 'berger printer'],
    ['an address and a word', 'ann@client.test printed'],
    ['a domain', 'client.test'],
    ['words in any order', 'print ANN'],
  ])('by %s', async (_, text) => {
    await mail();
    await mail({ subject: 'Scanner', text: 'Off', from: 'bob@other.test' });
    await index(1);
    await index(2);
    expect(await numbers(text)).toEqual([1]);
  });

  it('by all of the words and not by some', async () => {
    await mail();
    await index(1);
    expect(await numbers('printer scanner')).toEqual([]);
    expect(await numbers('')).toEqual([]);
    expect(await numbers('x')).toEqual([]);
  });

  it('by words of a note, of an answer, and of names of files, and it says where', async () => {
    await mail();
    const about = { caseNumber: 1, at: '2026-11-20T12:00:00.000Z', by: olga.address };
    const file = { key: 'k', contentType: 'text/plain', size: 1, contentId: undefined, inline: false };
    const attachments = [{ ...file, name: 'Kontoauszug-März.pdf' }];
    const note = { ...about, id: 'note', direction: 'note' as const, body: 'Fuser is worn out', attachments };
    postcase.table.messages.put(`1\n${note.at}\nnote`, note);
    await index(1);
    const hit = async (text: string) => (await search(text)).cases[0]?.hit;
    expect(await hit('fusers')).toMatchObject({
      in: 'note',
      excerpt: [{ text: 'Fuser', sought: true }, { text: ' is worn out' }],
    });
    expect(await hit('kontoauszug')).toMatchObject({
      in: 'file',
      excerpt: [{ text: 'Kontoauszug', sought: true }, {}],
    });
    expect(await hit('printers')).toMatchObject({ in: 'subject', subject: [{ text: 'Printer', sought: true }] });
    expect(await hit('berger')).toMatchObject({ in: 'person' });
    expect(await hit('#1')).toMatchObject({ in: 'number' });
  });

  it('first where the subject has it, then work before what is done, the newest word first', async () => {
    await mail({ subject: 'Else', text: 'My printer' });
    await mail({ subject: 'Printer' });
    await mail({ subject: 'Printer' });
    await mail({ subject: 'Else', text: 'Printers' });
    change(3, { status: 'Closed', closedAt: '2026-11-20T11:00:00.000Z' });
    for (const number of [1, 2, 3, 4]) await index(number);
    expect(await numbers('printer')).toEqual([2, 3, 4, 1]);
    expect(await numbers('printer', { state: 'done' })).toEqual([3]);
    expect(await numbers('printer', { list: { list: 'all', statuses: ['New'], agent: null } })).toEqual([2, 4, 1]);
    expect(await numbers('printer', { list: { list: 'all', statuses: [], customer: 'nobody@x.test' } })).toEqual([]);
    expect(await numbers('printer', { from: '2026-11-21' })).toEqual([]);
  });

  it('by the beginning of a long mail, and by all of it that was read', async () => {
    wholeText = `${'word '.repeat(400)} xylophone`;
    await mail({ text: `${'Blah '.repeat(400)}` });
    await index(1);
    expect(await numbers('xylophones')).toEqual([1]);
  });
});

describe('CASE-15 words that are stored', () => {
  it('are the same in whatever order and however often cases are looked at', async () => {
    await mail();
    await indexMessages(1);
    const once = words.of(1);
    const { written } = words;
    await indexMessages(1);
    await index(1);
    expect(words.of(1)).toEqual(once);
    expect(words.written).toBe(written);
  });

  it('of an answer are only those that are new', async () => {
    await mail({ text: 'It does not print in colour on thick paper' });
    await index(1);
    const { written } = words;
    const first = postcase.table.received()[0];
    await mail({ text: 'Still no colour on paper', inReplyTo: first?.messageId ?? '', subject: 'Re: Printer [SR-1]' });
    await indexMessages(1);
    // "still", what the subject says beside the case's, and that it is done.
    expect(words.written - written).toBeLessThanOrEqual(5);
    expect(await numbers('still colour')).toEqual([1]);
  });

  it('of a subject that was changed are the new ones', async () => {
    await mail({ subject: 'Scanner' });
    await index(1);
    change(1, { subject: 'Toaster' });
    // Before the index knows of it, too.
    expect(await numbers('scanner')).toEqual([]);
    await index(1);
    expect(await numbers('toasters')).toEqual([1]);
    expect(await numbers('scanner')).toEqual([]);
  });

  it('of a case that is gone are none', async () => {
    await mail();
    await index(1);
    postcase.table.cases.delete('1');
    await index(1);
    expect(words.of(1)).toEqual([]);
  });

  it('of a case that was merged are those of the one that goes on, whichever comes first', async () => {
    await mail({ subject: 'Scanner', text: 'Broken lamp' });
    await mail({ subject: 'Printer', text: 'Toner' });
    await index(1);
    await index(2);
    expect(await numbers('lamp toner')).toEqual([]);
    change(1, { mergedInto: 2, status: 'Closed' });
    change(2, { merged: [1] });
    expect(await numbers('lamp')).toEqual([2]);
    await index(1);
    expect(words.of(1)).toEqual([]);
    expect(await numbers('lamp toner')).toEqual([2]);
    expect((await search('scanner lamps')).cases[0]).toMatchObject({ hit: { in: 'merged' } });
    await indexMessages(1);
    expect(words.of(1)).toEqual([]);
  });

  it.each([
    ['registered', undefined, true],
    ['message-joined', undefined, true],
    ['note-written', undefined, true],
    ['merged-into', undefined, true],
    ['field-changed', 'subject', true],
    ['field-changed', 'agent', false],
    ['status-changed', undefined, false],
    ['rated', undefined, false],
  ])('may be others after “%s” of %s: %s', (what, field, expected) => {
    expect(bringsWords({ what, field })).toBe(expected);
  });
});

describe('CASE-15 all words are built anew', () => {
  const rebuilding = () => {
    let begun: GenerationWay | undefined;
    let old: GenerationWay | undefined;
    return {
      begin: async () => {
        begun = { generation: words.state.current + 1, doneTo: 0 };
        words.state = { ...words.state, building: begun.generation };
        return begun;
      },
      begun: async () => begun,
      reached: async (generation: number, doneTo: number) => {
        begun = { generation, doneTo };
        return true;
      },
      finish: async (generation: number) => {
        begun = undefined;
        old = { generation: words.state.current, doneTo: 0 };
        words.state = { current: generation };
      },
      old: async () => old,
      swept: async (generation: number, doneTo: number | undefined) => {
        old = doneTo === undefined ? undefined : { generation, doneTo };
      },
      lastNumber: async () => postcase.table.lastNumber,
    };
  };

  it('beside those in use, of cases that were never looked at too, and goes on where it was interrupted', async () => {
    for (let count = 0; count < 45; count++) await mail({ subject: `Printer ${count}` });
    let ticks = 0;
    const all = { ...ports, rebuilding: rebuilding(), now: () => new Date(1000 * ++ticks) };
    const first = await rebuildWords({ begins: true, seconds: 20 }, all);
    expect(first).toMatchObject({ at: 'cases', done: 8, of: 45 });
    expect(await numbers('printer 3')).toEqual([]);
    await mail({ subject: 'Hammer' });
    await index(46);
    expect(await numbers('hammers')).toEqual([46]);
    expect(await rebuildWords({ begins: true, seconds: 600 }, all)).toMatchObject({ at: 'done', done: 46 });
    expect(await numbers('hammers')).toEqual([46]);
    expect((await search('printer')).cases).toHaveLength(45);
    expect(words.of(46, 1)).toEqual([]);
  });

  it('also those of one case that is longer than a step, and of a mail that cannot be read; a merged one is not built twice', async () => {
    await mail({ subject: 'Long' });
    await mail({ subject: 'Merged', text: 'Sidecar' });
    const body = (count: number) =>
      `Remark ${'abcdefghijklmnopqrstuvwxyz'[count]}${'abcdefghijklmnopqrstuvwxyz'[count]}x`;
    for (let count = 0; count < 20; count++) {
      const at = `2026-11-21T12:00:${String(count).padStart(2, '0')}.000Z`;
      const note = { caseNumber: 1, at, id: 'n', by: olga.address, body: body(count), attachments: [] };
      postcase.table.messages.put(`1\n${at}\nn`, { ...note, direction: 'note' });
    }
    change(2, { mergedInto: 1, status: 'Closed' });
    change(1, { merged: [2] });
    let ticks = 0;
    const texts = { newText: () => Promise.reject(new Error('No time is left to read this mail')) };
    const all = { ...ports, texts, rebuilding: rebuilding(), now: () => new Date(1000 * ++ticks) };
    const steps = [];
    for (let step = 0; step < 20 && steps.at(-1) !== 'done'; step++)
      steps.push((await rebuildWords({ begins: step === 0, seconds: 6 }, all)).at);
    expect(steps.at(-1)).toBe('done');
    expect(steps.length).toBeGreaterThan(3);
    expect(await numbers('remarks ttx')).toEqual([1]);
    expect(await numbers('sidecars long')).toEqual([1]);
    expect(words.of(2)).toEqual([]);
  });
});
