import { MailRefused } from '#actions/notification/ports.ts';
import { presentConfiguration } from '#actions/template/template-row.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Mailbox } from '#domain/configuration/mailbox.ts';
import { addressesIn } from '#domain/words/address-text.ts';
import type { Language } from '#domain/words/language.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { Words } from '#domain/words/words.ts';
import type { PreviewPorts } from './ports.ts';
import { type PreviewTemplate, previewTemplate } from './preview-template.ts';

export interface SendTest extends PreviewTemplate {
  readonly to: string;
  readonly language: Language;
}

/**
 * Sends a template to one address to be looked at (NOTE-07). It belongs to no case: nothing is stored of it, and an answer
 * to it opens a case.
 * @throws TemplateWrong, Refusal
 */
export async function sendTest(
  asked: SendTest,
  ports: PreviewPorts,
): Promise<{ readonly to: string; readonly subject: string; readonly warnings: readonly Words[] }> {
  const { configuration } = await presentConfiguration(ports);
  const to = recipient(asked.to, configuration);
  const { mails, warnings } = await previewTemplate(asked, ports);
  const mail = mails.find(({ language }) => language === asked.language) ?? mails[0];
  if (!mail) throw new Refusal('template-wrong', `The mail template "${asked.name}" has no texts`);
  const { address, displayName } = sendingMailbox(configuration);
  const subject = `[Test] ${mail.subject}`;
  const composed = await ports.sender.compose({
    from: { address, name: displayName },
    to: { address: to, name: '' },
    cc: [],
    isAutomatic: true,
    replyTo: undefined,
    subject,
    html: mail.html,
    text: mail.text,
    inReplyTo: undefined,
    references: [],
    attachments: [],
    sentAt: ports.now().toISOString(),
  });
  await ports.sender.send(composed).catch((error: unknown) => {
    if (error instanceof MailRefused) throw new Refusal('mail-refused', `${error.message}: ${error.detail}`);
    throw error;
  });
  return { to, subject, warnings };
}

/** @throws Refusal event-wrong */
function recipient(written: string, { mailDomain }: Configuration): string {
  const [address, other] = addressesIn(written);
  if (address === undefined || other !== undefined || address !== written.trim().toLowerCase())
    throw new Refusal('event-wrong', `"${written}" is no mail address`);
  if (address.endsWith(`@${mailDomain}`))
    throw new Refusal('event-wrong', `${address} is in the mail domain itself: a test to it would become a case`);
  return address;
}

function sendingMailbox({ mailboxes, settings }: Configuration): Mailbox {
  const support = mailboxes.find(({ address }) => address === settings.supportAddress) ?? mailboxes[0];
  if (support) return support;
  throw new Refusal('settings-wrong', 'There is no mailbox that a test could come from');
}
