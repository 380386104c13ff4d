import type { Mailbox } from './mailbox.ts';
import type { Status } from './status.ts';

/** What rules read: lookups and settings, the owner's changes included. */
export interface Configuration {
  readonly mailDomain: string;
  readonly mailboxes: readonly Mailbox[];
  readonly statuses: readonly Status[];
  /** Addresses and domains, in the form of `blockEntry` (MAIL-14). */
  readonly blocked: readonly string[];
  readonly settings: Settings;
}

export interface Settings {
  /** `SR-{0}`: how a case number is printed, and found again (MAIL-08). */
  readonly caseNumberMask: string;
  /** MAIL-09. */
  readonly linkByNumberInBody: boolean;
  /** MAIL-11. */
  readonly strangersWhoQuoteANumber: 'join-unverified' | 'new-case';
  /** MAIL-14: mail of blocked senders and junk becomes cases in `statusOfJunkCases`; otherwise it is held. */
  readonly createCasesForJunk: boolean;
  readonly statusOfJunkCases: string;
  /** MAIL-17. */
  readonly automaticMailPerRecipientAndHour: number;
  readonly automaticMailPerHour: number;
}

export const defaultSettings: Settings = {
  caseNumberMask: 'SR-{0}',
  linkByNumberInBody: true,
  strangersWhoQuoteANumber: 'join-unverified',
  createCasesForJunk: false,
  statusOfJunkCases: 'Canceled',
  automaticMailPerRecipientAndHour: 10,
  automaticMailPerHour: 1000,
};
