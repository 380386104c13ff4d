import { isDeepStrictEqual } from 'node:util';
import { type ErasedMessage, erasedMessage } from './erased-message.ts';
import { isTheirs, type Person, type Whose } from './person.ts';
import { redactor } from './redaction.ts';
import type { Columns, Reference, StoredItem } from './stored-item.ts';

/** What an erasure does to an item. */
export interface Erased {
  /** What is left of its columns; undefined when the item goes. */
  readonly left: Columns | undefined;
  /** Beginnings of the keys of files that go with it. */
  readonly files: readonly string[];
  /** Other items that go with it. */
  readonly references: readonly Reference[];
  /** Whether it is the person's: who asks what is known of them is shown it. What only names them is another one's. */
  readonly isTheirs: boolean;
}

type Rule = (item: StoredItem, person: Person, whose: Whose) => Partial<Erased> | undefined;

/** Fields of a case whose values name nobody and say nothing that a customer wrote. */
const plainFields = new Set(['status', 'agent', 'group', 'priority', 'category', 'service', 'type', 'snoozedUntil']);

const gone: Rule = () => ({ left: undefined, isTheirs: true });
const stays: Rule = () => undefined;

/** By entity. One that is not here is not erased: a test holds this table against all that are stored. */
export const rules: Readonly<Record<string, Rule>> = {
  message: (item, person, whose) => withFiles(item, erasedMessage(item.columns, person, whose), person),
  event: ({ columns }, person, whose) => ({ left: erasedEvent(columns, person, whose) }),
  wait: erasedWait,
  draft: erasedDraft,
  rating: ({ columns }, person, whose) =>
    isOthers(whose)
      ? { left: mentioned(columns, person) }
      : { left: 'comment' in columns ? { ...columns, comment: '' } : columns, isTheirs: true },
  'counted-fact': countedComment,
  // Times, levels and names of agents: what figures are made of.
  'rating-clicks': stays,
  'rating-round': stays,
  'counted-case': stays,
  seen: stays,
  follower: stays,
  customer: gone,
  'case-move': gone,
  'customer-address': gone,
  'people-event': gone,
  'held-mail': heldMail,
  'held-mail-place': stays,
  // A call that somebody took stands under its id alone, and goes by itself within hours.
  'unanswered-call': callOf,
  call: stays,
  change: ({ columns }, person) => (names(columns, person) ? { left: undefined } : undefined),
  // Names of rows are no names of people, though they may be the same.
  audit: ({ columns }, person) => ({ left: mentioned(columns, { ...person, names: [] }) }),
};

/** @returns undefined when nothing of it is personal, or nothing is left that would be. */
export function erasedItem(item: StoredItem, person: Person, whose: Whose): Erased | undefined {
  const erased = rules[item.kind]?.(item, person, whose);
  if (!erased) return undefined;
  const { left, files = [], references = [] } = erased;
  const isSame = 'left' in erased && isDeepStrictEqual(left, item.columns);
  if (isSame && references.length === 0) return undefined;
  return { left, files, references, isTheirs: erased.isTheirs ?? false };
}

function withFiles(
  { columns }: StoredItem,
  { left, isTheirs: isWhole }: ErasedMessage,
  person: Person,
): Partial<Erased> {
  const { id, messageId, shownFrom, cc, direction } = columns;
  // What a mail of ours is known by names who got a copy.
  const isNamed = direction === 'out' && Array.isArray(cc) && cc.some((one) => isTheirs(one, person));
  const references: Reference[] =
    typeof messageId === 'string' && (isWhole || isNamed) ? [{ kind: 'known-mail', messageId }] : [];
  if (!isWhole) return { left, references };
  // A copy in a closed case's history: its files are those of the case that it opened.
  if (shownFrom !== undefined) return { left, references, isTheirs: true };
  const files = [...new Set([`messages/${id}/`, ...foldersOfMail(columns), `duplicates/${id}/`])];
  return { left, files, references, isTheirs: true };
}

