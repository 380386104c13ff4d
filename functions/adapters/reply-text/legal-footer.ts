import { legalNotes } from '#adapters/reply-text/legal-notes.ts';
import { isRule } from './separator.ts';

let beginnings: readonly RegExp[] | undefined;
/** A note is a paragraph: this much of it is looked at. */
const looked = 500;
/** A text farther from the end is the writer's own. */
const mostLines = 40;
const furthest = 5;

/**
 * `isBelow`: whether words of the writer stand farther up, apart from these lines. Where the notes of law, nature and virus scanners begin that stand below what somebody wrote (lines `from` to `to`); undefined
 * when there are none. A mail that is a note and nothing else is what its sender says.
 */
export function legalFooterStart(
  lines: readonly string[],
  from: number,
  to: number,
  isBelow: boolean,
): number | undefined {
  let start: number | undefined;
  for (let at = Math.max(from, to - mostLines); at < to; at++) {
    const above = lines[at - 1] ?? '';
    if (lines[at] === '' || (at > from && above !== '' && !isRule(above))) continue;
    if (begins(lines, at, to)) {
      start = at;
      break;
    }
  }
  if (start === undefined || !endsSoon(lines, start, to)) return undefined;
  let above = start - 1;
  while (above >= from && (lines[above] === '' || isRule(lines[above] ?? ''))) above--;
  return isBelow || lines.slice(from, above + 1).some((line) => line !== '') ? above + 1 : undefined;
}

function begins(lines: readonly string[], at: number, to: number): boolean {
  const paragraph = lines
    .slice(at, Math.min(to, at + furthest))
    .join(' ')
    .slice(0, looked)
    .replace(/^[\s*_"“„([]{1,5}/, '');
  beginnings ??= legalNotes().map(([source, flags]) => new RegExp(source, flags));
  return beginnings.some((one) => one.test(paragraph));
}

/** No question and no greeting of a person follows: a note is the last thing there is. */
function endsSoon(lines: readonly string[], start: number, to: number): boolean {
  return lines.slice(start, to).every((line) => !/^(?:p\.? ?s\.?[:\s]|hi |hello|hallo|dear )/i.test(line));
}
