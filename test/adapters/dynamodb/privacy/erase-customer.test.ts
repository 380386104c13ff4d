import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EraseCustomerPorts, eraseCustomer } from '#actions/privacy/erase-customer.ts';
import { exportCustomer } from '#actions/privacy/export-customer.ts';
import { holdData, liftHold } from '#actions/privacy/hold-data.ts';
import { lookAtEstate } from '#actions/privacy/look-at-estate.ts';
import type { ExportPage, ExportPlace } from '#actions/privacy/ports.ts';
import { wasErased } from '#actions/privacy/was-erased.ts';
import { writeItems } from '#adapters/dynamodb/table/batch-writes.ts';
import { erasedName, nothing, type Subject } from '#domain/privacy/erasure.ts';
import { keysOfPerson } from '#domain/privacy/person.ts';
import { letter } from '../../../support/letter.ts';
import { RealTables } from '../real-table.ts';
import { annAgain, itemsOf, type TrialInstall } from './known-customer.ts';

let tables: RealTables;
beforeAll(async () => {
  tables = await RealTables.start();
});
afterAll(() => tables.stop());

const ofAnn = [
  ...[/ann@client\.test/i, /berger/i, /marzipan/i, /toaster/i],
  ...[/hedgehog/i, /garden-plan/i, /pumpkin/i, /930901820/],
];
const bobsLetter = 'From: Bob Marley';
const byAddress = {
  subject: { address: 'ann@client.test' },
  who: 'admin@postcase.test',
  hasTime: () => true,
} as const;
const world = () => annAgain(() => tables.make());

/** Every port's calls that write, each of which may be the last that a function does. */
const writes = ['replace', 'remove', 'removeTogether', 'forget', 'save', 'begin', 'add'];

/** The ports of a function that ends right after so many writes. */
function endingAfter(most: number, ports: EraseCustomerPorts): EraseCustomerPorts {
  let done = 0;
  const guarded = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return async (...given: unknown[]) => {
          const isWrite = writes.includes(String(name));
          if (isWrite && done >= most) throw new Error('The function is over');
          if (isWrite) done++;
          return value.apply(target, given);
        };
      },
    });
  const { estate, files, cases, wordIndex, erasures, audit } = ports;
  return {
    ...ports,
    ...{ estate: guarded(estate), files: guarded(files), cases: guarded(cases) },
    ...{ wordIndex: guarded(wordIndex), erasures: guarded(erasures), audit: guarded(audit) },
  };
}

/** What is left, without what tells the runs apart. */
async function skeleton({ tables: { cases, words }, objects }: TrialInstall): Promise<readonly string[]> {
  const items = [...(await itemsOf(cases)), ...(await itemsOf(words))];
  const names = items
    .filter(({ __edb_e__: kind, what }) => kind !== 'erasure' && kind !== 'erased-name' && what !== 'erased')
    .map(({ pk, sk, version, __edb_e__: kind }) =>
      kind === 'audit' ? kind : `${pk} ${sk} ${kind === 'case' ? '' : version}`,
    );
  return [...names, ...objects.keys()].toSorted();
}

