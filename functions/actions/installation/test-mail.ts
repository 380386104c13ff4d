import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { HeldMails } from '#actions/intake/ports.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { TestMailSender } from './ports.ts';

export interface TestMailPorts {
  readonly configuration: Pick<ConfigurationSource, 'load'>;
  readonly sender: TestMailSender;
  readonly held: Pick<HeldMails, 'list'>;
  /** A new one that nobody can guess. */
  newId(): string;
}

/** What a test mail is called by. */
export interface SentTestMail {
  readonly id: string;
  readonly mailbox: string;
}

/** No mailbox has it, so that what comes there is held and becomes no case (MAIL-13). */
const addressOf = (id: string, domain: string) => `postcase-test-${id}@${domain}`;

/** Among so many of the newest held mails the test mail is looked for. */
const newest = 100;

/**
 * Sends a mail from a mailbox to an address of the domain that is none: it goes out by SES and comes back by DNS, the receipt
 * rules, S3 and the queue, as customers' mail does.
 * @throws Refusal row-needed when there is no mailbox; mail-refused when SES does not take it.
 */
export async function sendTestMail({ configuration, sender, newId }: TestMailPorts): Promise<SentTestMail> {
  const { mailboxes, mailDomain } = await configuration.load();
  const [mailbox] = mailboxes;
  if (!mailbox) throw new Refusal('row-needed', 'There is no mailbox that the mail could be sent from: make one first');
  const id = newId();
  const text = `This mail left Postcase and should come back to it. Nobody needs to do anything.\n\n${id}`;
  const mail = { from: mailbox.address, to: addressOf(id, mailDomain), subject: 'Postcase test mail', text };
  await sender.send(mail).catch((error: Error) => {
    throw new Refusal('mail-refused', `SES did not take the test mail: ${error.message}`);
  });
  return { id, mailbox: mailbox.address };
}

/** @returns under which id the mail is held that came back; undefined while it is on its way. */
export async function findTestMail(
  id: string,
  { configuration, held }: Pick<TestMailPorts, 'configuration' | 'held'>,
): Promise<string | undefined> {
  const [mails, { mailDomain }] = await Promise.all([held.list(newest), configuration.load()]);
  return mails.find(({ recipients }) => recipients.includes(addressOf(id, mailDomain)))?.id;
}
