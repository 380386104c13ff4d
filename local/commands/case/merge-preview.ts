import { printCaseNumber } from '#domain/case/case-number.ts';
import { mergedIntoItself, targetClosed } from '#domain/work/merged-case.ts';
import { PlainError } from '../text/command-line.ts';
import { printable } from '../text/printable.ts';
import type { ShownPage } from '../text/shown-page.ts';
import { named } from './print-message.ts';

/**
 * The two cases of a merge, for who is about to say that it is meant.
 * @param into number of the target, as it was asked for.
 * @throws PlainError with what would be refused, as far as the two pages show it: the function decides.
 */
export function mergePreview(source: ShownPage, target: ShownPage, into: number, mask: string): string {
  const print = (number: number) => printCaseNumber(mask, number);
  const { number, status, closedAt } = target.case;
  if (source.case.number === into) throw new PlainError(mergedIntoItself);
  if (number !== into) throw new PlainError(`${print(into)} was merged into ${print(number)} already.`);
  if (closedAt !== undefined) throw new PlainError(targetClosed(print(into), status));
  return [source, target].map((page) => whoseLine(page, mask)).join('\n');
}

function whoseLine({ case: { number, subject, correspondence } }: ShownPage, mask: string): string {
  const { customer, isProven } = correspondence;
  const whose = customer ? `of ${named(customer)}${isProven ? '' : ', who is not proven'}` : 'of nobody named';
  return `${printCaseNumber(mask, number)}  ${printable(subject) || '(no subject)'}  ${printable(whose)}`;
}
