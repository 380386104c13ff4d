import { styleText } from 'node:util';
import type { CasePage } from '#adapters/dynamodb/case-page.ts';
import { printCaseNumber } from '#domain/case-number.ts';

/** Mask of the stack that `npm start` synthesizes. */
const mask = 'SR-{0}';

/** A case in one line. */
export function caseLine({ case: { number, subject, status, priority, registeredAt }, messages }: CasePage): string {
  const count = messages.length === 1 ? '1 message' : `${messages.length} messages`;
  return `${styleText('bold', printCaseNumber(mask, number))}  ${subject || '(no subject)'}  ${status}, ${priority}, ${count}, registered ${time(registeredAt)}`;
}

/** A case with its correspondence, for people to read. */
export function casePageText(page: CasePage): string {
  return [caseLine(page), ...page.messages.flatMap(messageLines), ...page.events.map(eventLine)].join('\n');
}

type Message = CasePage['messages'][number];

function messageLines(message: Message): string[] {
  const { direction, at, subject, text = '' } = message;
  const head = direction === 'in' ? `← ${sender(message)}` : `→ ${addressee(message)} (${message.delivery})`;
  const files = (message.attachments ?? []).map(({ name, size }) => `      attached: ${name}, ${size} bytes`);
  const found = direction === 'in' ? [`      ${matching(message)}`] : [];
  return [
    `  ${time(at)}  ${head}  ${subject ?? ''}`,
    ...beginning(text),
    ...files,
    ...found.map((words) => styleText('dim', words)),
  ];
}

function sender({ from }: Message): string {
  if (!from) return 'nobody named';
  return from.name === '' ? from.address : `${from.name} <${from.address}>`;
}

function addressee({ to }: Message): string {
  return to === undefined ? '' : 'address' in to ? to.address : to.join(', ');
}

/** How the case was found, and what was tried before. */
function matching({ matching = [], unverified, kind = 'human' }: Message): string {
  const tries = matching.map(({ rule, clue, outcome }) => `${rule} ${clue}: ${outcome}`);
  const won = matching.some(({ outcome }) => outcome === 'matched');
  const warnings = [
    ...(unverified ? [`UNVERIFIED (${unverified})`] : []),
    ...(kind === 'human' ? [] : [`automatic (${kind})`]),
  ];
  return [[won ? 'joined' : 'registered as a new case', ...warnings].join(', '), ...tries].join('; ');
}

function beginning(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('>'));
  return lines.slice(0, 4).map((line) => `      ${line.trim().slice(0, 100)}`);
}

function eventLine({ at, who, what, from, to }: CasePage['events'][number]): string {
  const change = from === undefined ? (to ?? '') : `${from} → ${to}`;
  return styleText('dim', `  ${time(at)}  ${what.replaceAll('-', ' ')} by ${who}${change && `: ${change}`}`);
}

function time(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ');
}
