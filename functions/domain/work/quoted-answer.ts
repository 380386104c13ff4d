import { beginningOf, type InboundMessage, type OutboundMessage, type Quoted } from '#domain/case/message.ts';

/**
 * What a mail may quote of the customer's mail that it answers (CASE-08).
 * @param answered undefined when it is not known.
 */
export function quotedAnswer({ inReplyTo }: OutboundMessage, answered: InboundMessage | undefined): Quoted | undefined {
  if (!answered?.from || answered.text === '' || answered.messageId !== inReplyTo) return undefined;
  const { from, to, cc, at, text, cut } = answered;
  const readers = new Set([from.address, ...to, ...cc]);
  return {
    from: from.name || from.address,
    at,
    text: cut ? `${beginningOf(text).text} […]` : text,
    readers: [...readers],
  };
}
