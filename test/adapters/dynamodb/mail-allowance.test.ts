import { expect, it } from 'vitest';
import { describeBoth } from './both-tables.ts';

const at = new Date('2026-11-20T10:59:59.999Z');
const limits = { perRecipient: 3, inTotal: 5 };

describeBoth('The allowance of automatic mail', (empty) => {
  it('MAIL-17 gives an address so many an hour, and again the next hour', async () => {
    const { allowance } = await empty();
    const taken = [];
    for (let turn = 0; turn < 5; turn++) taken.push(await allowance.take('robot@loop.test', at, limits));
    expect(taken).toEqual([undefined, undefined, undefined, 'recipient', 'recipient']);
    expect(await allowance.take('robot@loop.test', new Date(at.getTime() + 1), limits)).toBeUndefined();
  });

  it('MAIL-17 gives all addresses together so many an hour; who has reached his own takes nothing of it', async () => {
    const { allowance } = await empty();
    const addresses = ['a', 'a', 'a', 'a', 'a', 'b', 'b', 'c', 'd'];
    const taken = [];
    for (const address of addresses) taken.push(await allowance.take(`${address}@x.test`, at, limits));
    expect(taken).toEqual([
      undefined,
      undefined,
      undefined,
      'recipient',
      'recipient',
      undefined,
      undefined,
      'total',
      'total',
    ]);
  });

  it('MAIL-17 a limit of none gives none', async () => {
    const { allowance } = await empty();
    expect(await allowance.take('robot@loop.test', at, { perRecipient: 0, inTotal: 5 })).toBe('recipient');
    expect(await allowance.take('robot@loop.test', at, { perRecipient: 3, inTotal: 0 })).toBe('total');
  });

  it('MAIL-17 gives no more when many ask at once', async () => {
    const { allowance } = await empty();
    const all = Array.from({ length: 12 }, () => allowance.take('robot@loop.test', at, limits));
    expect((await Promise.all(all)).filter((limit) => limit === undefined)).toHaveLength(3);
  });

  it('MAIL-05 MAIL-17 counts for the longest address that a mail may have', async () => {
    const { allowance } = await empty();
    expect(await allowance.take(`${'я'.repeat(256)}@client.test`, at, limits)).toBeUndefined();
  });
});
