import { expect, it } from 'vitest';
import { agentAddressed, agentsAddress } from '#domain/links/agents-address.ts';
import { audienceOf, replyAddress, tokenInAddress } from '#domain/links/case-token.ts';

const keys = { current: 'k'.repeat(64), previous: ['p'.repeat(64)] };
const mailDomain = 'postcase.test';
const [olga, boris] = ['olga@agents.test', 'boris@agents.test'];
const tokenOf = (address: string) => {
  const token = tokenInAddress(address, mailDomain);
  if (!token) throw new Error(`${address} has no token`);
  return token;
};

it('CASE-19 an agent’s address of a case is theirs alone, and neither a customer’s reply address nor made of one', () => {
  const token = tokenOf(agentsAddress(keys, 42, 'support@postcase.test', olga));
  expect(agentAddressed(keys, token, [boris, olga])).toBe(olga);
  expect(agentAddressed(keys, token, [boris])).toBeUndefined();
  expect(agentAddressed(keys, { ...token, caseNumber: 43 }, [olga])).toBeUndefined();
  expect(audienceOf(keys, token)).toBeUndefined();
  for (const audience of ['customer', 'agent'] as const) {
    const other = tokenOf(replyAddress(keys, 42, 'support@postcase.test', audience));
    expect(agentAddressed(keys, other, [olga, boris])).toBeUndefined();
  }
});

it('CASE-19 it works in capitals and with the key before, and not with another install’s', () => {
  const old = { current: 'p'.repeat(64), previous: [] };
  const token = tokenOf(agentsAddress(old, 42, 'support@postcase.test', olga).toUpperCase());
  expect(agentAddressed(keys, token, [olga])).toBe(olga);
  expect(agentAddressed({ current: 'o'.repeat(64), previous: [] }, token, [olga])).toBeUndefined();
});

it('CASE-19 its local part has 64 octets at most, as RFC 5321 has it', () => {
  const mailbox = `${'m'.repeat(33)}@postcase.test`;
  const [local] = agentsAddress(keys, 999_999_999, mailbox, `${'a'.repeat(200)}@agents.test`).split('@');
  expect(local).toHaveLength(64);
});
