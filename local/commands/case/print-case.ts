import { styleText } from 'node:util';
import { printCaseNumber } from '#domain/case/case-number.ts';
import { noteText } from '#domain/case/happened/rule-words.ts';
import { signInWords } from '#domain/rating/machine-signs.ts';
import { timeText } from '#domain/words/time-text.ts';
import { printable } from '../text/printable.ts';
import type { ShownPage } from '../text/shown-page.ts';
import { localMask } from './case-name.ts';
import { markOf, messageLines } from './print-message.ts';

/** A case in one line. */
export function caseLine(
  {
    case: { number, subject, status, priority, registeredAt, mergedInto },
    messages,
  }: Pick<ShownPage, 'case' | 'messages'>,
  mask = localMask,
): string {
  const count = messages.length === 1 ? '1 message' : `${messages.length} messages`;
  const went = mergedInto === undefined ? '' : ` (merged into ${printCaseNumber(mask, mergedInto)})`;
  return `${styleText('bold', printCaseNumber(mask, number))}  ${printable(subject) || '(no subject)'}  ${status}${went}, ${priority}, ${count}, registered ${timeText(registeredAt)}`;
}

/** A case with all that happened, in the order in which it did, and what is still to come: for people to read. */
export function casePageText(page: ShownPage, mask = localMask): string {
  const mark = ({ caseNumber }: { readonly caseNumber: number }): string => markOf(page, caseNumber, mask);
  const happened = [
    ...page.messages.map((message) => ({ at: message.at, lines: messageLines(message, page, mask) })),
    ...page.events.map((event) => ({
      at: event.at,
      lines: [eventLine(event, { mark: mark(event), mask }), ...ruleLines(event)],
    })),
    ...page.ratings.map((rating) => ({ at: rating.at, lines: [ratingLine(rating, mark(rating))] })),
  ].toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const lines = [
    caseLine(page, mask),
    ...factLines(page, mask),
    ...clockLines(page),
    ...(page.leftOut ? [styleText('dim', `  … ${page.leftOut} older entries are left out: there are too many`)] : []),
    ...happened.flatMap(({ lines }) => lines),
    ...page.waits
      .toSorted((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt))
      .map((wait) => waitLine(wait, page.case, mark(wait))),
  ];
  return lines.join('\n');
}

function factLines({ case: about }: ShownPage, mask: string): string[] {
  const printed = (numbers: readonly number[]) => numbers.map((one) => printCaseNumber(mask, one)).join(', ');
  const { category, service, type, agent, group, participants, respondedAt, closureReason, related, ...more } = about;
  const { merged, version } = more;
  const facts = [
    category,
    service === undefined ? '' : `service ${service}`,
    type === undefined ? '' : `type ${type}`,
    agent === undefined ? 'no agent' : `agent ${agent}`,
    group === undefined ? '' : `group ${group}`,
    `with ${participants.join(', ') || 'nobody'}`,
    respondedAt === undefined ? 'not answered yet' : `answered ${timeText(respondedAt)}`,
    closureReason === undefined ? '' : `closed for: ${closureReason}`,
    related.length === 0 ? '' : `related to ${printed(related)}`,
    merged.length === 0 ? '' : `goes on for ${printed(merged)}`,
    `version ${version}`,
  ];
  return [styleText('dim', `  ${printable(facts.filter((fact) => fact !== '').join('; '))}`)];
}

const clockWords = { response: 'answer', nextResponse: 'next answer', resolution: 'solution' };

/** What is promised by a service level, and until when. */
function clockLines({ case: { clocks } }: ShownPage): string[] {
  if (!clocks) return [];
  const each = clocks.clocks.map(({ kind, dueAt, endedAt }) => {
    const due = dueAt === undefined ? 'paused' : `due ${timeText(dueAt)}`;
    const kept = dueAt === undefined || endedAt === undefined || endedAt <= dueAt ? 'in time' : 'late';
    return `${clockWords[kind]} ${endedAt === undefined ? due : `${due}, done ${kept}`}`;
  });
  return [styleText('dim', `  ${printable(`${clocks.level}: ${each.join('; ')}`)}`)];
}

interface Printing {
  /** Tells that something happened in a case that was merged into the one that is shown. */
  readonly mark: string;
  readonly mask: string;
}

/** Events that name another case. */
const ofTwoCases = ['merged-into', 'merged-from', 'continued-in', 'branched-off'];

function eventLine(
  { at, who, what, field = '', from, to, signs = [] }: ShownPage['events'][number],
  { mark, mask }: Printing,
): string {
  const named = to !== undefined && ofTwoCases.includes(what) ? printCaseNumber(mask, Number(to)) : to;
  const change = from === undefined ? (named ?? '') : `${from} → ${named ?? 'none'}`;
  const subject = field === '' ? '' : ` (${field})`;
  const doubts = signs.length === 0 ? '' : `, as ${signs.map((sign) => signInWords[sign].en).join(' and ')}`;
  const words = `${what.replaceAll('-', ' ')}${subject} by ${who}${change && `: ${change}`}${doubts}`;
  return styleText('dim', `  ${timeText(at)}  ${mark}${printable(words)}`);
}

/** What the rules made of it, and why not more. */
function ruleLines({ rules = [] }: ShownPage['events'][number]): string[] {
  return rules.map((note) => styleText('dim', `${' '.repeat(23)}· ${printable(noteText(note))}`));
}

function ratingLine({ at, level, score, comment = '' }: ShownPage['ratings'][number], mark: string): string {
  const words = comment === '' ? '' : `: “${comment.replace(/\s+/g, ' ')}”`;
  return `  ${timeText(at)}  ${mark}★ ${printable(`rated ${score} (${level})${words}`)}`;
}

type ShownWait = ShownPage['waits'][number];

function waitLine(wait: ShownWait, about: ShownPage['case'], mark: string): string {
  const { id, dueAt, purpose, state, outcome } = wait;
  const became = state === 'waiting' ? outlook(wait, about) : [state, outcome].filter(Boolean).join(': ');
  return styleText(
    'dim',
    `  ${timeText(dueAt)}  ${mark}⧖ ${printable(`${waitWords(purpose)} (${became})${purpose.kind === 'webhook' ? ` ${id}` : ''}`)}`,
  );
}

/** What comes of a wait as the case is now: who has left the status or was merged is not written to (NOTE-05). */
function outlook({ purpose, entry, caseNumber }: ShownWait, about: ShownPage['case']): string {
  if (purpose.kind !== 'notification' && purpose.kind !== 'closing') return 'waiting';
  if (caseNumber !== about.number) return 'will be dropped: the case was merged';
  return entry === about.entry ? 'waiting' : 'will be dropped: the case has moved on';
}

/** What is to happen. */
export function waitWords(purpose: ShownPage['waits'][number]['purpose']): string {
  if (purpose.kind === 'notification') return `sends by the rule ${purpose.rule}`;
  if (purpose.kind === 'webhook') return `tells ${purpose.webhook} of “${purpose.event}” by the rule ${purpose.rule}`;
  if (purpose.kind === 'rule') return `looks at the rule ${purpose.rule} again`;
  if (purpose.kind === 'sending') return `sends what ${purpose.who} wrote`;
  const words = {
    closing: 'closes without an answer',
    rating: 'settles a click on the scale',
    snooze: 'comes back into the lists',
    clocks: 'looks at the deadlines',
  };
  return words[purpose.kind];
}
