import { answeredSubject } from '#domain/case/answered-subject.ts';
import type { Case } from '#domain/case/case.ts';
import { printCaseNumber, withNumberOnce } from '#domain/case/case-number.ts';
import { beginningOf } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';

const longestRepeatedSubject = 180;

/** `Re: Printer [SR-00000001]`; the number of an earlier answer does not stand twice (NOTE-09). */
export function replySubject(
  { number, subject, correspondence }: Pick<Case, 'number' | 'subject' | 'correspondence'>,
  { settings }: Pick<Configuration, 'settings'>,
): string {
  const printed = printCaseNumber(settings.caseNumberMask, number);
  const answered = answeredSubject(
    correspondence.newest?.subject || correspondence.subject || subject,
    settings.caseNumberMask,
  );
  const line = ['Re:', beginningOf(answered, longestRepeatedSubject).text, `[${printed}]`].filter(Boolean).join(' ');
  return withNumberOnce(line, number, settings.caseNumberMask);
}
