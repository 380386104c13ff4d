import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseCustomer } from '#actions/privacy/erase-customer.ts';
import { holdData, liftHold } from '#actions/privacy/hold-data.ts';
import { keepDaily } from '#actions/privacy/keep-daily.ts';
import { caseChange } from '#domain/life/case-change.ts';
import { letter } from '../../../support/letter.ts';
import { RealTables } from '../real-table.ts';
import { annAgain, itemsOf, type TrialInstall } from './known-customer.ts';

let tables: RealTables;
beforeAll(async () => {
  tables = await RealTables.start();
});
afterAll(() => tables.stop());

const always = () => true;

async function install(settings: Readonly<Record<string, number>>): Promise<TrialInstall> {
  const made = await annAgain(() => tables.make());
  made.postcase.configuration.changed = { settings };
  return made;
}

/** As an agent closes it. */
async function close({ ports, postcase }: TrialInstall, number: number): Promise<void> {
  const found = await ports.cases.load(number);
  if (!found) throw new Error(`There is no case ${number}`);
  const after = { ...found, status: 'Closed', closedAt: postcase.now.toISOString(), version: found.version + 1 };
  await ports.cases.save(caseChange(found, { after }));
}

async function daysLater({ postcase }: TrialInstall, days: number): Promise<void> {
  postcase.now = new Date(postcase.now.getTime() + days * 24 * 60 * 60_000);
}

const stored = async (one: TrialInstall) => [await itemsOf(one.tables.cases), [...one.objects.keys()]];
const kept = async (one: TrialInstall, trace: RegExp) =>
  (await one.everything()).filter((line) => trace.test(line)).length > 0;

