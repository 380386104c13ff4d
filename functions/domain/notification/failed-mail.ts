import type { Delivery, MessageKey } from '#domain/case/message.ts';

const failed: readonly Delivery[] = ['unsent', 'uncertain', 'refused', 'limited', 'suppressed', 'undelivered'];

const day = 24 * 60 * 60;
/** Nobody looks for one that is older. */
const daysInList = 90;

/** Whether a mail of ours is not where it was to go, or waits: with a word on why when it is queued still (MAIL-16, MAIL-17, NOTE-06). */
export function isFailed({
  delivery,
  deliveryDetail,
}: {
  readonly delivery: Delivery;
  readonly deliveryDetail?: string | undefined;
}): boolean {
  return failed.includes(delivery) || (delivery === 'queued' && deliveryDetail !== undefined);
}

/** Until when it stands in the list of such mails, in epoch seconds. */
export function leavesListAt({ at }: Pick<MessageKey, 'at'>): number {
  return Math.floor(Date.parse(at) / 1000) + daysInList * day;
}
