import type { Language } from './mailbox.ts';

export type Category = 'Incident' | 'Service request' | 'Complaint' | 'Suggestion';
export type Priority = 'High' | 'Medium' | 'Low';
export type Origin = 'email';

export interface Case {
  readonly number: number;
  readonly subject: string;
  readonly description: string;
  /** Name of a row of the lookup of statuses. */
  readonly status: string;
  readonly category: Category;
  readonly priority: Priority;
  readonly origin: Origin;
  /** Address of the mailbox that it came to. */
  readonly mailbox: string;
  readonly group: string | undefined;
  readonly customerId: string | undefined;
  readonly accountId: string | undefined;
  readonly participants: readonly string[];
  readonly language: Language;
  readonly registeredAt: string;
  readonly lastMessageAt: string;
  readonly closureReason: string | undefined;
  /** Numbers of cases that this one continues, or that continue it. */
  readonly related: readonly number[];
  /** Counts the changes: a writer names the version that it read (CASE-12). */
  readonly version: number;
}

/** One line of a case's history: who, when, what, from, to. Never edited (CASE-11). */
export interface CaseEvent {
  readonly caseNumber: number;
  readonly id: string;
  readonly at: string;
  /** Address of a person, or `postcase`. */
  readonly who: string;
  readonly what:
    | 'registered'
    | 'message-joined'
    | 'status-changed'
    | 'continued-in'
    | 'mail-undelivered'
    | 'mail-complained';
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Message that caused it. */
  readonly messageId: string;
}
