import { administrationWords } from './ru/administration.ts';
import { calendarWords } from './ru/calendar.ts';
import { callWords } from './ru/calls.ts';
import { caseWords } from './ru/case.ts';
import { dryRunWords } from './ru/dry-run.ts';
import { heldWords } from './ru/held.ts';
import { installWords } from './ru/install.ts';
import { listWords } from './ru/list.ts';
import { lookWords } from './ru/looks.ts';
import { noticesWords } from './ru/notices.ts';
import { peopleWords } from './ru/people.ts';
import { privacyWords } from './ru/privacy.ts';
import { promiseWords } from './ru/promises.ts';
import { reportWords } from './ru/reports.ts';
import { ruleWords } from './ru/rules.ts';
import { scheduleWords } from './ru/schedules.ts';
import { searchWords } from './ru/search.ts';
import { setupWords } from './ru/setup.ts';
import { shellWords } from './ru/shell.ts';
import { templateWords } from './ru/templates.ts';
import { writingWords } from './ru/writing.ts';
import type { Words } from './words.ts';

export const russian: Words = {
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
};
