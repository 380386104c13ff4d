import type { Case } from '#domain/case/case.ts';

/** What lists tell cases apart by and sort them by: as much of a case as their index holds. */
export type ListedCase = Pick<
  Case,
  | 'number'
  | 'status'
  | 'priority'
  | 'service'
  | 'category'
  | 'agent'
  | 'group'
  | 'mailbox'
  | 'language'
  | 'customerId'
  | 'waitingSince'
  | 'dueAt'
  | 'snoozedUntil'
> & {
  /** Of its newest message or word, of either side. */
  readonly newestAt: string;
};

/**
 * Where cases stand that are done and whose customer was erased, instead of the lists of their status: people look for none of them, but
 * what others wrote in them has its time, too (OPS-07). The name of no status begins with a blank.
 */
export const erasedList = ' erased';

export function listedCase(about: Case): ListedCase {
  const { lastMessageAt, lastWordAt = '' } = about;
  return {
    number: about.number,
    status: about.status,
    priority: about.priority,
    service: about.service,
    category: about.category,
    agent: about.agent,
    group: about.group,
    mailbox: about.mailbox,
    language: about.language,
    customerId: about.customerId,
    waitingSince: about.waitingSince,
    dueAt: about.dueAt,
    snoozedUntil: about.snoozedUntil,
    newestAt: lastWordAt > lastMessageAt ? lastWordAt : lastMessageAt,
  };
}
