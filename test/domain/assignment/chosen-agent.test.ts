import { describe, expect, it } from 'vitest';
import { chosenAgent, type Desk } from '#domain/assignment/chosen-agent.ts';
import type { AgentLoad } from '#domain/case/load/agent-load.ts';
import type { Agent } from '#domain/configuration/agent.ts';

const now = '2026-11-30T10:00:00.000Z';
const agent = (name: string, differences: Partial<Agent> = {}): Agent => ({
  ...{ address: `${name}@agents.test`, name, language: 'en', active: true },
  ...differences,
});
type Seen = Partial<AgentLoad> & { readonly cases: number };
const choose = (people: readonly (readonly [Agent, Seen?])[], differences: Partial<Desk> = {}) => {
  const loads = new Map(
    people.flatMap(([{ address }, seen]) =>
      seen ? [[address, { agent: address, revision: 1, ...seen }] as const] : [],
    ),
  );
  const desk = { loads, now, settings: { casesForWhoReturns: 3 }, ...differences };
  return chosenAgent(
    people.map(([one]) => one),
    desk,
  );
};

describe('CASE-09 of several agents a case goes', () => {
  it.each<[what: string, people: readonly (readonly [Agent, Seen?])[], chosen: string | undefined]>([
    [
      'to the one with the fewest cases in work',
      [
        [agent('ann'), { cases: 3 }],
        [agent('bob'), { cases: 2 }],
      ],
      'bob',
    ],
    ['to who has never had one', [[agent('ann'), { cases: 1 }], [agent('bob')]], 'bob'],
    [
      'of equals to who got none for the longest time',
      [
        [agent('ann'), { cases: 2, assignedAt: '2026-11-30T09:00:00.000Z' }],
        [agent('bob'), { cases: 2, assignedAt: '2026-11-30T08:00:00.000Z' }],
      ],
      'bob',
    ],
    ['not to who is switched off', [[agent('ann', { active: false })], [agent('bob'), { cases: 9 }]], 'bob'],
    [
      'not to who is away',
      [[agent('ann', { awayUntil: '2026-11-30T10:00:00.001Z' })], [agent('bob'), { cases: 9 }]],
      'bob',
    ],
    ['to who is back at this moment', [[agent('ann', { awayUntil: now })], [agent('bob'), { cases: 9 }]], 'ann'],
    [
      'not to who has as many as they may have',
      [
        [agent('ann', { mostCases: 2 }), { cases: 2 }],
        [agent('bob'), { cases: 9 }],
      ],
      'bob',
    ],
    ['to nobody when nobody has room', [[agent('ann', { mostCases: 1 }), { cases: 1 }]], undefined],
    ['to nobody when nobody is there', [], undefined],
  ])('%s', (_, people, chosen) => {
    expect(choose(people).chosen?.agent.name).toBe(chosen);
  });

  it('and it is told who was passed over, why and until when', () => {
    const { skipped } = choose([
      [agent('ann', { awayUntil: '2026-12-01T08:00:00.000Z' })],
      [agent('bob', { mostCases: 4 }), { cases: 4 }],
      [agent('eve', { active: false })],
      [agent('kim')],
    ]);
    expect(skipped).toEqual([
      { agent: 'ann@agents.test', reason: 'away', until: '2026-12-01T08:00:00.000Z' },
      { agent: 'bob@agents.test', reason: 'full' },
      { agent: 'eve@agents.test', reason: 'off' },
    ]);
  });

  it('of equals to different ones when rivals choose at once, and never to one who has more', () => {
    const people = [
      [agent('ann'), { cases: 1 }],
      [agent('bob'), { cases: 1 }],
      [agent('eve'), { cases: 2 }],
    ] as const;
    expect([0, 1, 2, 3].map((rival) => choose(people, { rival }).chosen?.agent.name)).toEqual([
      'ann',
      'bob',
      'ann',
      'bob',
    ]);
  });
});

describe('CASE-09 who comes back is not flooded', () => {
  const at = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();
  const back = agent('ann', { awayUntil: now });
  const busy = agent('bob');
  const nextOf = (minutes: number, given: number, returned = now) =>
    choose(
      [
        [back, { cases: given, returned: { at: returned, given } }],
        [busy, { cases: 50 }],
      ],
      { now: at(minutes) },
    );

  it.each<[minutes: number, given: number, chosen: string]>([
    [0, 0, 'ann'],
    [29, 2, 'ann'],
    [29, 3, 'bob'],
    [30, 3, 'ann'],
    [59, 6, 'bob'],
    [119, 12, 'bob'],
    [120, 12, 'ann'],
  ])('%i minutes after, with %i cases since, the next one is for %s', (minutes, given, chosen) => {
    expect(nextOf(minutes, given).chosen?.agent.name).toBe(chosen);
  });

  it('it is told when they get their next portion', () => {
    expect(nextOf(29, 3).skipped).toEqual([{ agent: 'ann@agents.test', reason: 'returning', until: at(30) }]);
  });

  it('what they got after another return is not counted', () => {
    expect(nextOf(1, 9, '2026-11-01T08:00:00.000Z').chosen).toMatchObject({ returned: { at: now, given: 1 } });
  });
});
