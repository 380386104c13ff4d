import { attributionEndingAt } from './attribution.ts';
import { bannerEnd } from './gateway-banner.ts';
import type { Mark } from './html-mark.ts';
import { legalFooterStart } from './legal-footer.ts';
import { fieldOf, quotedHeaderAt } from './quoted-header.ts';
import { isHeading, isRule, separatorKind } from './separator.ts';
import { isProgramSignature, listFooterStart, signatureStart } from './signature.ts';

/** `answered`: quoted, with the writer's answers between. */
export type Role = 'newest' | 'answered' | 'quoted' | 'signature';

interface Body {
  /** Trimmed, the beginnings of long ones. */
  readonly lines: readonly string[];
  readonly marks: readonly Mark[];
  /** Whether the subject says that the mail was forwarded. */
  readonly forwarded: boolean;
}

/** Programs wrap at 72 columns or more. */
const narrowest = 70;
const longestRest = 40;
/** GroupWise marks the introduction and nothing else. */
const groupWise = /^>>> .{1,150}\d[:.]\d\d.{0,20} >>>$/;
/** Notes repeats who wrote, when and the first words: `Support ---11/20/2026 03:36:00 PM---Which printer`. */
const notesArrow = /^\S.{0,100} ?-{3}\d{1,4}[./-]\d{1,2}[./-]\d{2,4} \d{1,2}:\d\d.{0,12}-{3}/;

/** Tells for each line of a mail whether the writer wrote it just now, quoted it or signs with it. */
export function lineRoles({ lines, marks, forwarded }: Body): readonly Role[] {
  const roles = lines.map(
    (line, at): Role =>
      line.startsWith('>') || marks[at] === 'quoted' || marks[at] === 'introduction' ? 'quoted' : 'newest',
  );
  joinWrapped(lines, roles);
  joinShort(lines, roles);
  ownMarks(lines, marks, roles);
  citations(lines, marks, roles);
  const history = findHistory(lines, marks, roles);
  const content = forwarded ? Math.min(history.content, firstQuoted(roles, lines), history.start) : history.content;
  const end = Math.min(history.start, content);
  roles.fill('newest', content);
  if (history.start < content) roles.fill('quoted', history.start);
  if (answersBetween(lines, marks, roles, end))
    for (let at = 0; at < end; at++) if (roles[at] === 'quoted') roles[at] = 'answered';
  markSignatures(lines, marks, roles, end);
  const banner = bannerEnd(lines);
  if (roles.slice(0, banner).every((one) => one === 'newest')) roles.fill('signature', 0, banner);
  return roles;
}

/**
 * The sender's program has wrapped lines that were quoted already, and marks only the first half: what stands alone between two quoted
 * lines, and would not have fitted on the one above, is quoted as well.
 */
function joinWrapped(lines: readonly string[], roles: Role[]): void {
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (roles[at] !== 'newest' || line === '' || line.length > longestRest || roles[at - 1] !== 'quoted') continue;
    const above = lines[at - 1] ?? '';
    const [firstWord = ''] = line.split(' ', 1);
    const isFull = above.length + 1 + firstWord.length > narrowest && !/[.?!:…]$/.test(above);
    const goesOn = lines[at + 1]?.startsWith('>') === true || at + 1 === lines.length;
    if (isFull && goesOn && above.startsWith('>')) roles[at] = 'quoted';
  }
}

/** Shorter lines say nothing of the width at which a program wraps. */
const narrowestQuote = 35;

/**
 * The same for programs that wrap short lines, as telephones do. Only below a reply, and only when all that stands between the quoted
 * lines can be such a rest: it begins in lower case right below a line that is as long as the quote is wide, and ends no sentence.
 */
