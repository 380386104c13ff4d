import { administrationWords } from './en/administration.ts';
import { calendarWords } from './en/calendar.ts';
import { callWords } from './en/calls.ts';
import { caseWords } from './en/case.ts';
import { dryRunWords } from './en/dry-run.ts';
import { heldWords } from './en/held.ts';
import { installWords } from './en/install.ts';
import { listWords } from './en/list.ts';
import { lookWords } from './en/looks.ts';
import { noticesWords } from './en/notices.ts';
import { peopleWords } from './en/people.ts';
import { privacyWords } from './en/privacy.ts';
import { promiseWords } from './en/promises.ts';
import { reportWords } from './en/reports.ts';
import { ruleWords } from './en/rules.ts';
import { scheduleWords } from './en/schedules.ts';
import { searchWords } from './en/search.ts';
import { setupWords } from './en/setup.ts';
import { shellWords } from './en/shell.ts';
import { templateWords } from './en/templates.ts';
import { writingWords } from './en/writing.ts';

export const english = {
  ...shellWords,
  ...listWords,
  ...caseWords,
  ...writingWords,
  ...administrationWords,
  ...heldWords,
  ...lookWords,
  ...peopleWords,
  ...noticesWords,
  ...callWords,
  ...privacyWords,
  ...setupWords,
  ...searchWords,
  ...installWords,
  ...templateWords,
  ...ruleWords,
  ...dryRunWords,
  ...promiseWords,
  ...scheduleWords,
  ...calendarWords,
  ...reportWords,
} as const;

export type English = typeof english;
