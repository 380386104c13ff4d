import { styleText } from 'node:util';
import { printCaseNumber } from '#domain/case/case-number.ts';
import { withoutMarkdownEscapes } from '#domain/template/markdown-escape.ts';
import { timeText } from '#domain/words/time-text.ts';
import { printable, printableLines } from '../text/printable.ts';
import type { ShownPage } from '../text/shown-page.ts';

type Message = ShownPage['messages'][number];

/** Characters of a message's line that are shown in the list. */
const mostOfLine = 100;
const indent = '      ';

/** Tells that something happened in a case that was merged into the one that is shown. */
export function markOf(page: ShownPage, caseNumber: number, mask: string): string {
  return caseNumber === page.case.number ? '' : `[${printCaseNumber(mask, caseNumber)}] `;
}

/** How a message begins, under its number in the list. */
export function messageLines(message: Message, page: ShownPage, mask: string): string[] {
  return framed(message, page, mask, beginning(textOf(message)));
}

/**
 * A message whole: for people to read.
 * @param whole the text with all that it quotes; undefined where the mail cannot be had, which is told.
 */
export function messageText(message: Message, page: ShownPage, mask: string, whole: string | undefined): string {
  const { cut, rawKey } = message;
  const rest =
    whole === undefined && cut === true && rawKey !== undefined
      ? [`The mail says more: all of it is in the bucket, ${rawKey}`]
      : [];
  const lines = printableLines(whole ?? textOf(message)).map((line) => (line === '' ? '' : indent + line));
  return [...framed(message, page, mask, lines), ...rest.map((words) => `${indent}${printable(words)}`)].join('\n');
}

function framed(message: Message, page: ShownPage, mask: string, lines: readonly string[]): string[] {
  const { direction, at, subject, caseNumber, attachments = [], warnings = [], infected = false } = message;
  const index = page.messages.indexOf(message) + 1;
  const files = attachments.map(({ name, size }) => `${indent}attached: ${printable(name)}, ${size} bytes`);
  const found = direction === 'in' ? [`${indent}${printable(matching(message, mask, hasOpened(message, page)))}`] : [];
  return [
    `  ${timeText(at)}  ${markOf(page, caseNumber, mask)}#${index} ${printable(headOf(message))}  ${printable(subject ?? '')}`.trimEnd(),
    ...lines,
    ...files,
    ...[...(infected ? ['a virus is in it: its files cannot be had'] : []), ...warnings].map(
      (words) => `${indent}${styleText('yellow', `warning: ${printable(words)}`)}`,
    ),
    ...found.map((words) => styleText('dim', words)),
  ];
}

function textOf({ body, text }: Message): string {
  return body === undefined ? (text ?? '') : withoutMarkdownEscapes(body);
}

/** Whether its case was made of it. */
function hasOpened({ id, caseNumber }: Message, { events }: ShownPage): boolean {
  return events.some(
    (event) => event.what === 'registered' && event.messageId === id && event.caseNumber === caseNumber,
  );
}

function headOf(message: Message): string {
  const { direction, by, template, delivery, deliveryDetail, cc = [] } = message;
  if (direction === 'in') return `← ${sender(message)}`;
  if (direction === 'note') return `✎ note by ${by}`;
  const what = [template, by === undefined ? '' : `by ${by}`].filter(Boolean).join(' ');
  const became = deliveryDetail === undefined ? delivery : `${delivery}: ${deliveryDetail}`;
  const copies = cc.length === 0 ? '' : `, copies to ${cc.join(', ')}`;
  return `→ ${addressee(message)}${copies} (${[what, became].filter(Boolean).join(', ')})`;
}

function sender({ from }: Message): string {
  return from ? named(from) : 'nobody named';
}

/** `Ann <ann@client.test>` */
export function named({ name, address }: NonNullable<Message['from']>): string {
  return name === '' ? address : `${name} <${address}>`;
}

function addressee({ to }: Message): string {
  return to === undefined ? '' : 'address' in to ? to.address : to.join(', ');
}

const kindInWords: Readonly<Record<string, string>> = {
  thanks: 'a thank you, which reopens nothing',
  reaction: 'a reaction, which reopens nothing',
  recall: 'asks to delete the mail that it names',
};

/** How the case was found, and what was tried before. */
function matching(message: Message, mask: string, opened: boolean): string {
  const { matching = [], unverified, kind = 'human', shownFrom } = message;
  const tries = matching.map(({ rule, clue, outcome, through = [] }) =>
    [`${rule} ${clue}: ${outcome}`, ...through.map((number) => `through ${printCaseNumber(mask, number)}`)].join(' '),
  );
  const won = matching.some(({ outcome }) => outcome === 'matched');
  const became = won && !opened ? 'joined' : 'registered as a new case';
  const what = shownFrom === undefined ? became : `opened ${printCaseNumber(mask, shownFrom)}, as this case was closed`;
  const warnings = [
    ...(unverified ? [`UNVERIFIED (${unverified})`] : []),
    ...(kind === 'human' ? [] : [kindInWords[kind] ?? `automatic (${kind})`]),
  ];
  return [[what, ...warnings].join(', '), ...tries].join('; ');
}

function beginning(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('>'));
  return lines.slice(0, 4).map((line) => `${indent}${shortened(printable(line))}`);
}

function shortened(line: string): string {
  return line.length > mostOfLine ? `${line.slice(0, mostOfLine)}…` : line;
}
