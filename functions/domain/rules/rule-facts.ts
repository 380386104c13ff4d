import type { Case } from '#domain/case/case.ts';
import type { Happening } from '#domain/case/happened/happening.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { Zone } from '#domain/worktime/zone.ts';

/** What conditions are asked of. */
export interface RuleFacts {
  /** As it is by then. */
  readonly about: Case;
  readonly happening: Happening;
  /** When it is asked. */
  readonly at: string;
  readonly configuration: Pick<Configuration, 'agents' | 'settings'>;
}

type Value = string | number | boolean | undefined;

/** What stands in a field of `ruleFields`; undefined for nothing. */
export function factOf(field: string, facts: RuleFacts): Value {
  const value = readings[field]?.(facts);
  return value === '' ? undefined : value;
}

const readings: Readonly<Record<string, (facts: RuleFacts) => Value>> = {
  status: ({ about }) => about.status,
  category: ({ about }) => about.category,
  service: ({ about }) => about.service,
  type: ({ about }) => about.type,
  priority: ({ about }) => about.priority,
  origin: ({ about }) => about.origin,
  mailbox: ({ about }) => about.mailbox,
  agent: ({ about }) => about.agent,
  group: ({ about }) => about.group,
  language: ({ about }) => about.language,
  subject: ({ about }) => about.subject,
  description: ({ about }) => about.description,
  satisfaction: ({ about }) => about.satisfaction?.score,
  ageMinutes: ({ about, at }) => minutesBetween(about.registeredAt, at),
  waitingMinutes: ({ about, at }) =>
    about.waitingSince === undefined ? undefined : minutesBetween(about.waitingSince, at),
  'customer.address': ({ about }) => addressOf(about),
  'customer.domain': ({ about }) => addressOf(about)?.split('@')[1],
  'customer.proven': ({ about }) => about.correspondence.isProven,
  by: ({ happening, configuration: { agents } }) => {
    if (happening.who === 'postcase') return 'postcase';
    return agents.some(({ address }) => address === happening.who) ? 'agent' : 'customer';
  },
  'message.kind': ({ happening }) => happening.message?.kind,
  'message.verified': ({ happening }) => happening.message?.verified,
  'message.subject': ({ happening }) => happening.message?.subject,
  'message.text': ({ happening }) => happening.message?.text,
  'message.files': ({ happening }) => happening.message?.files,
  'change.field': ({ happening }) => happening.change?.field,
  'change.from': ({ happening }) => happening.change?.from,
  'change.to': ({ happening }) => happening.change?.to,
  'rating.score': ({ happening }) => happening.rating?.score,
  'rating.low': ({ happening }) => happening.rating?.low,
  'rating.comment': ({ happening }) => happening.rating?.comment,
  'deadline.kind': ({ happening }) => happening.deadline?.kind,
  'norm.level': ({ happening }) => happening.norm?.level,
  'norm.percent': ({ happening }) => happening.norm?.percent,
  'time.hour': (facts) => wallTime(facts).getUTCHours(),
  'time.weekday': (facts) => weekdays[wallTime(facts).getUTCDay()],
};

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** What the clock on the wall shows, as if it were UTC. */
function wallTime({ at, configuration: { settings } }: RuleFacts): Date {
  return new Date(new Zone(settings.defaultTimeZone).wallTime(Date.parse(at)));
}

function addressOf({ correspondence, contact }: Case): string | undefined {
  return correspondence.customer?.address ?? contact?.domain;
}

function minutesBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
}
