import { blockingEntry } from '#domain/configuration/blocklist.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { isOurs } from '#domain/configuration/mailbox.ts';
import { isMailable } from '#domain/mail/mailable-address.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { forwardersOf } from './forwarders.ts';
import type { Writer } from './writer.ts';

/** With the one it goes to, far below the 50 addressees of SES. */
export const mostCopies = 20;

/**
 * Who else got a mail, in the order of its header: our addresses, blocked ones and those that only passed it on left out
 * (MAIL-13). Nobody of a blind copy: where none of our addresses stands in To or Cc, the others do not know that we got it.
 */
export function coAddressees(
  mail: ReceivedMail,
  receipt: Pick<Receipt, 'source'>,
  { person, answersTo, via }: Omit<Writer, 'authentication'>,
  configuration: Pick<Configuration, 'mailDomain' | 'mailboxes' | 'blocked'>,
): readonly string[] {
  const addressed = [...mail.to, ...mail.cc].map(({ address }) => address);
  const { blocked } = configuration;
  const isUs = (address: string) => isOurs(address, configuration);
  if (!addressed.some(isUs)) return [];
  const forwarders = forwardersOf(mail, receipt);
  const writers = new Set([person, answersTo, via].map((one) => one?.address));
  const others = addressed.filter(
    (one) => !isUs(one) && !writers.has(one) && !forwarders.has(one) && blockingEntry(one, blocked) === undefined,
  );
  return [...new Set(others)];
}

/** Those of them who can be written to, no more than mail may go to. */
export function writable(addresses: readonly string[]): readonly string[] {
  return addresses.filter(isMailable).slice(0, mostCopies);
}
