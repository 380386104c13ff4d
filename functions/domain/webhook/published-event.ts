import * as z from 'zod';
import type { Case, CaseEvent } from '#domain/case/case.ts';
import { printCaseNumber } from '#domain/case/case-number.ts';
import type { Deployed } from '#domain/configuration/lookups/lookup.ts';

const instant = z.iso.datetime();
const text = z.string();
const orNull = text.nullable();

/**
 * What is published of each line of a case's history (OPS-08): ids, numbers, names of rows and times, and nothing that somebody wrote or
 * that names a customer. While `schema` stays, columns are added and never changed.
 */
export const publishedEvent = z.strictObject({
  schema: z.literal(1),
  /** The same when an event is published again: whoever has seen it may leave it. */
  id: text,
  /** `registered`, `status-changed`, …: as the case's history calls it. More may come. */
  event: text,
  at: instant,
  /** Mail domain of the install. */
  install: text,
  by: z.enum(['customer', 'agent', 'postcase']),
  /** Of a column that holds the name of a row, an agent's address, a number or a time. */
  change: z.strictObject({ field: text, from: orNull, to: orNull }).optional(),
  /** As it is when the event is published: `version` tells how new that is. */
  case: z.strictObject({
    number: z.int().positive(),
    printed: text,
    status: text,
    category: text,
    service: orNull,
    type: orNull,
    priority: z.enum(['High', 'Medium', 'Low']),
    origin: text,
    mailbox: text,
    language: text,
    /** Address of the agent. */
    agent: orNull,
    group: orNull,
    /** Id of the customer, by which the API tells more. */
    customerId: orNull,
    accountId: orNull,
    registeredAt: instant,
    respondedAt: instant.nullable(),
    resolvedAt: instant.nullable(),
    closedAt: instant.nullable(),
    dueAt: instant.nullable(),
    /** Score of the customer's newest rating, and its level. */
    rating: z.strictObject({ level: text, score: z.number() }).nullable(),
    mergedInto: z.int().nullable(),
    version: z.int().positive(),
  }),
});

export type PublishedEvent = z.output<typeof publishedEvent>;

/** Columns whose values say nothing of a customer. */
const plainFields = new Set(['status', 'agent', 'group', 'priority', 'category', 'service', 'type', 'snoozedUntil']);
/** What leads from one case to another: numbers. */
const links: ReadonlySet<string> = new Set<CaseEvent['what']>([
  'continued-in',
  'branched-off',
  'merged-into',
  'merged-from',
]);

export type EventLine = Pick<CaseEvent, 'caseNumber' | 'at' | 'id' | 'who'> & {
  readonly what: string;
  readonly field?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** A line of a case's history as others are told of it. */
export function publishedEventOf(
  line: EventLine,
  about: Case,
  { mailDomain, caseNumberMask }: Pick<Deployed, 'mailDomain' | 'caseNumberMask'>,
): PublishedEvent {
  const { satisfaction } = about;
  const change = changeOf(line);
  return {
    schema: 1,
    id: `${line.caseNumber}-${line.at}-${line.id}`,
    event: line.what,
    at: line.at,
    install: mailDomain,
    by: writerOf(line, about),
    ...(change && { change }),
    case: {
      number: about.number,
      printed: printCaseNumber(caseNumberMask, about.number),
      status: about.status,
      category: about.category,
      service: about.service ?? null,
      type: about.type ?? null,
      priority: about.priority,
      origin: about.origin,
      mailbox: about.mailbox,
      language: about.language,
      agent: about.agent ?? null,
      group: about.group ?? null,
      customerId: about.customerId ?? null,
      accountId: about.accountId ?? null,
      registeredAt: about.registeredAt,
      respondedAt: about.respondedAt ?? null,
      resolvedAt: about.resolvedAt ?? null,
      closedAt: about.closedAt ?? null,
      dueAt: about.dueAt ?? null,
      rating: satisfaction ? { level: satisfaction.level, score: satisfaction.score } : null,
      mergedInto: about.mergedInto ?? null,
      version: about.version,
    },
  };
}

function changeOf({ what, field, from, to }: EventLine): PublishedEvent['change'] {
  const name = what === 'status-changed' ? 'status' : links.has(what) ? 'case' : field;
  if (name === undefined || (name !== 'case' && !plainFields.has(name))) return undefined;
  return { field: name, from: from ?? null, to: to ?? null };
}

/** Who it was is told by what they are: a customer's address is nobody's business on a bus. */
function writerOf({ who, what }: EventLine, { correspondence, participants }: Case): PublishedEvent['by'] {
  if (who === 'postcase') return 'postcase';
  const isOfCustomer = what === 'message-joined' || what === 'rated' || what === 'rating-doubted';
  return isOfCustomer || who === correspondence.customer?.address || participants.includes(who) ? 'customer' : 'agent';
}
