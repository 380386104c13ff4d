import { caseName } from '../case/case-name.ts';
import { aligned } from '../config/row-table.ts';
import { printable } from '../text/printable.ts';
import type { ShownComment, ShownReport } from './reporter.ts';

type Line = ShownReport['lines'][number];

const widestBar = 30;
const nobody = '–';

/** A report for a terminal: what it says in all with bars, then line by line. */
export function reportLinesOf({ from, to, by, levels, total, lines }: ShownReport): string[] {
  return [
    `Ratings from ${from} to ${to}`,
    '',
    ...aligned([
      ['average', average(total)],
      ['ratings', String(total.ratings)],
      ['response rate', responseRate(total)],
    ]),
    '',
    ...aligned(levels.map(({ label, score }, index) => [...levelCells(label.en, score), ...bar(total, index)])),
    ...(by === 'all' ? [] : ['', ...byLine(by, lines, levels)]),
  ];
}

/** The period before in short. */
export function comparedLines({ from, to, total }: Pick<ShownReport, 'from' | 'to' | 'total'>): string[] {
  const facts = [`average ${average(total)}`, `ratings ${total.ratings}`, `response rate ${responseRate(total)}`];
  return [`Before, from ${from} to ${to}: ${facts.join(', ')}`];
}

/** @param mask undefined when it is not known. */
export function commentLines(comments: readonly ShownComment[], mask: string | undefined): string[] {
  if (comments.length === 0) return ['Nobody wrote a comment.'];
  return comments.flatMap(({ day, caseNumber, level, agent, comment }) => [
    `${day}  ${caseName(caseNumber, mask)}  ${level}  ${agent ?? nobody}`,
    `    ${printable(comment)}`,
  ]);
}

function byLine(by: string, lines: readonly Line[], levels: ShownReport['levels']): string[] {
  if (lines.length === 0) return ['There is nothing to tell by line.'];
  const head = [by, 'average', 'ratings', 'response rate', ...levels.map(({ score, name }) => String(score ?? name))];
  return aligned([
    head,
    ...lines.map((line) => [
      line.value === '' ? nobody : printable(line.value),
      average(line),
      String(line.ratings),
      responseRate(line),
      ...line.distribution.map((count) => (count === 0 ? '·' : String(count))),
    ]),
  ]);
}

function levelCells(label: string, score: number | null): string[] {
  return [score === null ? '' : String(score), label];
}

function bar({ ratings, distribution }: Line, index: number): string[] {
  const count = distribution[index] ?? 0;
  const share = ratings === 0 ? 0 : count / ratings;
  return [String(count), `${Math.round(share * 100)} %`.padStart(5), '█'.repeat(Math.round(share * widestBar))];
}

function average({ average: value }: Line): string {
  return value === null ? nobody : value.toFixed(2);
}

function responseRate({ asked, answered, responseRate: rate }: Line): string {
  return rate === null ? nobody : `${Math.round(rate * 100)} % (${answered} of ${asked})`;
}
