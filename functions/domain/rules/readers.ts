import type { Case } from '#domain/case/case.ts';
import type { Happening } from '#domain/case/happened/happening.ts';
import type { RuleSilence } from '#domain/case/happened/rule-note.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { mailboxNamed } from '#domain/configuration/mailbox.ts';
import type { Language } from '#domain/words/language.ts';

export interface Reader {
  readonly address: string;
  readonly name: string;
  readonly language: Language;
}

/** Whom a rule tells, or why nobody. */
export type Readers =
  | { readonly is: 'told'; readonly told: readonly Reader[]; readonly untold: number }
  | { readonly is: 'not-told'; readonly not: RuleSilence };

export type Worked = Pick<Case, 'agent' | 'group' | 'mailbox'>;

/** So many are told of one thing by one action: each is a mail of its own. */
const mostReaders = 20;

/** What those who want all hear of, whoever's case it is. */
const ofInterest: readonly Happening['on'][] = ['registered', 'message'];

/**
 * The people whom a rule tells, agents and those who work a mailbox (NOTE-12): the first of the names that stands for anybody. Nobody
 * hears of what they did themselves, and agents hear what they want to.
 * @param names of readers, or addresses; no customer.
 */
export function readersOf(
  names: readonly string[],
  about: Worked,
  happening: Happening,
  configuration: Configuration,
): Readers {
  const isOffice = happening.on === 'norm-missed';
  const isDoer = ({ address }: Reader) => address === happening.who || address === happening.by;
  let not: RuleSilence = 'nobody';
  for (const name of names) {
    const meant = meantBy(name, about, configuration);
    if (meant.length === 0) continue;
    const others = meant.filter((one) => !isDoer(one));
    const wanting = others.filter((one) => wants(one, name, { ...about, isOffice }, configuration));
    const all = [...wanting, ...interested(happening, wanting, configuration).filter((one) => !isDoer(one))];
    const told = all.slice(0, mostReaders).map(readerOf);
    if (told.length > 0) return { is: 'told', told, untold: all.length - told.length };
    not = others.length === 0 ? 'own-doing' : 'unwanted';
    // Whose case it is knows: that they want no mail, or did it, makes it nobody else's.
    if (name === 'agent') return { is: 'not-told', not };
  }
  return { is: 'not-told', not };
}

function meantBy(name: string, about: Worked, configuration: Configuration): readonly (Reader & Partial<Agent>)[] {
  const active = configuration.agents.filter((agent) => agent.active);
  switch (name) {
    case 'agent':
      return active.filter(({ address }) => address === about.agent);
    case 'group':
      return about.group === undefined ? [] : ofGroup(about.group, active);
    case 'mailbox':
      return peopleOfMailbox(about.mailbox, configuration);
    case 'everybody':
      return active;
    default:
      return [{ address: name, name: '', language: configuration.settings.defaultLanguage }];
  }
}

function ofGroup(group: string, active: readonly Agent[]): readonly Agent[] {
  return active.filter(({ groups = [] }) => groups.includes(group));
}

function peopleOfMailbox(address: string, { mailboxes, settings }: Configuration): readonly Reader[] {
  const { agents, language } = mailboxNamed(address, mailboxes);
  if (agents === undefined) return [];
  return [{ address: agents, name: '', language: language === 'detect' ? settings.defaultLanguage : language }];
}

/** Everybody: of a case of nobody, those who work on its group's, and all when it has no group or nobody is in it. */
function wants(
  { address, notices }: Reader & Partial<Agent>,
  name: string,
  { agent, group, isOffice }: Worked & { readonly isOffice: boolean },
  { agents }: Configuration,
): boolean {
  if (notices === 'nothing') return false;
  if (name !== 'everybody' || notices === 'all') return true;
  const active = agents.filter((one) => one.active);
  // Of no case: nobody works on it.
  if (isOffice) return !active.some((one) => one.notices === 'all');
  const people = group === undefined ? [] : ofGroup(group, active);
  return agent === undefined && (people.length === 0 || people.some((one) => one.address === address));
}

function interested({ on }: Happening, told: readonly Reader[], { agents }: Configuration): readonly Agent[] {
  if (!ofInterest.includes(on)) return [];
  return agents.filter(
    ({ active, notices, address }) => active && notices === 'all' && !told.some((one) => one.address === address),
  );
}

function readerOf({ address, name, language }: Reader): Reader {
  return { address, name, language };
}
