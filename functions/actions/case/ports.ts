import type { Case } from '#domain/case/case.ts';
import type { InboundMessage, MessageKey, Note, OutboundMessage } from '#domain/case/message.ts';

/** Reading of a case and its messages. */
export interface CaseReading {
  load(number: number): Promise<Case | undefined>;
  message(key: MessageKey): Promise<InboundMessage | OutboundMessage | Note | undefined>;
}
