import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseCustomer } from '#actions/privacy/erase-customer.ts';
import { keepDaily } from '#actions/privacy/keep-daily.ts';
import type { Estate } from '#actions/privacy/ports.ts';
import { DynamoCaseLists } from '#adapters/dynamodb/case/case-lists.ts';
import { DynamoAuditTrail } from '#adapters/dynamodb/configuration/audit-trail.ts';
import { caseChange } from '#domain/life/case-change.ts';
import { letter } from '../../../support/letter.ts';
import { RealTables } from '../real-table.ts';
import { annAgain, itemsOf, type TrialInstall } from './known-customer.ts';

let tables: RealTables;
beforeAll(async () => {
  tables = await RealTables.start();
});
afterAll(() => tables.stop());

const world = () => annAgain(() => tables.make());
const byAddress = { subject: { address: 'ann@client.test' }, who: 'admin', hasTime: () => true } as const;
const day = 24 * 60 * 60_000;

/** An estate in which something happens before one of its calls. */
function estateWith(estate: Estate, changes: Partial<Estate>): Estate {
  return Object.assign(Object.create(estate), changes);
}

async function close({ ports, postcase }: TrialInstall, number: number): Promise<void> {
  const found = await ports.cases.load(number);
  if (!found) throw new Error(`There is no case ${number}`);
  const after = { ...found, status: 'Closed', closedAt: postcase.now.toISOString(), version: found.version + 1 };
  await ports.cases.save(caseChange(found, { after }));
}

const trace = async (install: TrialInstall, words: RegExp) =>
  (await install.everything(['From: Bob'])).filter((line) => words.test(line));

describe('OPS-07 what comes while somebody is erased goes with them', () => {
  it('held mail behind what was looked through, and changes of settings of a month that began meanwhile', async () => {
    const install = await world();
    const { estate } = install.ports;
    let isCome = false;
    const items: Estate['items'] = async (place, from) => {
      if (place.kind === 'audit' && !isCome) {
        isCome = true;
        const to = 'nobody@postcase.test';
        const raw = await letter({
          from: 'ann@client.test',
          to,
          subject: 'Late gooseberry',
          messageId: '<late@client.test>',
        });
        await install.mail(raw, { recipients: [to] });
        install.postcase.now = new Date(install.postcase.now.getTime() + 40 * day);
        const entry = {
          id: 'late',
          at: install.postcase.now.toISOString(),
          who: 'olga',
          what: 'removed',
          lookup: 'blocked',
        };
        await new DynamoAuditTrail(install.tables.cases).add({
          ...{ ...entry, name: 'ann@client.test', before: { address: 'ann@client.test' }, after: undefined },
        } as never);
      }
      return estate.items(place, from);
    };
    await eraseCustomer(byAddress, { ...install.ports, estate: estateWith(estate, { items }) });
    expect(isCome).toBe(true);
    expect(await trace(install, /ann@client\.test|gooseberry/i)).toEqual([]);
  });

  it('a mail that joins her case when it is erased already', async () => {
    const install = await world();
    let isCome = false;
    const wordIndex = Object.assign(Object.create(install.ports.wordIndex), {
      remove: async (generation: number, number: number) => {
        await install.ports.wordIndex.remove(generation, number);
        if (number !== 2 || isCome) return;
        isCome = true;
        const mail = { from: 'Ann Berger <ann@client.test>', to: 'support@postcase.test' };
        await install.mail(
          await letter({ ...mail, subject: 'Re: [SR-1]', text: 'Gooseberry', messageId: '<x@client.test>' }),
        );
      },
    });
    await eraseCustomer(byAddress, { ...install.ports, wordIndex });
    expect(isCome).toBe(true);
    await install.settle();
    expect(await trace(install, /ann@client\.test|gooseberry|berger/i)).toEqual([]);
  });

  it('and what somebody writes over an item that was read is read again', async () => {
    const install = await world();
    const { estate } = install.ports;
    const kinds = new Set<string>();
    const replace: Estate['replace'] = async (item, left) => {
      const { client, name } = install.tables.cases;
      if (!kinds.has(item.kind)) {
        kinds.add(item.kind);
        await client.send(
          new UpdateCommand({
            TableName: name,
            Key: { pk: item.pk, sk: item.sk },
            UpdateExpression: 'SET #one = :one',
            ExpressionAttributeNames: { '#one': item.kind === 'rating' ? 'score' : 'expiresAt' },
            ExpressionAttributeValues: { ':one': 4 },
          }),
        );
      }
      return estate.replace(item, left);
    };
    await eraseCustomer(byAddress, { ...install.ports, estate: estateWith(estate, { replace }) });
    expect([...kinds]).toEqual(expect.arrayContaining(['rating', 'message']));
    const items = await itemsOf(install.tables.cases);
    expect(items.find(({ __edb_e__: kind }) => kind === 'rating')).toMatchObject({ score: 4, comment: '' });
    expect(items.filter(({ __edb_e__: kind, expiresAt }) => kind === 'message' && expiresAt === 4)).toHaveLength(1);
  });
});

