import type { CaseReading } from '#actions/case/ports.ts';
import type { Case } from '#domain/case/case.ts';
import type { InboundMessage } from '#domain/case/message.ts';

/** The customer's mail that an answer in the case answers, when it is known. */
export async function answeredMail(
  { number, correspondence: { at, messageId } }: Case,
  { cases }: { readonly cases: Pick<CaseReading, 'answered'> },
): Promise<InboundMessage | undefined> {
  return at === undefined || messageId === undefined ? undefined : cases.answered(number, at, messageId);
}