describe('OPS-07 data are kept as long as the settings say', () => {
  it('for ever, unless told otherwise', async () => {
    const one = await install({});
    await close(one, 1);
    await daysLater(one, 4000);
    const before = await stored(one);
    expect((await keepDaily(always, one.ports)).counts).toMatchObject({ cases: 0, files: 0, held: 0 });
    expect(await stored(one)).toEqual(before);
  });

  it('closed cases lose all people after so many days; open ones, and those that were closed later, stay', async () => {
    const one = await install({ keepClosedCasesDays: 30 });
    await close(one, 1);
    await daysLater(one, 29);
    expect((await keepDaily(always, one.ports)).counts.cases).toBe(0);
    await daysLater(one, 2);
    const { counts } = await keepDaily(always, one.ports);
    expect(counts).toMatchObject({ cases: 1, ratings: 1, drafts: 1 });
    expect(counts.files).toBeGreaterThan(3);
    for (const trace of [/toaster/i, /hedgehog/i, /Sweet marzipan/]) expect(await kept(one, trace)).toBe(false);
    expect(await one.ports.cases.load(1)).toMatchObject({ number: 1, subject: '', status: 'Closed' });
    expect((await one.ports.cases.load(2))?.subject).toBe('Bicycle');
    const audited = (await itemsOf(one.tables.cases)).filter(({ lookup }) => lookup === 'erasure');
    expect(audited).toMatchObject([{ who: 'postcase', name: 'retention', after: { cases: 1 } }]);
    await daysLater(one, 1);
    expect((await keepDaily(always, one.ports)).counts).toMatchObject({ cases: 0, messages: 0 });
  });

  it('as far as time goes: the next day goes on', async () => {
    const one = await install({ keepClosedCasesDays: 30 });
    await close(one, 1);
    await close(one, 2);
    await daysLater(one, 31);
    let looks = 0;
    expect((await keepDaily(() => looks++ < 1, one.ports)).counts.cases).toBe(1);
    expect((await keepDaily(always, one.ports)).counts.cases).toBe(1);
  });

  it('mails as they came go before that, once, and their texts and files stay', async () => {
    const one = await install({ keepRawMailDays: 10 });
    await close(one, 1);
    await daysLater(one, 11);
    const raw = () => [...one.objects.keys()].filter((key) => /^messages\/.*\.eml$/.test(key)).length;
    const before = raw();
    expect((await keepDaily(always, one.ports)).counts).toMatchObject({ files: 1, cases: 0 });
    expect(raw()).toBe(before - 1);
    expect(await kept(one, /My toaster smokes marzipan/)).toBe(true);
    expect(await kept(one, /hedgehog plan/)).toBe(true);
    expect((await keepDaily(always, one.ports)).counts.files).toBe(0);
  });

  it('mails of a case that closes by itself long after its last word go, too, though all were looked at each day', async () => {
    const one = await install({ keepRawMailDays: 10 });
    let files = 0;
    for (let day = 1; day <= 18; day++) {
      await daysLater(one, 1);
      if (day === 7) await close(one, 1);
      if (day === 8) await close(one, 2);
      let looks = 0;
      files += (await keepDaily(() => day !== 18 || looks++ < 1, one.ports)).counts.files;
    }
    expect(files).toBe(1);
    expect((await keepDaily(always, one.ports)).counts.files).toBe(0);
    await daysLater(one, 1);
    expect((await keepDaily(always, one.ports)).counts.files).toBe(2);
  });

  it('mails of a case that was merged go with those of the case that goes on for it, and not before', async () => {
    const one = await install({ keepRawMailDays: 10 });
    await keepDaily(always, one.ports);
    const [into, merged] = [await one.ports.cases.load(2), await one.ports.cases.load(1)];
    if (!into || !merged) throw new Error('There are no cases');
    const closedAt = one.postcase.now.toISOString();
    const left = { ...merged, status: 'Canceled', closedAt, mergedInto: 2, version: merged.version + 1 };
    const other = { before: merged, after: left };
    const after = { ...into, merged: [1], version: into.version + 1 };
    await one.ports.cases.save({ ...caseChange(into, { after }), other });
    await daysLater(one, 12);
    await close(one, 2);
    expect((await keepDaily(always, one.ports)).counts.files).toBe(0);
    await daysLater(one, 12);
    expect((await keepDaily(always, one.ports)).counts.files).toBe(3);
  });

  it('however many cases are closed, a look reads those that fall due', async () => {
    const one = await install({ keepRawMailDays: 10 });
    const { client, name } = one.tables.cases;
    const { cases } = one.ports;
    let loaded = 0;
    const counted = Object.assign(Object.create(cases), {
      load: (number: number) => {
        loaded++;
        return cases.load(number);
      },
    });
    const look = () => keepDaily(always, { ...one.ports, cases: counted });
    // As one closed before days were written, and one that comes closed from elsewhere.
    await close(one, 1);
    const items = await itemsOf(one.tables.cases);
    const [day] = items.filter(({ __edb_e__: kind }) => kind === 'closed-case');
    await client.send(new DeleteCommand({ TableName: name, Key: { pk: day?.pk, sk: day?.sk } }));
    await look();
    await close(one, 2);
    await daysLater(one, 5);
    loaded = 0;
    await look();
    expect(loaded).toBe(0);
    await daysLater(one, 6);
    expect((await look()).counts.files).toBe(3);
    expect(loaded).toBe(2);
    await look();
    expect(loaded).toBe(2);
  });

  it('MAIL-10 automatic mail that comes to a closed case after that has a turn of its own', async () => {
    const one = await install({ keepRawMailDays: 10 });
    await close(one, 1);
    await daysLater(one, 12);
    expect((await keepDaily(always, one.ports)).counts.files).toBe(1);
    const from = 'Ann Berger <ann@client.test>';
    const headers = { 'Auto-Submitted': 'auto-replied' };
    const away = { from, to: 'support@postcase.test', subject: 'Away', inReplyTo: '<one@client.test>', headers };
    await one.mail(await letter({ ...away, messageId: '<away@client.test>' }));
    const messages = (await itemsOf(one.tables.cases)).filter(({ subject }) => subject === 'Away');
    expect(messages.map(({ caseNumber }) => caseNumber)).toEqual([1]);
    expect((await keepDaily(always, one.ports)).counts.files).toBe(0);
    await daysLater(one, 12);
    expect((await keepDaily(always, one.ports)).counts.files).toBe(1);
    expect(one.objects.has(String(messages[0]?.rawKey))).toBe(false);
  });

  it('what is opened again has its turn when it is closed anew', async () => {
    const one = await install({ keepRawMailDays: 10 });
    await close(one, 1);
    await daysLater(one, 8);
    const found = await one.ports.cases.load(1);
    if (!found) throw new Error('There is no case');
    const opened = { ...found, status: 'Reopened', closedAt: undefined, version: found.version + 1 };
    await one.ports.cases.save(caseChange(found, { after: opened }));
    await daysLater(one, 4);
    expect((await keepDaily(always, one.ports)).counts.files).toBe(0);
    await close(one, 1);
    await daysLater(one, 12);
    expect((await keepDaily(always, one.ports)).counts.files).toBe(1);
  });

  it.each([
    ['set', 2],
    ['lifted', 3],
  ] as const)('a legal hold that is %s while a look is under way counts at once', async (what, gone) => {
    const one = await install({ keepRawMailDays: 10 });
    const of = { kind: 'case', number: 1 } as const;
    if (what === 'lifted') await holdData({ of, reason: 'Lawsuit 7', who: 'admin' }, one.ports);
    for (const number of [1, 2]) await close(one, number);
    await daysLater(one, 12);
    let isChanged = false;
    const { files, closedCases } = one.ports;
    const change = async () => {
      if (isChanged) return;
      isChanged = true;
      if (what === 'set') await holdData({ of, reason: 'Lawsuit 7', who: 'admin' }, one.ports);
      else await liftHold({ of, who: 'admin' }, one.ports);
    };
    const changing = {
      files: Object.assign(Object.create(files), {
        below: async (key: string) => {
          if (what === 'set') await change();
          return files.below(key);
        },
      }),
      closedCases: Object.assign(Object.create(closedCases), {
        put: async (all: Parameters<typeof closedCases.put>[0]) => {
          // It was seen as held just before.
          if (all.some(({ day }) => day === 'late')) await change();
          await closedCases.put(all);
        },
      }),
    };
    const { counts } = await keepDaily(always, { ...one.ports, ...changing });
    const later = await keepDaily(always, one.ports);
    expect(isChanged).toBe(true);
    expect(counts.files + later.counts.files).toBe(gone);
  });

  it('held mail goes that nobody settled', async () => {
    const one = await install({ keepHeldMailDays: 5 });
    await daysLater(one, 4);
    expect((await keepDaily(always, one.ports)).counts.held).toBe(0);
    await daysLater(one, 2);
    expect((await keepDaily(always, one.ports)).counts).toMatchObject({ held: 1, files: 1 });
    expect((await itemsOf(one.tables.cases)).filter(({ pk }) => pk === 'held')).toEqual([]);
    expect([...one.objects.keys()].filter((key) => key.startsWith('held/'))).toEqual([]);
  });

  it('what is on legal hold stays until it is lifted, and then has its turn', async () => {
    const one = await install({ keepClosedCasesDays: 30, keepRawMailDays: 10, keepHeldMailDays: 5 });
    await close(one, 1);
    const id = String((await one.ports.customers.known(['ann@client.test'])).get('ann@client.test')?.customerId);
    const of = { kind: 'customer', id } as const;
    await holdData({ of, reason: 'Lawsuit 7', who: 'admin' }, one.ports);
    await daysLater(one, 31);
    expect((await keepDaily(always, one.ports)).counts).toMatchObject({ cases: 0, files: 0, held: 0 });
    await liftHold({ of, who: 'admin' }, one.ports);
    expect((await keepDaily(always, one.ports)).counts).toMatchObject({ cases: 1, held: 1 });
  });

  it('an erasure that nobody took up again comes to its end', async () => {
    const one = await install({});
    const asked = { subject: { address: 'ann@client.test' }, who: 'admin' };
    await eraseCustomer({ ...asked, hasTime: () => false }, one.ports);
    expect(await keepDaily(always, one.ports)).toMatchObject({ ended: 1 });
    expect(await one.ports.erasures.running()).toEqual([]);
    expect(await keepDaily(always, one.ports)).toMatchObject({ ended: 0 });
  });

  it('an erasure that fails keeps nothing else from its turn, and is told of in the end', async () => {
    const one = await install({ keepClosedCasesDays: 30 });
    await close(one, 2);
    const asked = { who: 'admin', hasTime: () => false };
    await eraseCustomer({ ...asked, subject: { address: 'ann@client.test' } }, one.ports);
    await daysLater(one, 31);
    await eraseCustomer({ ...asked, subject: { address: 'zoe@client.test' } }, one.ports);
    const broken = one.ports;
    const ann = (await broken.customers.known(['ann@client.test'])).get('ann@client.test')?.customerId;
    const find = async (id: string) => {
      if (id === ann) throw new Error('broken');
      return broken.customers.find(id);
    };
    const looked = keepDaily(always, { ...broken, customers: { known: (all) => broken.customers.known(all), find } });
    await expect(looked).rejects.toThrow(/broken/);
    expect(await one.ports.erasures.running()).toMatchObject([{ subject: { address: 'ann@client.test' } }]);
    expect(await one.ports.cases.load(2)).toMatchObject({ subject: '' });
  });
});