function joinShort(lines: readonly string[], roles: Role[]): void {
  const first = lines.findIndex((line) => line.startsWith('>'));
  const last = lines.findLastIndex((line) => line.startsWith('>'));
  const introduction = lines.slice(0, Math.max(first, 0)).findLastIndex((line) => line !== '');
  if (first === -1 || attributionEndingAt(lines, introduction) === undefined) return;
  const reply = lines.slice(0, introduction).findLast((line) => line !== '') ?? ':';
  if (/[:：]$|below|inline|unten|ниже|нижче|dessous|abajo|abaixo|sotto|hieronder|poniżej|níže|aşağı/iu.test(reply))
    return;
  const width = lines.slice(first, last + 1).reduce((widest, line) => Math.max(widest, line.length), 0);
  const rests: number[] = [];
  for (let at = first; at <= last; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('>')) continue;
    const above = lines[at - 1] ?? '';
    const [firstWord = ''] = line.split(' ', 1);
    const isRest = /^\p{Ll}/u.test(line) && !/[.?!:…]$/.test(above) && above.length > narrowestQuote;
    if (!isRest || above.length + 1 + firstWord.length < width) return;
    rests.push(at);
  }
  for (const at of rests) roles[at] = 'quoted';
}

/** Who types `>` above the introduction of what is quoted quotes nothing there: these are commands, comparisons, poems. */
function ownMarks(lines: readonly string[], marks: readonly Mark[], roles: Role[]): void {
  const first = lines.findIndex((line) => line.startsWith('>'));
  if (first === -1) return;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '' || line.startsWith('>') || !/^>/.test(lines[nextLine(lines, at + 1)] ?? '')) continue;
    if (attributionEndingAt(lines, at)?.certain !== true) continue;
    for (let above = first; above < at; above++) if ((marks[above] ?? 'own') === 'own') roles[above] = 'newest';
    return;
  }
}

/** What somebody announces with a colon, saying neither who wrote it nor when, and speaks of below, they cite: it is no history. */
function citations(lines: readonly string[], marks: readonly Mark[], roles: Role[]): void {
  let above = -1;
  for (let at = 0; at < lines.length; at++) {
    if (lines[at] === '') continue;
    const announced = roles[at] === 'quoted' && roles[above] === 'newest' && /\S\s\S.*:$/.test(lines[above] ?? '');
    if (announced && attributionEndingAt(lines, above) === undefined && fieldOf(lines[above] ?? '') === undefined) {
      let end = at;
      while (/^>/.test(lines[end] ?? '') && (marks[end] ?? 'own') === 'own') end++;
      const below = nextLine(lines, end);
      const isHistory = lines.slice(at, end).some((_, index) => beginsHistory(lines, at + index));
      if (end > at && roles[below] === 'newest' && !isHistory) roles.fill('newest', at, end);
    }
    above = at;
  }
}

/** Whether a quoted line introduces or heads a mail. */
function beginsHistory(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').replace(/^[>\s]{1,20}/, '');
  return fieldOf(line) !== undefined || attributionEndingAt([line], 0) !== undefined;
}

/** Where unmarked history (`start`) or forwarded content begins; `lines.length` for neither. Marks attributions on its way. */
function findHistory(lines: readonly string[], marks: readonly Mark[], roles: Role[]) {
  const none = lines.length;
  // Who cites something else above a quote that is marked as one writes it now.
  const hasMarkedQuote = marks.some((one) => one === 'introduction' || one === 'quoted');
  let quotedAbove = false;
  let previousMark: Mark = 'own';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const mark = marks[at] ?? 'own';
    if (line === '') continue;
    const kind = separatorKind(line);
    if (!quotedAbove && (kind === 'forwarded' || mark === 'forwarded')) return { start: none, content: at };
    quotedAbove = roles[at] === 'quoted';
    if (groupWise.test(line) && !lines[nextLine(lines, at + 1)]?.startsWith('>')) return { start: at, content: none };
    if (quotedAbove) continue;
    const headerBegins = mark === 'header' && previousMark !== 'header' && /^[^:：]{1,40}[:：]/.test(line);
    previousMark = mark;
    if (mark === 'rest' || headerBegins) return { start: upward(lines, roles, at), content: none };
    const header = quotedHeaderAt(lines, at);
    if (header?.attached === true) return { start: none, content: at };
    const attribution = header === undefined && kind === undefined ? attributionEndingAt(lines, at) : undefined;
    if (kind !== 'original' && header === undefined && attribution === undefined) continue;
    const start = attribution?.start ?? at;
    const end = header?.end ?? at + 1;
    const next = nextLine(lines, end);
    if (kind === 'original' && introduces(lines, next)) continue;
    const isOwn = attribution?.certain === false && hasMarkedQuote;
    if (marks[next] === 'cited' && roles[next] !== 'quoted' && !isOwn)
      for (const [index, each] of marks.entries()) if (each === 'cited') roles[index] = 'quoted';
    if (roles[next] === 'quoted') {
      roles.fill('quoted', upward(lines, roles, start), end);
      quotedAbove = true;
      at = end - 1;
    } else if (attribution?.certain !== false || quotedHeaderAt(lines, next) !== undefined) {
      return { start: upward(lines, roles, start), content: none };
    }
  }
  return { start: none, content: none };
}

