import { isTheirs, type Person, type Whose } from './person.ts';
import { erasedAddress, redactor } from './redaction.ts';
import type { Columns } from './stored-item.ts';

export interface ErasedMessage {
  readonly left: Columns;
  /** Whether it is theirs: by them, to them, or in their case by nobody else. */
  readonly isTheirs: boolean;
}

/** What is left of a message: that there was one, when, which way it went, and which agent wrote it. */
const kept = [
  ...['caseNumber', 'at', 'id', 'direction', 'kind', 'infected', 'unverified', 'shownFrom', 'rawKey', 'accountId'],
  ...[
    'delivery',
    'sentAt',
    'complainedAt',
    'leasedUntil',
    'leaseId',
    'by',
    'template',
    'language',
    'mailbox',
    'ofMail',
  ],
  ...['deadline', 'norm', 'expiresAt'],
];

/**
 * What is left of a message. Theirs loses all that was written; so does what a template said where they take part, as it may repeat what they wrote. What others
 * wrote stays theirs, and names the person no more.
 */
export function erasedMessage(columns: Columns, person: Person, whose: Whose): ErasedMessage {
  if (isOfPerson(columns, person, whose)) return { left: bare(columns, person), isTheirs: true };
  const mentioned = redactor(person)(columns) as Columns;
  const unquoted = quotesThem(columns, person) ? without(mentioned, ['quoted']) : mentioned;
  // A digest names cases, which may be theirs.
  const repeats = columns.template !== undefined && (whose !== 'named' || columns.digest !== undefined);
  if (!repeats) return { left: unquoted, isTheirs: false };
  return { left: { ...without(unquoted, ['quoted', 'rating']), subject: '', text: '' }, isTheirs: false };
}

function isOfPerson(
  { direction, from, via, to, customerId, template }: Columns,
  person: Person,
  whose: Whose,
): boolean {
  if (whose === 'everybody') return true;
  switch (direction) {
    case 'in':
      return [from, via].some((one) => isTheirs(addressIn(one), person)) || person.ids.some((id) => id === customerId);
    case 'out':
      return isTheirs(addressIn(to), person) || (whose === 'own' && template !== undefined);
    default:
      return whose === 'own';
  }
}

function bare(columns: Columns, person: Person): Columns {
  const { direction, delivery, told, body, template } = columns;
  const left = Object.fromEntries(kept.flatMap((name) => (columns[name] === undefined ? [] : [[name, columns[name]]])));
  const isOut = direction === 'out';
  return {
    ...left,
    ...(direction !== 'note' && { subject: '', text: '', cut: false, references: [], cc: [] }),
    ...(direction === 'in' && { to: [], hasHtml: false, warnings: [], evidence: [], matching: [] }),
    ...(isOut && { to: { address: erasedAddress, name: '' }, cc: [], delivery: unsent(delivery) }),
    ...(((isOut && template === undefined) || direction === 'note' || body !== undefined) && { body: '' }),
    attachments: [],
    ...(told !== undefined && { told: redactor(person)(told) }),
  };
}

/** What has not left does not leave any more. */
function unsent(delivery: unknown): unknown {
  return delivery === 'queued' || delivery === 'sending' || delivery === 'limited' ? 'suppressed' : delivery;
}

function quotesThem({ quoted }: Columns, person: Person): boolean {
  const { from, readers = [] } = (quoted ?? {}) as { from?: unknown; readers?: readonly unknown[] };
  return [from, ...readers].some((one) => isTheirs(one, person) || person.names.some((name) => name === one));
}

function addressIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'address' in value ? value.address : undefined;
}

function without(columns: Columns, names: readonly string[]): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([name]) => !names.includes(name)));
}
