import type { KeySource } from '#actions/links/ports.ts';
import type { Attachments, ComposedMail, MailSender, Outbox, Templates } from '#actions/notification/ports.ts';
import type { Case } from '#domain/case/case.ts';
import { withNumberOnce } from '#domain/case/case-number.ts';
import type { OutboundMessage } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { phrasesIn } from '#domain/configuration/languages/phrase.ts';
import { isInternal } from '#domain/configuration/mail-template.ts';
import { mailboxNamed } from '#domain/configuration/mailbox.ts';
import { siteLink } from '#domain/links/site-link.ts';
import { answeringAgent, noticeData } from '#domain/notification/answering-agent.ts';
import { type Attached, attachedAndLinked } from '#domain/notification/attached.ts';
import { digestData } from '#domain/notification/digest.ts';
import { type Downloads, downloadsOf } from '#domain/notification/downloads.ts';
import { withFirstLink } from '#domain/notification/first-link.ts';
import { officeNumber } from '#domain/notification/office.ts';
import { type OutgoingAttachment, outgoingMail } from '#domain/notification/outgoing-mail.ts';
import { quotedData } from '#domain/notification/quoted-data.ts';
import { type Scale, scaleOf } from '#domain/notification/scale.ts';
import type { RenderedTemplate } from '#domain/template/rendered-template.ts';
import { type TemplateData, templateData } from '#domain/template/template-data.ts';

export interface ComposeMailPorts {
  readonly templates: Templates;
  readonly attachments: Attachments;
  readonly sender: Pick<MailSender, 'compose'>;
  readonly keys: KeySource;
  readonly outbox: Pick<Outbox, 'newestWords' | 'casesOf'>;
  /** Of the deployment; the setting comes before it (RATE-09). */
  readonly siteAddress: string;
  /** Where agents open cases: links of mails to them. */
  readonly consoleAddress: string;
}

/**
 * The mail that a message becomes, in bytes: what fits is attached, and links at the end of its text stand for the rest
 * (CASE-08). Nothing has left yet when this fails.
 */
export async function composeMail(
  message: OutboundMessage,
  about: Case,
  configuration: Configuration,
  sentAt: string,
  ports: ComposeMailPorts,
): Promise<{ readonly mail: ComposedMail; readonly rendered: RenderedTemplate }> {
  const keys = await ports.keys.keys();
  const { siteAddress, downloadLinkDays: days } = configuration.settings;
  const link = { keys, sentAt, days, siteAddress: siteAddress === '' ? ports.siteAddress : siteAddress };
  const scale = scaleOf(about, message, link, configuration);
  const audience = isInternal(message.template, configuration.templates) ? 'agent' : 'customer';
  const answering = answeringAgent(message, about, configuration);
  const newest =
    audience === 'agent' && about.number !== officeNumber ? await ports.outbox.newestWords(about.number) : undefined;
  const notice = {
    ...noticeData(message, answering, newest, about, configuration),
    ...(await digested(message, configuration, ports)),
  };
  const bare = await render(message, about, configuration, { scale, notice }, ports);
  const { attached, linked } = attachedAndLinked(message.attachments, [bare.text, bare.html]);
  const downloads = linked.length === 0 ? undefined : downloadsOf(linked, message, link);
  const rendered = downloads ? await render(message, about, configuration, { scale, notice, downloads }, ports) : bare;
  const attachments = await contents(attached, (id) => rendered.html.includes(`src="cid:${id}"`), ports);
  const mailbox = mailboxNamed(message.mailbox, configuration.mailboxes);
  const { mailDomain } = configuration;
  const writer =
    message.body === undefined ? undefined : configuration.agents.find(({ address }) => address === message.by);
  const from = { mailbox, mailDomain, audience, keys, answering, agentName: writer?.name ?? '' } as const;
  const mail = outgoingMail(message, rendered, { ...from, sentAt, attachments });
  return { mail: await ports.sender.compose(mail), rendered };
}

/** What a digest tells of cases, as they are by now. */
async function digested(
  { digest, language }: OutboundMessage,
  configuration: Configuration,
  { outbox, consoleAddress }: ComposeMailPorts,
): Promise<TemplateData> {
  if (!digest) return {};
  const cases = await outbox.casesOf([...new Set(digest.notices.map(({ caseNumber }) => caseNumber))]);
  return digestData(digest, cases, { language, consoleAddress }, configuration);
}

async function render(
  message: OutboundMessage,
  about: Case,
  configuration: Configuration,
  {
    scale,
    notice,
    downloads,
  }: { readonly scale: Scale | undefined; readonly notice: TemplateData; readonly downloads?: Downloads },
  { templates, consoleAddress }: ComposeMailPorts,
): Promise<RenderedTemplate> {
  const { language, template, body } = message;
  const mailbox = mailboxNamed(message.mailbox, configuration.mailboxes);
  const { case: columns, ...rows } = templateData(about, message, mailbox, configuration);
  const isOffice = about.number === officeNumber;
  const isForAgents = isInternal(template, configuration.templates);
  const link = isForAgents && !isOffice ? siteLink(consoleAddress, `cases/${about.number}`) : '';
  const data = {
    ...rows,
    case: { ...columns, link },
    ...notice,
    ...(scale && { scale }),
    ...(downloads && { downloads }),
    ...quotedData(message),
  };
  if (template === undefined) return templates.words(body ?? '', message.subject, language, data);
  const row = configuration.templates.find(({ name }) => name === template) ?? { name: template, version: 0 };
  const rendered = await templates.render(row, language, data, configuration.textBlocks);
  const { caseNumberMask } = configuration.settings;
  const subject = isOffice ? rendered.subject : withNumberOnce(rendered.subject, about.number, caseNumberMask);
  return withFirstLink({ ...rendered, subject }, scale, phrasesIn(language, configuration)['mail-all-answers']);
}

async function contents(
  attached: Attached['attached'],
  bodyShows: (contentId: string) => boolean,
  { attachments }: ComposeMailPorts,
) {
  const files: OutgoingAttachment[] = [];
  for (const { attachment } of attached) {
    const { name, contentType, contentId } = attachment;
    files.push({
      ...{ name, contentType, content: await attachments.bytes(attachment) },
      // Where a passed-on picture stood, it is not shown: it goes as a file.
      ...(contentId !== undefined && bodyShows(contentId) && { contentId }),
    });
  }
  return files;
}
