import { expect, it } from 'vitest';
import { caseEvent } from '#domain/case/case-event.ts';
import type { OpenedCase } from '#domain/work/opened-case.ts';
import { byOlga } from '../../../support/agents.ts';
import { caseOf } from '../../../support/facts.ts';
import { describeBoth } from '../both-tables.ts';
import { answerOf, registrationOf } from '../registration-of.ts';

const opened = (number: number, differences: Partial<OpenedCase> = {}): OpenedCase => {
  const about = caseOf({ number, version: 1, customerId: 'eve', accountId: 'other' });
  return {
    case: about,
    messages: [answerOf({ caseNumber: number })],
    events: [caseEvent(about, byOlga, 'registered')],
    waits: [],
    newCustomer: { id: 'eve', address: 'eve@other.test', name: 'Eve', accountId: 'other' },
    newAccount: { id: 'other', domain: 'other.test', name: 'other.test' },
    ...differences,
  };
};

describeBoth('CASE-05 Cases by hand', (empty) => {
  it('are stored whole, with the people who are new by them', async () => {
    const { newCases, page, cases } = await empty();
    const nobody = { customer: undefined, isSuppressed: false };
    expect([await newCases.at('eve@other.test'), await newCases.accountOf('other.test')]).toEqual([nobody, undefined]);
    await newCases.open(opened(1));
    expect(await page(1)).toMatchObject({
      case: { number: 1, customerId: 'eve' },
      messages: [{ id: 'm1-registered' }],
      events: [{ what: 'registered', who: byOlga.who }],
    });
    const eve = { id: 'eve', accountId: 'other', name: 'Eve' };
    expect(await newCases.at('eve@other.test')).toEqual({ customer: eve, isSuppressed: false });
    expect(await newCases.accountOf('other.test')).toEqual({ id: 'other' });
    const known = await cases.known({ identityKey: undefined, messageIds: [], address: 'eve@other.test' });
    expect(known.customer).toMatchObject({ id: 'eve', accountId: 'other' });
  });

  it('are of who is known by their mail', async () => {
    const { newCases, cases, page } = await empty();
    await cases.register(registrationOf());
    const { customer } = await newCases.at('ann@client.test');
    expect(customer).toEqual({ id: 'ann', accountId: 'acme', name: 'Ann' });
    await newCases.open(opened(2, { newCustomer: undefined, newAccount: undefined }));
    expect(await page(2)).toBeDefined();
  });

  it.each<[string, number, Partial<OpenedCase>]>([
    ['a number that is taken', 1, { newCustomer: undefined, newAccount: undefined }],
    ['a customer whom somebody else made known meanwhile', 3, { newAccount: undefined }],
    ['a company that somebody else made known meanwhile', 3, { newCustomer: undefined }],
  ])('with %s are not stored at all', async (_, number, differences) => {
    const { newCases, page } = await empty();
    await newCases.open(opened(1));
    const rival = opened(number, differences);
    const { newCustomer, newAccount } = rival;
    const others = {
      newCustomer: newCustomer && { ...newCustomer, id: 'eve-2' },
      newAccount: newAccount && { ...newAccount, id: 'other-2' },
    };
    await expect(newCases.open({ ...rival, ...others })).rejects.toThrow(/is free|is nobody’s|is unknown|is new/);
    expect(await page(3)).toBeUndefined();
  });
});
