import type { CaseReading } from '#actions/case/ports.ts';
import type { Case } from '#domain/case/case.ts';
import { printCaseNumber } from '#domain/case/case-number.ts';
import type { InboundMessage, MessageKey, OutboundMessage } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { Refusal } from '#domain/words/refusal.ts';

/** Names a message within its case; with a number, one of a case that was merged into it. */
export type MessageName = Pick<MessageKey, 'at' | 'id'> & { readonly caseNumber?: number | undefined };

/**
 * A mail of a case; notes are none.
 * @throws Refusal message-unknown
 */
export async function messageOf<Direction extends 'in' | 'out'>(
  { number, merged }: Case,
  { at, id, caseNumber = number }: MessageName,
  directions: readonly Direction[],
  cases: CaseReading,
  { settings }: Configuration,
): Promise<Extract<InboundMessage | OutboundMessage, { direction: Direction }>> {
  const isOfCase = caseNumber === number || merged.includes(caseNumber);
  const found = isOfCase ? await cases.message({ caseNumber, at, id }) : undefined;
  const isWanted = (one: typeof found): one is Extract<InboundMessage | OutboundMessage, { direction: Direction }> =>
    directions.some((direction) => direction === one?.direction);
  if (isWanted(found)) return found;
  const printed = printCaseNumber(settings.caseNumberMask, number);
  const what = directions.map((direction) => (direction === 'in' ? 'to us' : 'from us')).join(' or ');
  throw new Refusal('message-unknown', `${printed} has no mail ${what} with the id ${id}.`);
}
