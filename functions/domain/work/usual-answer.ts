import type { Case } from '#domain/case/case.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import { addresseesOf } from '#domain/notification/addressees.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { replySubject } from './reply-subject.ts';

/** Whom an answer goes to, and under which subject, when its writer says nothing else (CONS-09). */
export interface UsualAnswer {
  /** Missing when there is nobody who can be written to. */
  readonly to: MailAddress | undefined;
  readonly cc: readonly string[];
  readonly subject: string;
}

/** As `writtenReply` fills in what a draft leaves open. */
export function usualAnswer(about: Case, configuration: Configuration): UsualAnswer {
  return { ...usualAddressees(about, configuration), subject: replySubject(about, configuration) };
}

function usualAddressees(about: Case, configuration: Configuration): Omit<UsualAnswer, 'subject'> {
  try {
    return addresseesOf(about, { to: undefined, cc: undefined }, configuration);
  } catch (error) {
    if (error instanceof Refusal) return { to: undefined, cc: [] };
    throw error;
  }
}
