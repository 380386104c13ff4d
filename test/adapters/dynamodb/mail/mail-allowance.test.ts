import { expect, it } from 'vitest';
import type { MailToll } from '#domain/notification/mail-toll.ts';
import { describeBoth } from '../both-tables.ts';

const at = new Date('2026-11-20T10:59:59.999Z');
const nextHour = new Date(at.getTime() + 1);
const limits = { recipient: 3, domain: 4, newcomers: 5, total: 6 };

let mails = 0;
/** A mail to a known customer about their own case. */
function toll(address: string, differences: Partial<MailToll> = {}): MailToll {
  const company = address.slice(address.indexOf('@') + 1);
  const mail = `mail ${++mails}`;
  return {
    mail,
    inbox: address,
    company,
    causedBy: company,
    isProven: true,
    isKnown: true,
    isOwed: true,
    limits,
    ...differences,
  };
}

describeBoth('The allowance of automatic mail', (empty) => {
  it('MAIL-17 gives an inbox so many an hour, and again the next hour', async () => {
    const { allowance } = await empty();
    const taken = [];
    for (let turn = 0; turn < 5; turn++) taken.push(await allowance.take(toll('robot@loop.test'), at));
    expect(taken).toEqual([undefined, undefined, undefined, 'recipient', 'recipient']);
    expect(await allowance.take(toll('robot@loop.test'), nextHour)).toBeUndefined();
  });

  it('MAIL-17 what others write in a customer’s name takes nothing of what is theirs', async () => {
    const { allowance } = await empty();
    const forged = () => toll('ann@client.test', { isProven: false, isKnown: false, limits: { ...limits, domain: 9 } });
    const hers = () => ({ ...forged(), isProven: true, isKnown: true });
    const taken = [];
    for (let turn = 0; turn < 4; turn++) taken.push(await allowance.take(forged(), at));
    for (let turn = 0; turn < 4; turn++) taken.push(await allowance.take(hers(), at));
    taken.push(await allowance.take(toll('bob@elsewhere.test'), at));
    const given = [undefined, undefined, undefined];
    expect(taken).toEqual([...given, 'recipient', ...given, 'recipient', 'total']);
  });

  it('MAIL-17 a forger takes no more than is left when the customer has had all of theirs', async () => {
    const { allowance } = await empty();
    for (let turn = 0; turn < 3; turn++) await allowance.take(toll('ann@client.test'), at);
    expect(await allowance.take(toll('ann@client.test', { isProven: false, isKnown: false }), at)).toBe('recipient');
  });

  it('MAIL-17 gives the senders of one domain so many together, wherever the mail goes', async () => {
    const { allowance } = await empty();
    const taken = [];
    for (const name of ['a', 'b']) taken.push(await allowance.take(toll(`${name}@evil.test`), at));
    for (const name of ['x@one.test', 'y@two.test', 'z@three.test'])
      taken.push(await allowance.take(toll(name, { causedBy: 'evil.test' }), at));
    taken.push(await allowance.take(toll('c@evil.test'), at), await allowance.take(toll('ann@client.test'), at));
    expect(taken).toEqual([undefined, undefined, undefined, undefined, 'domain', 'domain', undefined]);
  });

  it('MAIL-17 gives newcomers so many together, and those who are known the rest', async () => {
    const { allowance } = await empty();
    const taken = [];
    for (let turn = 0; turn < 7; turn++)
      taken.push(await allowance.take(toll(`new@client${turn}.test`, { isKnown: false }), at));
    for (const name of ['ann', 'bob']) taken.push(await allowance.take(toll(`${name}@known.test`), at));
    taken.push(await allowance.take(toll('late@new.test', { isKnown: false }), at));
    const given = Array(5).fill(undefined);
    expect(taken).toEqual([...given, 'newcomers', 'newcomers', undefined, 'total', 'total']);
  });

  it('MAIL-17 though several are taken ahead at once, as many leave as the limit says', async () => {
    const { allowance } = await empty();
    // Of mail to agents nothing else is counted where an inbox may get so much.
    const many = { causedBy: undefined, limits: { recipient: 2000, domain: 9, newcomers: 200, total: 300 } };
    const taken = [];
    for (let one = 0; one < 203; one++)
      taken.push(await allowance.take(toll(`new@client${one}.test`, { ...many, isKnown: false }), at));
    expect(taken.filter((limit) => limit !== undefined)).toEqual(['newcomers', 'newcomers', 'newcomers']);
    expect(await allowance.take(toll('ann@known.test', many), at)).toBeUndefined();
    const late = toll('late@new.test', { ...many, isKnown: false });
    expect(await allowance.take(late, nextHour)).toBeUndefined();
  });

  it('MAIL-17 what goes beyond one limit takes nothing of another', async () => {
    const { allowance } = await empty();
    const none = { ...limits, total: 0 };
    for (let turn = 0; turn < 9; turn++)
      expect(await allowance.take(toll('ann@client.test', { limits: none }), at)).toBe('total');
    const copy = () => toll('ann@client.test', { causedBy: 'evil.test' });
    for (let turn = 0; turn < 9; turn++) expect(await allowance.take({ ...copy(), limits: none }, at)).toBe('total');
    for (let turn = 0; turn < 4; turn++)
      await allowance.take(toll(`x${turn}@other.test`, { causedBy: 'evil.test' }), at);
    for (let turn = 0; turn < 3; turn++) expect(await allowance.take(copy(), at)).toBe('domain');
    expect(await allowance.take(toll('ann@client.test'), at)).toBeUndefined();
    expect(await allowance.take(toll('ann@client.test'), at)).toBeUndefined();
    expect(await allowance.take(toll('ann@client.test'), at)).toBe('total');
  });

  it('NOTE-06 MAIL-17 a mail that is tried again counts once in an hour, also beyond the limit, and to each inbox', async () => {
    const { allowance } = await empty();
    const mail = 'the same';
    for (let turn = 0; turn < 9; turn++)
      for (const name of ['ann', 'bob'])
        expect(await allowance.take(toll(`${name}@client.test`, { mail }), at)).toBeUndefined();
    expect(await allowance.take(toll('carl@client.test'), at)).toBeUndefined();
    expect(await allowance.take(toll('dora@client.test'), at)).toBeUndefined();
    expect(await allowance.take(toll('eva@client.test'), at)).toBe('domain');
    expect(await allowance.take(toll('ann@client.test', { mail }), at)).toBeUndefined();
  });

  it('MAIL-17 a limit of none gives none', async () => {
    const { allowance } = await empty();
    const taken = (none: Partial<typeof limits>) =>
      allowance.take(toll('robot@loop.test', { isKnown: false, limits: { ...limits, ...none } }), at);
    expect(await taken({ recipient: 0 })).toBe('recipient');
    expect(await taken({ total: 0, newcomers: 0 })).toBe('total');
    expect(await taken({ newcomers: 0 })).toBe('newcomers');
  });

  it('MAIL-17 gives no more when many ask at once', async () => {
    const { allowance } = await empty();
    const ask = () => allowance.take(toll('robot@loop.test'), at);
    const all = await Promise.all(Array.from({ length: 12 }, ask));
    expect(all.filter((limit) => limit === undefined)).toHaveLength(3);
  });

  it('MAIL-17 counts for a company where no limit is set for one inbox', async () => {
    const { allowance } = await empty();
    const lifted = { ...limits, recipient: 100_000 };
    const taken = [];
    for (let turn = 0; turn < 5; turn++)
      taken.push(await allowance.take(toll('robot@loop.test', { limits: lifted }), at));
    expect(taken).toEqual([undefined, undefined, undefined, undefined, 'domain']);
    expect(await allowance.take(toll('bob@client.test', { limits: { ...lifted, total: 4 } }), at)).toBe('total');
    expect(await allowance.take(toll('desk@agents.test', { causedBy: undefined, limits: lifted }), at)).toBeUndefined();
  });

  it('MAIL-05 MAIL-17 counts for the longest address that a mail may have', async () => {
    const { allowance } = await empty();
    expect(await allowance.take(toll(`${'я'.repeat(256)}@client.test`), at)).toBeUndefined();
  });
});
