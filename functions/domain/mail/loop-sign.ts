import { addressesIn } from '#domain/words/address-text.ts';
import type { Receipt } from './receipt.ts';
import type { ReceivedMail } from './received-mail.ts';

const mostFields = 20;

/**
 * X-Loop with an address of ours or of the mail's sender: a program marks what it has written or seen, so that nobody
 * answers it. Other addresses are of whoever passed a person's mail on, as procmail does.
 */
export function loopSign(
  { from, replyTo, headers }: ReceivedMail,
  { source, recipients }: Receipt,
): string | undefined {
  const senders = new Set([source.toLowerCase(), ...[from, ...replyTo].map((one) => one?.address)]);
  const ourDomains = new Set(recipients.map(domainOf));
  const marked = (headers.get('x-loop') ?? [])
    .slice(0, mostFields)
    .flatMap((value) => addressesIn(value.slice(0, 500)));
  const found = marked.find((one) => senders.has(one) || ourDomains.has(domainOf(one)));
  return found === undefined ? undefined : `X-Loop: ${found}`.slice(0, 100).toWellFormed();
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
