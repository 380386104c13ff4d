import type { CaseReading } from '#actions/case/ports.ts';
import type { Case } from '#domain/case/case.ts';
import { printCaseNumber } from '#domain/case/case-number.ts';
import type { InboundMessage, MessageKey, Note, OutboundMessage } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { Refusal } from '#domain/words/refusal.ts';

/** Names a message within its case; with a number, one of a case that was merged into it. */
export type MessageName = Pick<MessageKey, 'at' | 'id'> & { readonly caseNumber?: number | undefined };

type Message = InboundMessage | OutboundMessage | Note;

/**
 * A message of a case, of one of the directions.
 * @throws Refusal message-unknown
 */
export async function messageOf<Direction extends Message['direction']>(
  { number, merged }: Case,
  { at, id, caseNumber = number }: MessageName,
  directions: readonly Direction[],
  cases: CaseReading,
  { settings }: Configuration,
): Promise<Extract<Message, { direction: Direction }>> {
  const isOfCase = caseNumber === number || merged.includes(caseNumber);
  const found = isOfCase ? await cases.message({ caseNumber, at, id }) : undefined;
  const isWanted = (one: typeof found): one is Extract<Message, { direction: Direction }> =>
    directions.some((direction) => direction === one?.direction);
  if (isWanted(found)) return found;
  const printed = printCaseNumber(settings.caseNumberMask, number);
  const mail = directions.map((direction) => (direction === 'in' ? 'to us' : 'from us')).join(' or ');
  const what = directions.some((direction) => direction === 'note') ? 'message' : `mail ${mail}`;
  throw new Refusal('message-unknown', `${printed} has no ${what} with the id ${id}.`);
}