describe('OPS-07 a customer is erased', () => {
  let install: TrialInstall;
  it('everywhere: no table and no file names them, or says what they wrote, but letters of others', async () => {
    install = await world();
    const before = await install.everything([bobsLetter]);
    for (const trace of ofAnn) expect(before.filter((line) => trace.test(line))).not.toEqual([]);
    const told = await lookAtEstate(byAddress, install.ports);
    const erasure = await eraseCustomer(byAddress, install.ports);
    expect(erasure).toMatchObject({ state: 'done', who: 'admin@postcase.test' });
    expect(erasure.subject).toBeUndefined();
    const left = await install.everything([bobsLetter]);
    for (const trace of ofAnn) expect(left.filter((line) => trace.test(line))).toEqual([]);
    expect(erasure.counts).toMatchObject({ cases: 1, taking: 1, held: 1, calls: 1, ratings: 1, drafts: 1, files: 6 });
    const { others: _, ...counts } = erasure.counts;
    expect(told).toMatchObject({ isMore: false, holds: [], counts });
  });

  it('and leaves their case’s number, times and figures, and what others wrote', async () => {
    const { cases } = install.ports;
    const [own, bobs] = [await cases.load(1), await cases.load(2)];
    expect(own).toMatchObject({ number: 1, subject: '', participants: [], category: expect.any(String) });
    expect(own?.erasedAt).toBeDefined();
    expect(own?.respondedAt).toBeDefined();
    expect(own?.correspondence.customer).toBeUndefined();
    expect(bobs).toMatchObject({ subject: 'Bicycle', correspondence: { customer: { address: 'bob@other.test' } } });
    expect(bobs?.erasedAt).toBeUndefined();
    const texts = (await itemsOf(install.tables.cases)).flatMap(({ text }) => (text ? [String(text)] : []));
    expect(texts).toContain('[erased] knows of my bicycle.');
    const levels = (await itemsOf(install.tables.cases)).filter(({ __edb_e__: kind }) => kind === 'figure');
    expect(levels.length).toBeGreaterThan(0);
  });

  it('once: the same again finds nobody, and that it was done can be told by the address alone', async () => {
    const { ports } = install;
    const [found, ...more] = await wasErased({ address: 'Ann@client.test' }, ports);
    expect(found).toMatchObject({ state: 'done', counts: { cases: 1 } });
    expect(more).toEqual([]);
    expect(await wasErased({ phone: '+4930901820' }, ports)).toEqual([found]);
    expect(await wasErased({ address: 'bob@other.test' }, ports)).toEqual([]);
    const again = await eraseCustomer(byAddress, ports);
    expect(again.counts).toMatchObject({ cases: 0, messages: 0, files: 0 });
  });

  it('who writes again is somebody new, and is erased as anybody is', async () => {
    const again = { from: 'Ann Berger <ann@client.test>', to: 'support@postcase.test', subject: 'New marzipan' };
    await install.mail(await letter({ ...again, messageId: '<five@client.test>' }));
    await install.settle();
    expect((await install.everything([bobsLetter])).filter((line) => /marzipan/i.test(line))).not.toEqual([]);
    const { counts } = await eraseCustomer(byAddress, install.ports);
    expect(counts).toMatchObject({ cases: 1 });
    for (const trace of ofAnn)
      expect((await install.everything([bobsLetter])).filter((line) => trace.test(line))).toEqual([]);
  });
});

describe('OPS-07 CASE-15 words by which a case of others is found', () => {
  it('go, those of names that others gave them too, but not what somebody else has who takes part', async () => {
    const install = await world();
    const cc = ['"Annabella Kestrel" <ann@client.test>', 'Annabella Moss <moss@other.test>'];
    const bob = { from: 'Bob Marley <bob@other.test>', to: 'support@postcase.test', cc, subject: 'Lawn' };
    await install.mail(await letter({ ...bob, messageId: '<lawn@other.test>' }));
    const words = async () =>
      (await itemsOf(install.tables.cases)).flatMap(({ __edb_e__: kind, word, caseNumber }) =>
        kind === 'case-word' && caseNumber === 3 ? [String(word)] : [],
      );
    const others = ['annabella', 'moss@other.test'];
    expect(await words()).toEqual(expect.arrayContaining([...others, 'ann@client.test', 'kestrel']));
    await eraseCustomer(byAddress, install.ports);
    expect((await words()).toSorted()).toEqual(others);
    expect((await install.everything(['From: Bob'])).filter((line) => /kestrel/i.test(line))).toEqual([]);
  });
});

