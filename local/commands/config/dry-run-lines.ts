import { deedText, silenceText } from '../../../functions/domain/case/happened/rule-words.ts';
import { printable } from '../text/printable.ts';
import type { ShownDryRun } from './configurator.ts';
import { aligned } from './row-table.ts';

/** What a rule would have done, case by case, and why not more often. */
export function dryRunLines(pages: readonly ShownDryRun[]): string[] {
  const hits = pages.flatMap((page) => page.hits);
  const sum = (count: (page: ShownDryRun) => number) => pages.reduce((all, page) => all + count(page), 0);
  const reasons = new Map<string, number>();
  for (const { not, detail, count } of pages.flatMap((page) => page.reasons)) {
    const words = silenceText(not, detail);
    reasons.set(words, (reasons.get(words) ?? 0) + count);
  }
  const since = pages[0]?.since.slice(0, 10) ?? '';
  return [
    `Since ${since} it would have acted ${hits.length === 1 ? 'once' : `${hits.length} times`}; ${sum(({ looked }) => looked)} cases looked at.`,
    ...aligned(
      hits.map(({ number, subject, at, did, dueAt }) => [
        String(number),
        at.slice(0, 16).replace('T', ' '),
        dueAt === undefined ? '' : `at ${dueAt.slice(0, 16).replace('T', ' ')}`,
        printable(did.map(deedText).join('; ')),
        printable(subject),
      ]),
    ),
    ...(reasons.size === 0 ? [] : ['', 'It would have done nothing, since']),
    ...aligned([...reasons].map(([words, count]) => [String(count), printable(words)])),
    ...(sum(({ untouched }) => untouched) === 0
      ? []
      : [`To ${sum(({ untouched }) => untouched)} of the cases nothing happened that it is about.`]),
  ];
}
