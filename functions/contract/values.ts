import * as z from 'zod';

/** A case's number, without its mask. */
export const caseNumber = z.int().positive();
/** The same in a path or a query, where it is text. */
export const caseNumberText = z.coerce.number().int().positive();
export const instant = z.iso.datetime();
export const address = z.string().trim().min(3).max(320);
/** Name of a row of a lookup, or id of something. */
export const name = z.string().trim().min(1).max(500);
/** Null clears, a missing one leaves it as it is. */
export const nameOrNone = name.nullable().optional();
/** What people read, by language. */
export const words = z.record(z.string(), z.string());
export const text = z.string().max(200_000);
export const priority = z.enum(['High', 'Medium', 'Low']);
/** Code of a language, as BCP 47 has it: which there are, owners decide. */
export const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/);
/** Continues a list: opaque, from the answer before. */
export const cursor = z.string().max(2000);

/** Somebody with a mail address. */
export const person = z.object({ address: z.string(), name: z.string() });

/** A customer: whom mail reaches, or a phone, or a company alone. */
export const contact = z.object({
  /** Empty when no mail reaches them. */
  address: z.string(),
  name: z.string(),
  phone: z.string().optional(),
});

/** A file of a message; its bytes are asked for by a short link. */
export const file = z.object({
  /** Its place among the message's files. */
  index: z.int().nonnegative(),
  name: z.string(),
  contentType: z.string(),
  size: z.int().nonnegative(),
  inline: z.boolean(),
});

/** Names a message of a case. */
export const messageName = z.object({
  at: z.string(),
  id: z.string(),
  /** The case that it belongs to, when it was merged into the one that is shown. */
  caseNumber: caseNumber.optional(),
});
