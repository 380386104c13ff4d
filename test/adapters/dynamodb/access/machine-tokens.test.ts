import { expect, it } from 'vitest';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { MachineToken } from '#domain/access/machine-token.ts';
import type { AuditEntry } from '#domain/configuration/rows/audit-entry.ts';
import { describeBoth } from '../both-tables.ts';

const at = '2026-11-20T10:00:00.000Z';
const tokenOf = (differences: Partial<MachineToken> = {}): MachineToken => ({
  id: '00000000000000a1',
  name: 'Shop',
  role: 'agent',
  hash: 'f'.repeat(64),
  createdAt: at,
  createdBy: 'olga@agents.test',
  ...differences,
});
const entryOf = (id: string, differences: Partial<AuditEntry> = {}): AuditEntry => ({
  id,
  at,
  who: 'olga@agents.test',
  what: 'created',
  lookup: 'machine-token',
  name: 'Shop',
  before: undefined,
  after: { role: 'agent' },
  ...differences,
});
const by = { at: '2026-11-21T10:00:00.000Z', who: 'boris@agents.test' };

describeBoth('Tokens of machines', (empty) => {
  it('CONS-07 gives back what is known of each, and nothing of those that there are not', async () => {
    const { tokens } = await empty();
    const whole = tokenOf({ validUntil: '2027-01-01T00:00:00.000Z' });
    await tokens.create(whole, entryOf('1'));
    await tokens.create(tokenOf({ id: '00000000000000a2', name: 'Other' }), entryOf('2'));
    expect(await tokens.find(whole.id)).toEqual(whole);
    expect(await tokens.find('00000000000000a3')).toBeUndefined();
    expect((await tokens.list()).map(({ name }) => name)).toEqual(['Shop', 'Other']);
  });

  it('CONS-07 no two in use have a name, whatever the case of its letters; it is free once its token is revoked', async () => {
    const { tokens } = await empty();
    await tokens.create(tokenOf(), entryOf('1'));
    const second = tokenOf({ id: '00000000000000a2', name: 'SHOP' });
    await expect(tokens.create(second, entryOf('2'))).rejects.toThrow(StaleFacts);
    expect(await tokens.find(second.id)).toBeUndefined();
    await tokens.revoke(tokenOf(), by, entryOf('3', { what: 'revoked' }));
    await tokens.create(second, entryOf('4'));
    expect(await tokens.find(tokenOf().id)).toMatchObject({ revokedAt: by.at, revokedBy: by.who });
    expect(await tokens.list()).toHaveLength(2);
  });

  it('CONS-07 is revoked once', async () => {
    const { tokens } = await empty();
    await tokens.create(tokenOf(), entryOf('1'));
    await tokens.revoke(tokenOf(), by, entryOf('2', { what: 'revoked' }));
    const late = { ...by, who: 'late@agents.test' };
    await expect(tokens.revoke(tokenOf(), late, entryOf('3', { what: 'revoked' }))).rejects.toThrow(StaleFacts);
    expect(await tokens.find(tokenOf().id)).toMatchObject({ revokedBy: by.who });
  });

  it('CONS-07 remembers the day of its last use, and nothing of one that is not there', async () => {
    const { tokens } = await empty();
    await tokens.create(tokenOf(), entryOf('1'));
    await tokens.used(tokenOf().id, '2026-11-22');
    await tokens.used('00000000000000a3', '2026-11-22');
    expect(await tokens.list()).toEqual([tokenOf({ lastUsedOn: '2026-11-22' })]);
  });
});
