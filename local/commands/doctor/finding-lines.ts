import { type Finding, type Standing, worstOf } from '../../../functions/domain/installation/finding.ts';
import { told } from '../../../functions/domain/installation/finding-words.ts';

const marks: Record<Standing, string> = { good: 'ok', advice: 'advice', broken: 'BROKEN', unknown: '?' };

const summaries: Record<Standing, string> = {
  good: 'all is well.',
  advice: 'it works; some things could be better.',
  broken: 'something is broken.',
  unknown: 'nothing is known to be broken, but not all could be looked at.',
};

/** What a person in a terminal reads. */
export function findingLines(domain: string, findings: readonly Finding[]): string[] {
  const widest = Math.max(...Object.values(marks).map(({ length }) => length));
  const indent = ' '.repeat(widest + 4);
  return [
    `${domain}: ${summaries[worstOf(findings)]}`,
    '',
    ...findings.flatMap((finding) => {
      const { title, says, mend } = told(finding, 'en');
      const mended = mend === undefined ? [] : [`${indent}→ ${mend}`];
      const listed = finding.lines.map((line) => `${indent}  ${line}`);
      return [`  ${marks[finding.standing].padEnd(widest)}  ${title}: ${says}`, ...mended, ...listed];
    }),
  ];
}
