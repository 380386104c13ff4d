const printedDigits = 8;
const mostDigits = 15;

/** Prints a number through the mask: 42 through `SR-{0}` is `SR-00000042` (CASE-02). */
export function printCaseNumber(mask: string, number: number): string {
  return mask.replace('{0}', String(number).padStart(printedDigits, '0'));
}

/**
 * Numbers that stand in the text as whole tokens of the mask, in their order, each once (MAIL-08).
 * Zeros may be left out (`SR-42`), unless the mask has no letters or signs of its own: any number would match then.
 */
export function caseNumbersIn(text: string, mask: string): number[] {
  const [before = '', after = ''] = mask.split('{0}');
  const fewest = before + after === '' ? printedDigits : 1;
  const token = new RegExp(
    `(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}_]-)${RegExp.escape(before)}(\\d{${fewest},${mostDigits}})${RegExp.escape(after)}(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])`,
    'giu',
  );
  const numbers = [...text.matchAll(token)].map(([, digits]) => Number(digits));
  return [...new Set(numbers)].filter((number) => number > 0);
}

/** The text without the tags that our subjects end with: `[SR-00000042]`, whichever case they name. */
export function withoutNumberTags(text: string, mask: string): string {
  return text.replace(tagOf(mask), '');
}

/**
 * A subject in which the case's number stands once (NOTE-09): as the last of its tags, or where its writer named it.
 * @param subject of one line.
 */
export function withNumberOnce(subject: string, number: number, mask: string): string {
  const own = [...subject.matchAll(tagOf(mask))].findLast(([, digits]) => Number(digits) === number);
  if (!own) return subject;
  const isNamed = caseNumbersIn(withoutNumberTags(subject, mask), mask).includes(number);
  const kept = isNamed ? undefined : own.index;
  return subject.replace(tagOf(mask), (tag, _digits, at) => (at === kept ? tag : '')).trim();
}

function tagOf(mask: string): RegExp {
  const [before = '', after = ''] = mask.split('{0}');
  return new RegExp(
    `\\s*\\[${RegExp.escape(before)}(\\d{${printedDigits},${mostDigits}})${RegExp.escape(after)}\\]`,
    'g',
  );
}
