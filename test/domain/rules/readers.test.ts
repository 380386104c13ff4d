import { describe, expect, it } from 'vitest';
import type { Happening } from '#domain/case/happened/happening.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { baseRules } from '#domain/configuration/rules/base-rules.ts';
import { readersOf, type Worked } from '#domain/rules/readers.ts';
import { configurationOf, supportMailbox } from '../../support/facts.ts';

const agent = (name: string, more: Partial<Agent> = {}): Agent => ({
  address: `${name}@desk.test`,
  name,
  language: 'en',
  active: true,
  ...more,
});
const team = [agent('ann'), agent('bob', { groups: ['First line'] }), agent('eve', { active: false })];

interface World {
  readonly agents?: readonly Agent[];
  readonly people?: string;
  readonly about?: Partial<Worked>;
  readonly happened?: Partial<Happening>;
}

function told(to: readonly string[], { agents = team, people, about, happened }: World = {}) {
  const mailboxes = [{ ...supportMailbox, agents: people }];
  const configuration: Configuration = { ...configurationOf(), agents, mailboxes };
  const worked = { agent: undefined, group: undefined, mailbox: supportMailbox.address, ...about };
  const happening = { on: 'registered', id: 'one', at: '', who: 'customer@client.test', ...happened } as const;
  const found = readersOf(to, worked, happening, configuration);
  return found.is === 'told' ? found.told.map(({ address }) => address.replace('@desk.test', '')).join(' ') : found.not;
}

const all = agent('all', { notices: 'all' });
const quiet = agent('quiet', { notices: 'nothing' });

describe('NOTE-12 whom a rule tells', () => {
  it.each<[what: string, expected: string, to: readonly string[], world?: World]>([
    ['everybody who is switched on', 'ann bob', ['everybody']],
    [
      'those who work the mailbox rather than everybody',
      'team',
      ['mailbox', 'everybody'],
      { people: 'team@desk.test' },
    ],
    ['everybody when nobody works the mailbox', 'ann bob', ['mailbox', 'everybody']],
    [
      'the case’s agent first',
      'ann',
      ['agent', 'mailbox'],
      { about: { agent: 'ann@desk.test' }, people: 'team@desk.test' },
    ],
    [
      'who else works it when its agent is switched off',
      'team',
      ['agent', 'mailbox'],
      { about: { agent: 'eve@desk.test' }, people: 'team@desk.test' },
    ],
    ['the people of the case’s group', 'bob', ['group'], { about: { group: 'First line' } }],
    ['nobody of a group without people', 'nobody', ['group'], { about: { group: 'Nowhere' } }],
    [
      'of a case of nobody those in its group, where somebody is',
      'bob',
      ['everybody'],
      { about: { group: 'First line' } },
    ],
    ['everybody where nobody is in its group', 'ann bob', ['everybody'], { about: { group: 'Nowhere' } }],
    ['an address', 'boss', ['boss@desk.test']],
    ['nobody who does not want to', 'ann', ['everybody'], { agents: [agent('ann'), quiet] }],
    ['nobody at all when nobody wants to', 'unwanted', ['everybody'], { agents: [quiet] }],
    [
      'nobody else when the case’s agent does not want to',
      'unwanted',
      ['agent', 'mailbox'],
      { agents: [quiet], about: { agent: quiet.address }, people: 'team@desk.test' },
    ],
    [
      'who wants all beside the case’s agent',
      'ann all',
      ['agent'],
      { agents: [agent('ann'), all], about: { agent: 'ann@desk.test' } },
    ],
    [
      'who wants all only of new cases and answers',
      'ann',
      ['agent'],
      { agents: [agent('ann'), all], about: { agent: 'ann@desk.test' }, happened: { on: 'deadline-near' } },
    ],
    [
      'of somebody’s case nobody else but who wants all',
      'all',
      ['everybody'],
      { agents: [agent('ann'), all], about: { agent: 'bob@desk.test' } },
    ],
    ['nobody of what they did themselves', 'bob', ['everybody'], { happened: { who: 'ann@desk.test' } }],
    ['nobody of what they passed on themselves', 'bob', ['everybody'], { happened: { by: 'ann@desk.test' } }],
    [
      'no agent of their own doing, and nobody instead',
      'own-doing',
      ['agent', 'mailbox'],
      { about: { agent: 'ann@desk.test' }, people: 'team@desk.test', happened: { who: 'ann@desk.test' } },
    ],
    ['nobody where there is nobody', 'nobody', ['agent', 'mailbox']],
  ])('%s', (_, expected, to, world) => {
    expect(told(to, world)).toBe(expected);
  });

  it('no more than twenty by one mail each, and says how many more there were', () => {
    const agents = Array.from({ length: 25 }, (_, index) => agent(`a${index}`));
    const configuration = { ...configurationOf(), agents };
    const worked = { agent: undefined, group: undefined, mailbox: supportMailbox.address };
    const happening = { on: 'registered', id: 'one', at: '', who: 'customer@client.test' } as const;
    const found = readersOf(['everybody'], worked, happening, configuration);
    expect(found).toMatchObject({ is: 'told', untold: 5 });
    expect(found.is === 'told' && found.told).toHaveLength(20);
  });
});

describe('NOTE-02 NOTE-12 what must not pass unheard, by the rules that ship', () => {
  it.each([
    'new-case',
    'answered',
    'deadline-near',
    'deadline-missed',
    'low-rating',
  ])('%s: told to all who may work on a case that nobody has', (name) => {
    const to = baseRules
      .find((rule) => rule.name === name)
      ?.actions.flatMap((action) => (action.do === 'send' ? action.to : []));
    expect(told(to ?? [])).toBe('ann bob');
    expect(told(to ?? [], { about: { group: 'First line' } })).toBe('bob');
    expect(told(to ?? [], { people: 'team@desk.test' })).toBe('team');
  });
});