describe('OPS-07 what is held of a customer is exported', () => {
  it('in answers that a function may give, however much one case holds: each item once', async () => {
    const { ports, tables: made } = await world();
    const note = { direction: 'note', by: 'olga@agents.test', attachments: [], body: 'ж'.repeat(50_000) } as const;
    const written = Array.from({ length: 70 }, (_, index) => {
      const at = new Date(Date.UTC(2026, 10, 21, 10, index)).toISOString();
      return {
        pk: 'case#1',
        sk: `message#${at}#n`,
        ...note,
        at,
        id: `n${index}`,
        __edb_e__: 'message',
        __edb_v__: '1',
      };
    });
    await writeItems(
      made.cases,
      written.map((Item) => ({ PutRequest: { Item } })),
    );
    const pages: ExportPage[] = [];
    for (let from: ExportPage['next'] = { place: 0 }; from; from = pages.at(-1)?.next)
      pages.push(await exportCustomer({ ...byAddress, from }, ports));
    // The API passes them on as text.
    for (const page of pages) expect(Buffer.byteLength(JSON.stringify(JSON.stringify(page)))).toBeLessThan(6_000_000);
    const parts = pages.flatMap((page) => page.parts);
    const ofCase = parts.filter(({ name }) => name.startsWith('cases/1'));
    expect(ofCase.map(({ name }) => name)).toEqual(['cases/1', 'cases/1-2', 'cases/1-3']);
    const ids = ofCase.flatMap(({ items }) => items.map(({ columns }) => columns.id));
    expect(ids.filter((id) => String(id).startsWith('n'))).toEqual(written.map(({ id }) => id));
    expect(ofCase.flatMap(({ items }) => items).filter(({ kind }) => kind === 'case')).toHaveLength(1);
    expect(parts.flatMap(({ files }) => files).length).toBeGreaterThan(3);
    const copied = (await itemsOf(made.cases)).filter(({ lookup }) => lookup === 'personal-data');
    expect(pages.length).toBeGreaterThan(1);
    expect(copied).toMatchObject([{ what: 'exported', who: byAddress.who }]);
  });

  it('and the audit tells by whom, when and of which customer, never what: once for the pages of one copy', async () => {
    const install = await world();
    const { ports, tables: made } = install;
    const id = String((await ports.customers.known(['ann@client.test'])).get('ann@client.test')?.customerId);
    const copied = async () => (await itemsOf(made.cases)).filter(({ lookup }) => lookup === 'personal-data');
    const page = (from: Partial<ExportPlace>, who = byAddress.who as string, subject: Subject = { id }) =>
      exportCustomer({ subject, from: { place: 0, ...from }, who, hasTime: () => false }, ports);
    const first = await page({});
    const entry = { what: 'exported', who: byAddress.who, name: id, at: install.postcase.now.toISOString() };
    expect(await copied()).toMatchObject([entry]);
    expect(Object.keys(Object(await copied())[0]).toSorted()).toEqual(
      ['__edb_e__', '__edb_v__', 'at', 'id', 'lookup', 'month', 'name', 'pk', 'sk', 'what', 'who'].toSorted(),
    );
    const next = first.next ?? { place: 0 };
    await page(next);
    expect(await copied()).toHaveLength(1);
    // Another person's copy, another customer's, one that nobody began, and one of long ago are told of by themselves.
    await page(next, 'eve@agents.test');
    await page(next, byAddress.who, { address: 'bob@other.test' });
    await page({ ...next, copy: { at: install.postcase.now.toISOString(), id: 'invented' } });
    install.postcase.now = new Date(install.postcase.now.getTime() + 3_600_001);
    await page(next);
    expect(await copied()).toHaveLength(5);
  });

  it('of an address that is no customer’s: the audit knows it by a keyed hash alone', async () => {
    const { ports, tables: made } = await world();
    const subject = { address: 'Somebody@nowhere.test' };
    await exportCustomer({ ...byAddress, subject, from: { place: 0 } }, ports);
    const copied = (await itemsOf(made.cases)).filter(({ lookup }) => lookup === 'personal-data');
    expect(copied).toMatchObject([{ name: erasedName(await ports.keys.keys(), 'somebody@nowhere.test') }]);
    expect(JSON.stringify(copied)).not.toMatch(/somebody/i);
  });
});

