import type { Words } from '#domain/words/words.ts';

/** A row of the lookup of service levels: what is promised to whom, for which services (SLA-03). */
export interface ServiceLevel {
  readonly name: string;
  readonly active: boolean;
  /** Name of a schedule. */
  readonly schedule: string;
  /** Name of an account; undefined for any. */
  readonly account: string | undefined;
  /** Name of a customer category; undefined for any. */
  readonly customerCategory: string | undefined;
  /** Name of a service, with all that are a part of it; undefined for any. */
  readonly service: string | undefined;
  readonly norms: Norms;
  /** What ends the time to respond: somebody takes the case, somebody answers, or whichever comes first. */
  readonly responseBy: 'taken' | 'answer' | 'either';
  /** When the time to resolve begins. */
  readonly resolutionFrom: 'registration' | 'taken';
  /** Minutes of working time before a deadline at which its people are reminded; 0 for never (C8). */
  readonly remindMinutes: number;
  /** When it is looked how much was resolved in time; undefined for never (SLA-08). */
  readonly dailyCheck?: DailyCheck | undefined;
  /** What agents read. */
  readonly label: Words;
}

export interface DailyCheck {
  /** `18:00`, by the clock of the level's schedule. */
  readonly time: string;
  /** Days that are looked at, the last of them the day of the check. */
  readonly days: number;
  /** Less in time, of a hundred, is a missed norm. */
  readonly threshold: number;
}

/** Per priority; `any` for those that have none of their own. */
export type Norms = Readonly<Partial<Record<'any' | 'High' | 'Medium' | 'Low', Norm>>>;

/** Minutes of working time; what is undefined is not promised. */
export interface Norm {
  readonly response?: number | undefined;
  /** To a further message of the customer (SLA-11). */
  readonly nextResponse?: number | undefined;
  readonly resolution?: number | undefined;
}

export const normNames = ['response', 'nextResponse', 'resolution'] as const;

/** The row that ships, switched off: nothing is promised before an owner says so. */
export const baseServiceLevels: readonly ServiceLevel[] = [
  {
    name: 'Standard',
    active: false,
    schedule: 'Office hours',
    account: undefined,
    customerCategory: undefined,
    service: undefined,
    norms: {
      any: { response: 240, nextResponse: 480, resolution: 1620 },
      High: { response: 60, nextResponse: 120, resolution: 540 },
    },
    responseBy: 'either',
    resolutionFrom: 'registration',
    remindMinutes: 30,
    label: { en: 'Standard', ru: 'Стандартный' },
  },
];
