import type { CaseEvent } from '#domain/case/case.ts';
import type { DeadlineNews, InboundMessage, NormNews, OutboundMessage } from '#domain/case/message.ts';
import type { RuleEvent } from '#domain/configuration/rules/rule.ts';

/** Something that happened to a case, as far as rules ask for it (NOTE-12). */
export interface Happening {
  readonly on: RuleEvent;
  /** Unique: what follows is named after it. */
  readonly id: string;
  readonly at: string;
  /** Address of who did it, or `postcase`. */
  readonly who: string;
  /** Address of an agent who passed it on. */
  readonly by?: string | undefined;
  readonly change?: Pick<CaseEvent, 'field' | 'from' | 'to'> | undefined;
  readonly message?: MessageNews | undefined;
  readonly rating?: (NonNullable<OutboundMessage['rating']> & { readonly low: boolean }) | undefined;
  readonly deadline?: DeadlineNews | undefined;
  readonly norm?: NormNews | undefined;
  /** What was reported of a mail, in one line. */
  readonly news?: string | undefined;
}

/** What is asked and told of a message. */
export interface MessageNews {
  readonly kind: InboundMessage['kind'];
  readonly verified: boolean;
  /** Name or address. */
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly files: number;
}

/** Of a mail from a customer. */
export function messageNews(message: InboundMessage): MessageNews {
  const { kind, unverified, from, subject, text, attachments } = message;
  return {
    kind,
    verified: unverified === undefined,
    from: from?.name || (from?.address ?? ''),
    subject,
    text,
    files: attachments.length,
  };
}
