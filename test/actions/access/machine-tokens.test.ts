import { beforeEach, expect, it } from 'vitest';
import { createToken, type TokenPorts } from '#actions/access/create-token.ts';
import { knownMachine } from '#actions/access/known-machine.ts';
import { revokeToken } from '#actions/access/revoke-token.ts';
import { MemoryMachineTokens } from '../../support/memory/machine-tokens.ts';

const who = 'olga@agents.test';
const shop = { who, name: 'Shop', role: 'agent' } as const;
let tokens: MemoryMachineTokens;
let ports: TokenPorts;
let now: Date;
beforeEach(() => {
  tokens = new MemoryMachineTokens();
  now = new Date('2026-11-20T10:00:00.000Z');
  let made = 0;
  const random = (bytes: number) => (++made).toString(16).padStart(2 * bytes, '0');
  ports = { tokens, now: () => now, newId: () => `entry-${++made}`, random };
});

it('CONS-07 a token is told once: what is kept does not tell it again', async () => {
  const { token, text } = await createToken(shop, ports);
  const secret = text.split('_')[2] ?? '';
  expect(text).toMatch(/^postcase_[0-9a-f]{16}_[0-9a-f]{64}$/);
  expect(JSON.stringify([await tokens.list(), tokens.entries])).not.toContain(secret);
  expect(await knownMachine(text, ports)).toEqual(token);
});

it('CONS-05 CONS-07 who made and who revoked it stands in the audit, once', async () => {
  const { token } = await createToken({ ...shop, validUntil: '2026-12-01T00:00:00.000Z' }, ports);
  for (let time = 0; time < 2; time++) await revokeToken({ id: token.id, who: 'boris@agents.test' }, ports);
  expect(tokens.entries).toMatchObject([
    { what: 'created', lookup: 'machine-token', name: 'Shop', who, before: undefined, after: { role: 'agent' } },
    { what: 'revoked', name: 'Shop', who: 'boris@agents.test', before: { role: 'agent' }, after: undefined },
  ]);
  expect(JSON.stringify(tokens.entries)).not.toContain(token.hash);
});

it.each([
  ['with an address for a name', { name: 'ann@agents.test' }, 'A name has'],
  ['without a name', { name: ' ' }, 'A name has'],
  ['with a name of two lines', { name: 'Shop\u0007' }, 'A name has'],
  ['with a name that is taken', { name: ' sHOP  ' }, 'There is a token "Shop" already'],
  ['that has expired before it is made', { name: 'Old', validUntil: '2026-11-20T10:00:00.000Z' }, 'not in the future'],
])('CONS-07 nobody makes one %s', async (_, differences, why) => {
  await createToken(shop, ports);
  await expect(createToken({ ...shop, ...differences }, ports)).rejects.toThrow(why);
});

it('CONS-07 there are a hundred at most, and one that is revoked makes room', async () => {
  for (let number = 1; number <= 100; number++) await createToken({ ...shop, name: `Shop ${number}` }, ports);
  await expect(createToken(shop, ports)).rejects.toThrow('There are 100 tokens');
  const [first] = await tokens.list();
  await revokeToken({ id: first?.id ?? '', who }, ports);
  await createToken(shop, ports);
});

it('CONS-07 a token lets in until it is revoked or has expired, and nobody who guesses', async () => {
  const forever = await createToken(shop, ports);
  const short = await createToken({ ...shop, name: 'Short', validUntil: '2026-11-21T00:00:00.000Z' }, ports);
  const [prefix, id = ''] = forever.text.split('_');
  expect(await knownMachine(short.text, ports)).toMatchObject({ name: 'Short' });
  expect(await knownMachine(`${prefix}_${id}_${'0'.repeat(64)}`, ports)).toBe('unknown');
  expect(await knownMachine(`${prefix}_${'f'.repeat(16)}_${'0'.repeat(64)}`, ports)).toBe('unknown');
  now = new Date('2026-11-21T00:00:00.000Z');
  expect(await knownMachine(short.text, ports)).toBe('expired');
  await revokeToken({ id, who }, ports);
  expect(await knownMachine(forever.text, ports)).toBe('revoked');
});

it('CONS-07 the day of the last use is written once a day, and what cannot be a token is not looked for', async () => {
  const { text } = await createToken(shop, ports);
  for (let time = 0; time < 3; time++) await knownMachine(text, ports);
  now = new Date('2026-11-21T09:00:00.000Z');
  await knownMachine(text, ports);
  expect(tokens.uses).toEqual(['2026-11-20', '2026-11-21']);
  const { readings } = tokens;
  await knownMachine('eyJhbGciOiJSUzI1NiJ9.e30.c2ln', ports);
  expect(tokens.readings).toBe(readings);
});

it('CONS-07 nobody revokes what there is not', async () => {
  await expect(revokeToken({ id: 'f'.repeat(16), who }, ports)).rejects.toThrow('There is no token');
});
