import type { Answer } from '../api.ts';
import type { Names } from '../session/names.ts';
import type { Say } from '../words/words.ts';
import { refusalWords } from './problem.ts';

/** What of several could not be done, in the reader's language: cases with one reason stand together. */
export function failedWords(failed: Answer<'changeCases'>['failed'], t: Say, names: Pick<Names, 'caseNumber'>): string {
  const reasons = Map.groupBy(failed, ({ type, problem, number }) =>
    // Its English names the case, which stands before it.
    reasonOf(type, problem, t).replace(`${names.caseNumber(number)} `, ''),
  );
  return [...reasons]
    .map(([reason, cases]) => `${cases.map(({ number }) => names.caseNumber(number)).join(', ')}: ${reason}`)
    .join(' ');
}

function reasonOf(type: string, title: string, t: Say): string {
  return type === 'change-wrong' ? t('notPossible', { title }) : refusalWords({ type, title }, t);
}
