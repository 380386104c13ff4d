import type { Case } from '#domain/case/case.ts';
import type { Language } from '#domain/words/language.ts';

/** Stands where a case's number does in mail to agents that is about no single case: no case has it. */
export const officeNumber = 0;

/** What such mail is about, since mail is about cases: nothing of it is stored, nobody can answer or find it. */
export function officeCase(language: Language): Case {
  return {
    ...{ number: officeNumber, subject: '', description: '', status: '', entry: 0, statusSince: '' },
    ...{ category: '', service: undefined, priority: 'Medium', origin: 'portal', mailbox: '' },
    ...{ agent: undefined, group: undefined, customerId: undefined, accountId: undefined, participants: [] },
    correspondence: {
      ...{ customer: undefined, others: [], knownOthers: [], isProven: false, silence: undefined },
      ...{ subject: '', messageId: undefined, references: [] },
    },
    language,
    ...{ registeredAt: '', respondedAt: undefined, resolvedAt: undefined, closedAt: undefined, lastMessageAt: '' },
    ...{ waitingSince: undefined, satisfaction: undefined, ratingRound: 0, ratedEntry: undefined },
    ...{ closureReason: undefined, related: [], mergedInto: undefined, merged: [], version: 1 },
  };
}
