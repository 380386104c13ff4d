import { describe, expect, it } from 'vitest';
import { agentsMail } from '#domain/intake/agents-mail.ts';
import { agentsAddress } from '#domain/links/agents-address.ts';
import { replyAddress } from '#domain/links/case-token.ts';
import { agents, away, boris, olga } from '../../support/agents.ts';
import { configurationOf } from '../../support/facts.ts';
import fc from '../../support/fast-check.ts';

const keys = { current: 'k'.repeat(64), previous: [] };
const others = { current: 'o'.repeat(64), previous: [] };
const support = 'support@postcase.test';
const configuration = { ...configurationOf(), agents };
const address = {
  olgas: agentsAddress(keys, 1, support, olga.address),
  olgasOfAnotherCase: agentsAddress(keys, 2, support, olga.address),
  boris: agentsAddress(keys, 1, support, boris.address),
  aways: agentsAddress(keys, 1, support, away.address),
  goneOnes: agentsAddress(keys, 1, support, 'gone@agents.test'),
  anotherInstalls: agentsAddress(others, 1, support, olga.address),
  customers: replyAddress(keys, 1, support),
  forAgents: replyAddress(keys, 1, support, 'agent'),
  support,
  stranger: 'friend@home.test',
};
type Place = keyof typeof address;
const places = Object.keys(address) as Place[];
const named = (addresses: readonly string[]) => addresses.map((one) => ({ address: one, name: '' }));

const mails = fc.record({
  from: fc.constantFrom(olga.address, boris.address, away.address, 'gone@agents.test', 'ann@client.test'),
  to: fc.uniqueArray(fc.constantFrom(...places), { maxLength: 4 }),
  cc: fc.uniqueArray(fc.constantFrom(...places), { maxLength: 3 }),
  authentication: fc.constantFrom('passed' as const, 'failed' as const, 'unknown' as const),
  kind: fc.constantFrom('human' as const, 'auto-reply' as const, 'out-of-office' as const, 'bounce' as const),
  isForwarded: fc.boolean(),
});

type Mail = typeof mails extends fc.Arbitrary<infer Value> ? Value : never;

function judged({ from, to, cc, authentication, kind, isForwarded }: Mail) {
  const at = (these: readonly Place[]) => named(these.map((place) => address[place]));
  const [author] = named([from]);
  const mail = { from: author, to: at(to), cc: at(cc) };
  return agentsMail(mail, { classification: { kind, evidence: [] }, authentication, isForwarded }, keys, configuration);
}

describe('CASE-19 whose answer a mail to an agent’s address is', () => {
  it('nobody’s but the proven, active agent’s whom one address of one case is of, and no machine’s', () => {
    fc.assert(
      fc.property(mails, (mail) => {
        const all = [...mail.to, ...mail.cc];
        const own = {
          [olga.address]: all.filter((place) => place === 'olgas' || place === 'olgasOfAnotherCase'),
          [boris.address]: all.filter((place) => place === 'boris'),
        }[mail.from];
        const mayAnswer =
          new Set(own).size === 1 && mail.authentication === 'passed' && mail.kind === 'human' && !mail.isForwarded;
        expect(judged(mail)?.kind === 'answer').toBe(mayAnswer);
      }),
      { numRuns: 2000 },
    );
  });

  it('MAIL-17 and told is an agent’s row: of who is proven, or whose own address somebody has', () => {
    fc.assert(
      fc.property(mails, (mail) => {
        const found = judged(mail);
        if (found?.kind !== 'held' || !found.told) return;
        const { told, isTheirs } = found;
        expect(agents).toContain(told);
        expect(told.active).toBe(true);
        expect(isTheirs).toBe(mail.authentication === 'passed' && told.address === mail.from);
        const theirs: readonly Place[] = told === olga ? ['olgas', 'olgasOfAnotherCase'] : ['boris'];
        if (!isTheirs) expect([...mail.to, ...mail.cc].some((place) => theirs.includes(place))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[what: string, mail: Partial<Mail>]>([
    ['has no agent’s address', { from: 'ann@client.test', to: ['customers'] }],
    ['a customer sends to us and to an agent’s address', { from: 'ann@client.test', to: ['support'], cc: ['olgas'] }],
    ['answers a mail for agents, at an address of no agent', { to: ['forAgents'] }],
  ])('mail that %s takes its usual way', (_, mail) => {
    const usual: Mail = {
      from: olga.address,
      to: [],
      cc: [],
      authentication: 'passed',
      kind: 'human',
      isForwarded: false,
    };
    expect(judged({ ...usual, ...mail })).toBeUndefined();
  });
});
