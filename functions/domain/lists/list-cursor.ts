import * as z from 'zod';
import { Refusal } from '#domain/words/refusal.ts';
import type { ListOrder } from './list-order.ts';

/** A case's place among those that are done: newest first. */
export interface DonePlace {
  readonly at: string;
  readonly number: number;
}

const text = z.string().max(40);
const schema = z.strictObject({
  order: z.enum(['due', 'waiting', 'newest', 'priority', 'number', 'urgency']),
  /** The last one of work that was shown; missing when none was. */
  work: z
    .strictObject({
      number: z.int(),
      priority: z.enum(['High', 'Medium', 'Low']),
      dueAt: text.optional(),
      waitingSince: text.optional(),
      newestAt: text,
    })
    .optional(),
  /** The last one that was shown or passed over among what is done. */
  done: z.strictObject({ at: text, number: z.int() }).optional(),
});

/** Where a page of a list ended. */
export type ListCursor = Readonly<z.output<typeof schema>>;

/** A cursor as callers hold it: they hand it back unread. */
export function cursorText(cursor: ListCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/**
 * Reads a cursor that continues a list of this order.
 * @throws Refusal cursor-wrong
 */
export function readCursor(given: string, order: ListOrder): ListCursor {
  const parsed = schema.safeParse(jsonOf(given));
  if (parsed.success && parsed.data.order === order) return parsed.data;
  throw new Refusal('cursor-wrong', 'The list cannot be continued from there: begin it anew.');
}

function jsonOf(given: string): unknown {
  try {
    return JSON.parse(Buffer.from(given, 'base64url').toString());
  } catch {
    return undefined;
  }
}
