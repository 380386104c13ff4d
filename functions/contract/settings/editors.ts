import * as z from 'zod';
import { explanation } from '../deadlines.ts';
import { routes } from '../route.ts';
import { instant, priority, words } from '../values.ts';
import { lookupName } from './lookups.ts';
import { columns } from './rows.ts';

const choices = z.array(z.object({ value: z.string(), label: words }));

const ruleField = z.object({
  name: z.string(),
  label: words,
  /** name: of a row of a lookup. */
  is: z.enum(['text', 'number', 'yes-no', 'choice', 'name']),
  /** Of `name`: its lookup. */
  of: lookupName.optional(),
  /** Of `choice`. */
  choices: choices.optional(),
  /** Events of which it is known; missing for all. */
  on: z.array(z.string()).optional(),
  /** What may be asked of it. */
  operators: z.array(z.string()),
});

const dayAhead = z.object({
  date: z.iso.date(),
  /** `09:00-18:00`: those that begin on it. */
  hours: z.array(z.string()),
  /** What of them is worked, changes of the clock counted. */
  minutes: z.number(),
  /** Whether an exception says so instead of the week. */
  exception: z.boolean(),
  title: z.string().optional(),
});

const exception = z.object({
  date: z.iso.date(),
  until: z.iso.date().optional(),
  hours: z.array(z.string()),
  title: z.string().optional(),
  /** The calendar that it was imported from. */
  source: z.string().optional(),
});

/** What a file would add, or why it is not read. */
const calendarRead = z.object({
  wrong: z
    .object({
      why: z.enum(['no-calendar', 'line', 'not-closed', 'too-large', 'too-many']),
      /** In the file, from 1. */
      line: z.int().positive().optional(),
    })
    .optional(),
  /** Missing when the file is wrong. */
  found: z
    .object({
      source: z.string(),
      /** Exceptions that stay, and those that the file adds or brings again. */
      kept: z.array(exception),
      days: z.array(exception),
      skipped: z.array(
        z.object({
          title: z.string().optional(),
          line: z.int().positive(),
          why: z.enum(['canceled', 'hours', 'repeats', 'past', 'long']),
        }),
      ),
    })
    .optional(),
});

const longestName = 320;
const nameOf = z.string().trim().min(1).max(longestName).optional();

export type RuleFieldAnswer = z.output<typeof ruleField>;

export const editorRoutes = routes({
  describeRules: {
    method: 'GET',
    path: '/settings/rule-parts',
    role: 'admin',
    summary: 'What rules may ask and do: fields with what may be asked of them, readers of mails, fields that are set',
    answer: z.object({
      fields: z.array(ruleField),
      operators: choices,
      readers: choices,
      settable: choices,
      deeds: choices,
      mostConditions: z.int(),
      mostActions: z.int(),
    }),
    tagged: true,
  },
  previewSchedule: {
    method: 'POST',
    path: '/settings/schedule-preview',
    role: 'admin',
    summary: 'The next days by a schedule that need not be saved',
    body: z.object({ columns, at: instant.optional(), days: z.int().min(1).max(62).default(14) }),
    answer: z.object({ zone: z.string(), days: z.array(dayAhead) }),
  },
  readCalendar: {
    method: 'POST',
    path: '/settings/schedule-calendar',
    role: 'admin',
    summary: 'Which days an iCalendar file (.ics) would add to a schedule as other days; nothing is saved',
    body: z.object({
      file: z.string().min(1).max(600_000),
      /** Names the days’ source when the calendar has no name. */
      fileName: z.string().max(300),
      /** Of the schedule as it is edited. */
      exceptions: z.array(z.unknown()).max(1000),
    }),
    answer: calendarRead,
  },
  tryLevel: {
    method: 'POST',
    path: '/settings/level-trial',
    role: 'admin',
    summary:
      'Which service level a case would get, which others lost and why, and when it would be due; nothing is saved',
    body: z.object({
      /** Mail address. */
      customer: nameOf,
      /** Mail domain of the customer’s company, when somebody names it. */
      company: nameOf,
      service: nameOf,
      type: nameOf,
      /** Missing for that of the type. */
      priority: priority.optional(),
      /** When it is registered; missing for now. */
      at: instant.optional(),
      /** A level as it is edited, which holds instead of the one that is saved. */
      edited: z.object({ name: z.string().trim().min(1).max(longestName), columns }).optional(),
    }),
    answer: explanation.extend({ priority }),
  },
});
