import type { Templates } from '#actions/notification/ports.ts';
import type { Case } from '#domain/case/case.ts';
import type { InboundMessage } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { mailboxNamed } from '#domain/configuration/mailbox.ts';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import { noAddress } from '#domain/notification/addressees.ts';
import { senderOf } from '#domain/notification/notification.ts';
import { writtenFrom } from '#domain/notification/outgoing-mail.ts';
import { previewData } from '#domain/notification/preview-data.ts';
import { quotedData } from '#domain/notification/quoted-data.ts';
import type { RenderedTemplate } from '#domain/template/rendered-template.ts';
import { templateData } from '#domain/template/template-data.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { templateToSend } from '#domain/work/sent-template.ts';
import { unknownMacros } from '#domain/work/unknown-macros.ts';
import { writtenReply } from '#domain/work/written-reply.ts';
import { answeredMail } from './answered-mail.ts';
import { causeOf } from './cause-of.ts';
import { type ChangePorts, existing } from './change-case.ts';

export interface PreviewMailPorts extends Omit<ChangePorts, 'pause'> {
  readonly templates: Templates;
}

/** What an agent is about to send: words of their own, or a template. */
export interface PlannedMail {
  readonly caseNumber: number;
  readonly who: string;
  readonly body: string | undefined;
  readonly template: string | undefined;
  readonly to: string | undefined;
  readonly subject: string | undefined;
}

export interface PreviewedMail extends RenderedTemplate {
  readonly from: MailAddress;
  readonly to: MailAddress;
  readonly unknownMacros: readonly string[];
}

/**
 * A mail as its reader will get it, by the very code that sends it (CASE-08). Nothing is written; links of a scale lead nowhere.
 * @throws Refusal
 */
export async function previewMail(planned: PlannedMail, ports: PreviewMailPorts): Promise<PreviewedMail> {
  const configuration = await ports.configuration.load();
  const found = await existing(planned.caseNumber, ports.cases, configuration);
  if (planned.template !== undefined) return ofTemplate(found, planned.template, configuration, ports);
  if (planned.body === undefined)
    throw new Refusal('change-wrong', 'There is nothing to show: write words or name a template.');
  const answered = await answeredMail(found, ports);
  return ofWords(found, { ...planned, body: planned.body, answered }, configuration, ports);
}

async function ofWords(
  found: Case,
  planned: PlannedMail & { readonly body: string; readonly answered: InboundMessage | undefined },
  configuration: Configuration,
  ports: PreviewMailPorts,
): Promise<PreviewedMail> {
  const draft = { ...planned, cc: undefined, attachments: [], status: undefined, asTyped: true };
  const cause = causeOf(planned, ports);
  const [message] = writtenReply(found, draft, cause, configuration).messages;
  if (message?.direction !== 'out') throw new Error('An answer is a mail');
  const mailbox = mailboxNamed(message.mailbox, configuration.mailboxes);
  const data = templateData(found, message, mailbox, configuration);
  const rendered = await ports.templates.words(message.body ?? '', message.subject, message.language, {
    ...data,
    ...quotedData(message),
  });
  const writer = configuration.agents.find(({ address }) => address === planned.who);
  return {
    ...rendered,
    from: writtenFrom(mailbox, writer?.name ?? ''),
    to: message.to,
    unknownMacros: unknownMacros(planned.body, data, configuration.textBlocks),
  };
}

async function ofTemplate(
  found: Case,
  name: string,
  configuration: Configuration,
  { templates }: PreviewMailPorts,
): Promise<PreviewedMail> {
  const row = templateToSend(name, configuration);
  const { customer } = found.correspondence;
  if (!customer) throw new Refusal('customer-unknown', noAddress);
  const data = previewData(found, row, found.language, configuration);
  const mailbox = mailboxNamed(senderOf(found, configuration), configuration.mailboxes);
  const rendered = await templates.render(row, found.language, data, configuration.textBlocks);
  return { ...rendered, from: writtenFrom(mailbox, ''), to: customer, unknownMacros: [] };
}