/** Whether an attribution or a header begins at the line: it tells more than the "Original Message" above it. */
function introduces(lines: readonly string[], at: number): boolean {
  if (quotedHeaderAt(lines, at) !== undefined) return true;
  return [0, 1, 2].some((more) => attributionEndingAt(lines, at + more)?.start === at);
}

/** Rules, separators and header fields right above a quote belong to it. */
function upward(lines: readonly string[], roles: readonly Role[], start: number): number {
  let first = start;
  for (let at = start - 1; at >= 0 && start - at <= 8; at--) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const belongs =
      isRule(line) ||
      isHeading(line) ||
      separatorKind(line) === 'original' ||
      fieldOf(line) !== undefined ||
      notesArrow.test(line);
    if (!belongs || roles[at] === 'quoted') {
      // A field that goes on a list of the writer's own.
      if (at + 1 === first && fieldOf(lines[first] ?? '') !== undefined && /[:：]/.test(line)) return start;
      break;
    }
    first = at;
  }
  // The last line of what somebody wrote may look like a field: "Date: Friday."
  const isParted = first === 0 || (lines[first - 1] ?? '') === '' || roles[first - 1] === 'quoted';
  return first === start || isParted || fieldOf(lines[first] ?? '') === undefined ? first : start;
}

function nextLine(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at] === '') at++;
  return at;
}

function firstQuoted(roles: readonly Role[], lines: readonly string[]): number {
  const at = roles.indexOf('quoted');
  return at === -1 ? lines.length : at;
}

/** Whether the writer answered between quoted lines: then these are what the answers speak of. */
function answersBetween(
  lines: readonly string[],
  marks: readonly Mark[],
  roles: readonly Role[],
  end: number,
): boolean {
  const last = roles.lastIndexOf('quoted', end - 1);
  for (let at = firstQuoted(roles, lines); at < last; at++) {
    const line = lines[at] ?? '';
    if (line === '' || roles[at] !== 'newest' || marks[at] === 'signature') continue;
    if (!isRule(line) && !isProgramSignature(line, lines[at + 1] ?? '')) return true;
  }
  return false;
}

function markSignatures(lines: readonly string[], marks: readonly Mark[], roles: Role[], end: number): void {
  let from = 0;
  let isBelow = false;
  for (let at = 0; at <= end; at++) {
    if (at < end && (roles[at] === 'newest' || lines[at] === '')) {
      const next = at + 1 < end && roles[at + 1] === 'newest' ? (lines[at + 1] ?? '') : '';
      const belongs =
        roles[at - 1] === 'signature' && /^(?:https?:\S+|<#[\w-]{10,60}>|mailtrack.{0,60})$/i.test(lines[at] ?? '');
      if (belongs || marks[at] === 'signature' || isProgramSignature(lines[at] ?? '', next)) roles[at] = 'signature';
      continue;
    }
    const start = [signatureStart, listFooterStart, legalFooterStart]
      .map((find) => find(lines, from, at, isBelow))
      .filter((one) => one !== undefined)
      .sort((a, b) => a - b)[0];
    // Between answered quotes, dashes part answers.
    if (start !== undefined && roles[at] !== 'answered') roles.fill('signature', start, at);
    isBelow ||= roles.slice(from, at).includes('newest');
    from = at + 1;
  }
}