describe('OPS-07 an erasure goes on where it ended', () => {
  it.each(['address', 'id'] as const)('after any write, with the same end, asked for by %s', async (by) => {
    const [whole, broken] = [await world(), await world()];
    await eraseCustomer(byAddress, whole.ports);
    const known = await broken.ports.customers.known(['ann@client.test']);
    const id = String(known.get('ann@client.test')?.customerId);
    const asked = by === 'id' ? { ...byAddress, subject: { id } } : byAddress;
    let runs = 0;
    for (let isDone = false; !isDone && runs < 500; ) {
      const ports = endingAfter(++runs, broken.ports);
      isDone = await eraseCustomer(asked, ports).then(
        ({ state }) => state === 'done',
        () => false,
      );
    }
    expect(runs).toBeGreaterThan(5);
    expect(await skeleton(broken)).toEqual(await skeleton(whole));
    for (const trace of ofAnn)
      expect((await broken.everything([bobsLetter])).filter((line) => trace.test(line))).toEqual([]);
    expect(await broken.ports.erasures.running()).toEqual([]);
  });

  it('and the audit tells of it once, though a function ended right behind that', async () => {
    const install = await world();
    const { erasures } = install.ports;
    const dying = Object.assign(Object.create(erasures), {
      save: async (one: Parameters<typeof erasures.save>[0]) => {
        if (one.state === 'done') throw new Error('The function is over');
        return erasures.save(one);
      },
    });
    const audited = async () => (await itemsOf(install.tables.cases)).filter(({ lookup }) => lookup === 'erasure');
    await expect(eraseCustomer(byAddress, { ...install.ports, erasures: dying })).rejects.toThrow('over');
    expect(await audited()).toHaveLength(1);
    const { id, doneAt } = await eraseCustomer(byAddress, install.ports);
    expect(await audited()).toMatchObject([{ name: id, at: doneAt }]);
  });

  it('once: a run that comes late to the record leaves it to the one that ended it', async () => {
    const install = await world();
    const { ports } = install;
    let isFirst = true;
    const hasTime = () => {
      const was = isFirst;
      isFirst = false;
      return was;
    };
    const erasures = Object.assign(Object.create(ports.erasures), {
      save: async (one: Parameters<typeof ports.erasures.save>[0]) => {
        if (one.counts.cases > 0) await eraseCustomer(byAddress, ports);
        return ports.erasures.save(one);
      },
    });
    const late = await eraseCustomer({ ...byAddress, hasTime }, { ...ports, erasures });
    expect(await ports.erasures.running()).toEqual([]);
    expect(await ports.erasures.list(9)).toMatchObject([{ id: late.id, state: 'done' }]);
  });

  it('and is nobody else’s who has the short form of their phone', async () => {
    const install = await world();
    const { erasures } = install.ports;
    const zoe = { ids: ['zoe'], addresses: ['zoe@other.test'], phones: ['+4930901820'], names: ['Zoe'] };
    const begun = { id: 'of-zoe', at: '2026-11-20T10:00:00.000Z', who: 'admin', state: 'running' } as const;
    const keys = await install.ports.keys.keys();
    const names = keysOfPerson(zoe).map((key) => erasedName(keys, key));
    await erasures.begin({ ...begun, counts: nothing, subject: { id: 'zoe' }, person: zoe }, names, 0);
    expect((await eraseCustomer(byAddress, install.ports)).id).not.toBe('of-zoe');
    expect(await erasures.running()).toMatchObject([{ id: 'of-zoe' }]);
  });

  it('when a function’s time is over, and is known as unfinished until then', async () => {
    const install = await world();
    let looks = 0;
    const first = await eraseCustomer({ ...byAddress, hasTime: () => looks++ === 0 }, install.ports);
    expect(first.state).toBe('running');
    expect(await install.ports.erasures.running()).toMatchObject([{ id: first.id, subject: byAddress.subject }]);
    let last = first;
    for (let calls = 0; last.state === 'running' && calls < 50; calls++) {
      let left = 3;
      last = await eraseCustomer({ ...byAddress, hasTime: () => left-- > 0 }, install.ports);
    }
    expect(last).toMatchObject({ id: first.id, state: 'done' });
    for (const trace of ofAnn)
      expect((await install.everything([bobsLetter])).filter((line) => trace.test(line))).toEqual([]);
  });
});

describe('OPS-07 a legal hold', () => {
  it('of a customer or of one case of theirs refuses the erasure, and says why, until it is lifted', async () => {
    const install = await world();
    const { ports } = install;
    const held = await ports.customers.known(['ann@client.test']);
    const id = String(held.get('ann@client.test')?.customerId);
    for (const of of [
      { kind: 'customer', id },
      { kind: 'case', number: 1 },
    ] as const) {
      await holdData({ of, reason: 'Lawsuit 7', who: 'admin@postcase.test' }, ports);
      const before = (await install.everything()).length;
      await expect(eraseCustomer(byAddress, ports)).rejects.toThrow(
        /on legal hold since .* by admin@postcase.test: Lawsuit 7/,
      );
      expect((await install.everything()).length).toBe(before);
      expect(await lookAtEstate(byAddress, ports)).toMatchObject({ holds: [{ of, reason: 'Lawsuit 7' }] });
      await liftHold({ of, who: 'admin@postcase.test' }, ports);
    }
    const audited = (await itemsOf(install.tables.cases)).filter(({ lookup }) => lookup === 'legal-hold');
    expect(audited.map(({ what }) => what)).toEqual(expect.arrayContaining(['created', 'removed']));
    expect(audited).toHaveLength(4);
    expect((await eraseCustomer(byAddress, ports)).state).toBe('done');
  });

  it('that comes while it is erased keeps what is left', async () => {
    const { ports } = await world();
    const held = await ports.customers.known(['ann@client.test']);
    const of = { kind: 'customer', id: String(held.get('ann@client.test')?.customerId) } as const;
    let looks = 0;
    const hasTime = () => ++looks > 0;
    const cases = Object.assign(Object.create(ports.cases), {
      save: async (change: Parameters<typeof ports.cases.save>[0]) => {
        await ports.cases.save(change);
        await holdData({ of, reason: 'Lawsuit 7', who: 'admin' }, ports);
      },
    });
    await expect(eraseCustomer({ ...byAddress, hasTime }, { ...ports, cases })).rejects.toThrow(/Lawsuit 7/);
    expect(looks).toBe(2);
    expect(await ports.customers.find(of.id)).toBeDefined();
  });
});