describe('OPS-07 two erasures of one person', () => {
  it('that start at once are one', async () => {
    const install = await world();
    const known = await install.ports.customers.known(['ann@client.test']);
    const id = String(known.get('ann@client.test')?.customerId);
    const { erasures } = install.ports;
    let waiting = 0;
    let meet: () => void = () => undefined;
    const both = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const begin: typeof erasures.begin = async (...given) => {
      if (++waiting === 2) meet();
      await both;
      return erasures.begin(...given);
    };
    const ports = { ...install.ports, erasures: Object.assign(Object.create(erasures), { begin }) };
    await Promise.all([eraseCustomer(byAddress, ports), eraseCustomer({ ...byAddress, subject: { id } }, ports)]);
    expect(await erasures.list(9)).toMatchObject([{ state: 'done' }]);
    expect(await trace(install, /ann@client\.test/i)).toEqual([]);
  });
});

describe('OPS-07 CASE-15 cases of others', () => {
  it.each([
    'before its words are made anew',
    'after that',
  ])('are found by their words, though the erasure ended %s', async (when) => {
    const install = await world();
    const { wordIndex, cases } = install.ports;
    const die = async () => {
      throw new Error('The function is over');
    };
    const ended = { wordIndex: Object.assign(Object.create(wordIndex), { remove: die }) };
    const late = { cases: Object.assign(Object.create(cases), { save: die }) };
    const first = { ...install.ports, ...(when === 'after that' ? late : ended) };
    // Her own case goes first: the death is in Bob's.
    await expect(eraseCustomer(byAddress, first)).rejects.toThrow('over');
    const own = await install.ports.cases.load(1);
    const dyingInBobs = (port: object, name: string, of: (given: never[]) => number) =>
      Object.assign(Object.create(port), {
        [name]: async (...given: never[]) => {
          if (of(given) === 2) return die();
          return Reflect.get(port, name).apply(port, given);
        },
      });
    const second = {
      ...install.ports,
      ...(when === 'after that'
        ? {
            cases: dyingInBobs(
              cases,
              'save',
              ([change]) => (change as never as { before: { number: number } }).before.number,
            ),
          }
        : { wordIndex: dyingInBobs(wordIndex, 'remove', ([, number]) => number as never) }),
    };
    await expect(eraseCustomer(byAddress, second)).rejects.toThrow('over');
    expect((await install.ports.cases.load(1))?.version).toBe((own?.version ?? 0) + 1);
    await eraseCustomer(byAddress, install.ports);
    expect((await install.ports.cases.load(2))?.version).toBeGreaterThan(1);
    // What the line of history starts.
    await install.settle();
    const stems = async (stem: string) =>
      new Set((await install.ports.wordSearch.withStem(1, stem, 9)).hits.map(({ number }) => number));
    expect([...(await stems('bicycl'))]).toEqual([2]);
    const all = await itemsOf(install.tables.words);
    expect(all.filter((item) => /berger|ann@client|pumpkin/i.test(JSON.stringify(item)))).toEqual([]);
    const lines = (await itemsOf(install.tables.cases)).filter(
      ({ what, caseNumber }) => what === 'erased' && caseNumber === 2,
    );
    expect(lines.length).toBeGreaterThan(0);
  });
});

describe('OPS-07 what others wrote in an erased case', () => {
  it('goes when its own time is over, though the case stands in no list of its status', async () => {
    const install = await world();
    const bob = { from: 'Bob Marley <bob@other.test>', to: 'support@postcase.test' };
    await install.mail(
      await letter({ ...bob, subject: 'Re: [SR-1]', text: 'Gooseberry of mine', messageId: '<b2@other.test>' }),
    );
    await close(install, 1);
    await eraseCustomer(byAddress, install.ports);
    expect(await trace(install, /Gooseberry of mine/)).not.toEqual([]);
    expect(
      (await new DynamoCaseLists(install.tables.cases).newestOf('Closed', 9, undefined)).map(({ number }) => number),
    ).toEqual([]);
    install.postcase.configuration.changed = { settings: { keepClosedCasesDays: 30 } };
    install.postcase.now = new Date(install.postcase.now.getTime() + 31 * day);
    expect((await keepDaily(() => true, install.ports)).counts).toMatchObject({ cases: 1 });
    const gone = (await itemsOf(install.tables.cases)).filter((item) =>
      /Gooseberry of mine/.test(JSON.stringify(item)),
    );
    expect(gone).toEqual([]);
    expect((await keepDaily(() => true, install.ports)).counts).toMatchObject({ cases: 0, messages: 0 });
  });
});
