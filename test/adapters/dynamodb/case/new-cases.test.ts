import { expect, it } from 'vitest';
import { caseEvent } from '#domain/case/case-event.ts';
import { caseChange } from '#domain/life/case-change.ts';
import type { OpenedCase } from '#domain/work/by-hand/opened-case.ts';
import { byOlga } from '../../../support/agents.ts';
import { caseOf } from '../../../support/facts.ts';
import { describeBoth } from '../both-tables.ts';
import { answerOf, registrationOf } from '../registration-of.ts';

const eve = { id: 'eve', address: 'eve@other.test', name: 'Eve', accountId: 'other' };
const other = { id: 'other', domain: 'other.test', name: 'other.test' };
const opened = (number: number, people: OpenedCase['people'] = { newCustomer: eve, newAccount: other }): OpenedCase => {
  const about = caseOf({ number, version: 1, customerId: 'eve', accountId: 'other' });
  return {
    case: about,
    messages: [answerOf({ caseNumber: number })],
    events: [caseEvent(about, byOlga, 'registered')],
    waits: [],
    people,
  };
};

describeBoth('CASE-05 Cases by hand', (empty) => {
  it('are stored whole, with the people who are new by them', async () => {
    const { newCases, page, cases } = await empty();
    const nobody = { customer: undefined, isSuppressed: false, isUnnamed: false };
    expect([await newCases.at('eve@other.test'), await newCases.accountOf('other.test')]).toEqual([nobody, undefined]);
    await newCases.open(opened(1));
    expect(await page(1)).toMatchObject({
      case: { number: 1, customerId: 'eve' },
      messages: [{ id: 'm1-registered' }],
      events: [{ what: 'registered', who: byOlga.who }],
    });
    expect(await newCases.at('eve@other.test')).toEqual({ customer: eve, isSuppressed: false, isUnnamed: false });
    expect(await newCases.accountOf('other.test')).toEqual({ id: 'other' });
    const known = await cases.known({ identityKey: undefined, messageIds: [], address: 'eve@other.test' });
    expect(known.customer).toMatchObject({ id: 'eve', accountId: 'other' });
  });

  it('are of who is known by their mail', async () => {
    const { newCases, cases, page } = await empty();
    await cases.register(registrationOf());
    const { customer } = await newCases.at('ann@client.test');
    expect(customer).toEqual({ id: 'ann', accountId: 'acme', address: 'ann@client.test', name: 'Ann' });
    await newCases.open(opened(2, {}));
    expect(await page(2)).toBeDefined();
  });

  it.each<[string, number, OpenedCase['people']]>([
    ['a number that is taken', 1, {}],
    ['a customer whom somebody else made known meanwhile', 3, { newCustomer: { ...eve, id: 'eve-2' } }],
    ['a company that somebody else made known meanwhile', 3, { newAccount: { ...other, id: 'other-2' } }],
    [
      'a phone that is somebody else’s meanwhile',
      3,
      { newPhone: { phone: '+4930123', keys: ['tel:+4930123'], owner: { ...eve, id: 'ann' } } },
    ],
  ])('with %s are not stored at all', async (_, number, people) => {
    const { newCases, page } = await empty();
    await newCases.open(
      opened(1, {
        newCustomer: eve,
        newAccount: other,
        newPhone: { phone: '+4930123', keys: ['tel:+4930123'], owner: eve },
      }),
    );
    await expect(newCases.open(opened(number, people))).rejects.toThrow(/is free|is nobody’s|is unknown|is new/);
    expect(await page(3)).toBeUndefined();
  });

  it('CASE-07 are of who is known by their phone alone, until their name and their mail address are learned', async () => {
    const { newCases, changing, peopleIndex } = await empty();
    const caller = { id: 'pavel', address: 'tel:+79123456789', name: '', accountId: undefined };
    await newCases.open(opened(1, { newCustomer: caller }));
    await peopleIndex.keep(caller);
    expect(await newCases.at('tel:+79123456789')).toEqual({ customer: caller, isSuppressed: false, isUnnamed: true });
    const named = { ...caller, name: 'Pavel' };
    await newCases.open(opened(2, { learned: { before: caller, after: named } }));
    expect((await newCases.at('tel:+79123456789')).customer).toEqual(named);
    await expect(newCases.open(opened(3, { learned: { before: caller, after: named } }))).rejects.toThrow(
      'has no name',
    );
    const reached = { ...named, address: 'pavel@home.test' };
    const before = await changing.load(1);
    if (!before) throw new Error('There is no case 1');
    const after = { ...before, version: before.version + 1 };
    const people = { learned: { before: named, after: reached }, at: byOlga.at };
    await changing.save(caseChange(before, { after, people }));
    expect((await newCases.at('pavel@home.test')).customer).toEqual(reached);
    expect((await newCases.at('tel:+79123456789')).customer).toEqual(reached);
    for (const word of ['8912345', '7912', '9123456789', 'pavel@h'])
      expect(await peopleIndex.withWord(word, 10), word).toEqual({ customers: ['pavel'], cases: [] });
  });

  it('CASE-15 are never pushed out of what is found by cases that only name the same people, the newest of which come first', async () => {
    const { newCases, peopleIndex } = await empty();
    for (const number of [1, 2, 10])
      await newCases.open(opened(number, { caseWords: { caseNumber: number, words: ['anna'] } }));
    const anna = { id: 'zz', address: 'tel:+4930999999', name: 'Anna', accountId: undefined };
    await newCases.open(
      opened(11, { newCustomer: anna, newPhone: { phone: '+4930999999', keys: ['tel:*x'], owner: anna } }),
    );
    await peopleIndex.keep(anna);
    expect(await peopleIndex.withWord('ann', 2)).toEqual({ customers: ['zz'], cases: [10, 2] });
  });

  it('CASE-07 have the company that was learned after their phone', async () => {
    const { newCases } = await empty();
    const caller = { id: 'pavel', address: 'tel:+79123456789', name: 'Pavel', accountId: undefined };
    await newCases.open(opened(1, { newCustomer: caller }));
    const after = { ...caller, address: 'pavel@zavod.test', accountId: 'zavod' };
    await newCases.open(opened(2, { learned: { before: caller, after } }));
    expect((await newCases.at('tel:+79123456789')).customer).toEqual(after);
  });

  it('CASE-15 are found by the words of their company', async () => {
    const { newCases, peopleIndex } = await empty();
    await newCases.open(opened(1, { caseWords: { caseNumber: 1, words: ['acme.test'] } }));
    expect(await peopleIndex.withWord('acme', 10)).toEqual({ customers: [], cases: [1] });
  });
});