/** Folders of the mail by which an agent wrote it. A file that was passed on stays: it is another message's. */
function foldersOfMail({ ofMail, rawKey, attachments }: Columns): readonly string[] {
  if (ofMail !== true) return [];
  const keys = [rawKey, ...(Array.isArray(attachments) ? attachments.map((one: { key?: unknown }) => one.key) : [])];
  return keys.flatMap((key) => (typeof key === 'string' && key.startsWith('messages/') ? folderOf(key) : []));
}

function erasedEvent(columns: Columns, person: Person, whose: Whose): Columns {
  const { from, to, ...rest } = columns;
  const { field } = columns;
  const isPlain = typeof field === 'string' && plainFields.has(field);
  if (isPlain) return { ...columns, ...mentioned(rest, person) };
  if (isOthers(whose) || typeof field !== 'string') return mentioned(columns, person);
  return mentioned(rest, person);
}

/** What was to be said later is not said. Clocks and closing go on: they tell nobody what a customer wrote. */
function erasedWait({ columns }: StoredItem, person: Person, whose: Whose): Partial<Erased> {
  const { state, purpose } = columns;
  const kind = (purpose as { kind?: unknown } | undefined)?.kind;
  const goesOn = isOthers(whose) || kind === 'clocks' || kind === 'closing' || kind === 'snooze';
  if (goesOn) return { left: mentioned(columns, person) };
  const { happened, ...rest } = (purpose ?? {}) as Columns;
  const { outcome, ...kept } = columns;
  const ended = state === 'waiting' ? { state: 'dropped', outcome: 'erased' } : { state, outcome: 'erased' };
  return { left: { ...kept, purpose: rest, ...ended } };
}

function erasedDraft({ columns }: StoredItem, person: Person, whose: Whose): Partial<Erased> {
  const isToThem = !isOthers(whose) || isTheirs(columns.recipient, person);
  if (!isToThem) return { left: mentioned(columns, person) };
  const uploads = Array.isArray(columns.uploads) ? columns.uploads : [];
  return { left: undefined, files: uploads.map(({ id }: { id: string }) => `uploads/${id}`), isTheirs: true };
}

function countedComment({ columns }: StoredItem, _: Person, whose: Whose): Partial<Erased> | undefined {
  const { comment, generation, caseNumber } = columns;
  if (isOthers(whose) || comment === undefined || comment === null) return undefined;
  const { day, at } = comment as { day: string; at: string };
  const place = {
    kind: 'rating-comment',
    generation: Number(generation),
    day,
    at,
    caseNumber: Number(caseNumber),
  } as const;
  const { comment: _comment, ...left } = columns;
  return { left, references: [place] };
}

function heldMail({ columns }: StoredItem, person: Person, whose: Whose): Partial<Erased> | undefined {
  const { from, source, rawKey, at, id } = columns;
  if (whose !== 'everybody' && !isTheirs(from, person) && !isTheirs(source, person)) return undefined;
  const place = { kind: 'held-mail-place', at: String(at), id: String(id) } as const;
  return { left: undefined, files: [String(rawKey)], references: [place], isTheirs: true };
}

function callOf({ columns }: StoredItem, person: Person): Partial<Erased> | undefined {
  const { from, customer, id } = columns;
  const customerId = (customer as { id?: string } | undefined)?.id;
  const isOfThem = person.phones.some((phone) => phone === from) || person.ids.some((one) => one === customerId);
  if (!isOfThem) return undefined;
  return { left: undefined, references: [{ kind: 'call', id: String(id) }], isTheirs: true };
}

function isOthers(whose: Whose): boolean {
  return whose === 'others' || whose === 'named';
}

function mentioned(columns: Columns, person: Person): Columns {
  return redactor(person)(columns) as Columns;
}

function names(columns: Columns, person: Person): boolean {
  return !isDeepStrictEqual(mentioned(columns, person), columns);
}

function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1);
}
