import { lateDay } from '../../../functions/domain/privacy/retention.ts';

export type Item = Readonly<Record<string, unknown>>;

/** By entity, whether what is missing comes back unless all is asked for: a test holds this table against all that are stored. */
export const comesBack: Readonly<Record<string, boolean>> = {
  ...all(true, ['case', 'message', 'event', 'wait', 'rating', 'rating-clicks', 'rating-round']),
  // What finds a case: by its mails, its customer, its company.
  ...all(true, ['known-mail', 'customer', 'customer-address', 'customer-word', 'case-word', 'people-event']),
  ...all(true, ['account', 'account-member', 'account-domain']),
  // What figures have counted of a case is not counted again.
  ...all(true, ['counted-fact', 'counted-case', 'rating-comment']),
  ...all(true, ['counter', 'follower', 'following', 'seen', 'template-texts', 'audit', 'erasure', 'erased-name']),
  ...all(true, ['legal-hold', 'closed-case']),
  // What people take away on purpose, and what goes when it is done: it would come back against their will.
  ...all(false, ['configuration', 'webhook-secret', 'machine-token', 'machine-token-name', 'view', 'draft']),
  ...all(false, ['held-mail', 'held-mail-place', 'failed-mail-place', 'case-move', 'digest', 'digest-wait']),
  ...all(false, ['webhook-try', 'call', 'unanswered-call', 'presence', 'change', 'kept-answer', 'last-visit']),
  ...all(false, ['agent-load', 'norm-check', 'figure-generations', 'erasure-turn', 'raw-mail-mark']),
};

function all(value: boolean, kinds: readonly string[]): Record<string, boolean> {
  return Object.fromEntries(kinds.map((kind) => [kind, value]));
}

/** Kinds whose items belong to one case, by the column that names it. */
const caseOf = ({ __edb_e__: kind, number, caseNumber }: Item) => (kind === 'case' ? number : caseNumber);

/** Which items come back. */
export interface Choice {
  /** A case's number: that case alone. */
  readonly only: number | undefined;
  /** Whatever there was: for a table that was emptied. */
  readonly everything: boolean;
}

/**
 * What is written of an item of the restored table that the other one lacks. A mail that was to leave then may have left since: nobody
 * knows, so it is not sent again (decision 2).
 * @returns undefined when it stays away
 */
export function restoredItem(item: Item, { only, everything }: Choice): Item | undefined {
  if (!everything && comesBack[String(item.__edb_e__)] !== true) return undefined;
  if (only !== undefined && caseOf(item) !== only) return undefined;
  // Its day may have passed: its mails, which may come back too, have their turn anew.
  if (item.__edb_e__ === 'closed-case') return { ...item, pk: `closed#${lateDay}`, day: lateDay };
  const { delivery, leasedUntil: _until, leaseId: _lease, ...rest } = item;
  if (delivery !== 'queued' && delivery !== 'sending') return item;
  return { ...rest, delivery: 'uncertain', deliveryDetail: 'restored from a backup: look whether it was sent since' };
}

/** Keys of the files that an item of the table still speaks of. What an erasure has left of a mail names nobody, and its file is not brought back. */
export function filesOf({ __edb_e__: kind, direction, from, rawKey, attachments, shownFrom }: Item): readonly string[] {
  if (kind !== 'message' || shownFrom !== undefined) return [];
  const mail = direction === 'in' && from !== undefined ? [rawKey] : [];
  return keysAmong([...mail, ...keysOfAttachments(attachments)]);
}

/**
 * Keys of the mails as they came that an item knows: its own, that of the mail whose copy it is, and that which an agent's answer by
 * mail has among its files. That of an imported answer lies in the folder of its message and is named nowhere.
 */
export function knownMails({ __edb_e__: kind, id, rawKey, attachments }: Item): readonly string[] {
  return kind === 'message' ? keysAmong([`messages/${id}/mail.eml`, rawKey, ...keysOfAttachments(attachments)]) : [];
}

function keysOfAttachments(attachments: unknown): readonly unknown[] {
  return Array.isArray(attachments) ? attachments.map((one: { key?: unknown }) => one.key) : [];
}

function keysAmong(all: readonly unknown[]): readonly string[] {
  return all.filter((key) => typeof key === 'string');
}
