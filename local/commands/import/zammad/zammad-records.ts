import * as z from 'zod';

/**
 * Records as Zammad's API tells them with `expand=true` (docs.zammad.org; zammad/zammad `attributes_with_association_names`): names of
 * states, priorities, groups, senders and types, logins of users. What is not known here is left alone.
 */
const id = z.int().positive();
const text = z.string().nullish();
/** Older versions tell some numbers as text. */
const asText = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? undefined : String(value)));

export const ticketRecord = z.object({
  id,
  number: asText,
  title: text,
  state: text,
  state_id: id.nullish(),
  priority: text,
  group: text,
  customer: text,
  customer_id: id.nullish(),
  owner: text,
  owner_id: id.nullish(),
  ...{ created_at: text, close_at: text },
});

export const attachmentRecord = z.object({
  id,
  filename: text,
  size: asText,
  /** Base64: what exports of people's own may bring. */
  data: text,
  preferences: z.record(z.string(), z.unknown()).nullish(),
});

export const articleRecord = z.object({
  id,
  ticket_id: id,
  /** Without it nobody knows who wrote to whom. */
  sender: z.enum(['Customer', 'Agent', 'System']),
  type: text,
  internal: z.boolean().nullish(),
  ...{ from: text, to: text, cc: text, subject: text, body: text, content_type: text },
  ...{ message_id: text, in_reply_to: text },
  /** A header as it came, or its ids. */
  references: z.union([z.string(), z.array(z.string())]).nullish(),
  created_by: text,
  created_by_id: id.nullish(),
  created_at: text,
  attachments: z.array(z.unknown()).nullish(),
  preferences: z.record(z.string(), z.unknown()).nullish(),
});

export const userRecord = z.object({
  id,
  login: text,
  ...{ firstname: text, lastname: text, email: text, phone: text, mobile: text },
});

export const stateRecord = z.object({ id, name: z.string(), state_type: text });

export type TicketRecord = z.output<typeof ticketRecord>;
export type AttachmentRecord = z.output<typeof attachmentRecord>;
export type ArticleRecord = z.output<typeof articleRecord>;
export type UserRecord = z.output<typeof userRecord>;
