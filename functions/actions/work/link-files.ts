import { type MessageName, messageOf } from '#actions/case/message-of.ts';
import type { CaseReading } from '#actions/case/ports.ts';
import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { AttachmentLinks } from '#actions/links/ports.ts';
import type { StoredAttachment } from '#domain/case/message.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { existing } from './change-case.ts';

export interface LinkFilesPorts {
  readonly cases: CaseReading;
  readonly configuration: ConfigurationSource;
  readonly links: AttachmentLinks;
}

/** A file of a message and an address that gives it for some minutes. */
export interface LinkedFile extends Pick<StoredAttachment, 'name' | 'size' | 'contentType'> {
  readonly url: string;
}

export interface LinkedFiles {
  /** The received mail as it came, in bytes. */
  readonly raw: string | undefined;
  readonly files: readonly LinkedFile[];
}

/**
 * Gives an agent the files of a mail, and the whole mail when it is one to us (MAIL-18, MAIL-19).
 * @throws Refusal case-unknown, message-unknown, or attachment-wrong for mail that carries a virus.
 */
export async function linkFiles(
  { caseNumber, message: name }: { readonly caseNumber: number; readonly message: MessageName },
  { cases, configuration, links }: LinkFilesPorts,
): Promise<LinkedFiles> {
  const configured = await configuration.load();
  const found = await existing(caseNumber, cases, configured);
  const message = await messageOf(found, name, ['in', 'out'], cases, configured);
  if (message.direction === 'in' && message.infected)
    throw new Refusal('attachment-wrong', 'The mail carries a virus: its files cannot be had.');
  const files = message.attachments.map(async (attachment) => {
    const { name: fileName, size, contentType } = attachment;
    return { name: fileName, size, contentType, url: await links.link(attachment) };
  });
  return {
    raw: message.direction === 'in' ? await rawLink(message.rawKey, links) : undefined,
    files: await Promise.all(files),
  };
}

function rawLink(key: string, links: AttachmentLinks): Promise<string> {
  const mail = { key, name: 'mail.eml', contentType: 'message/rfc822', size: 0, contentId: undefined, inline: false };
  return links.link(mail);
}
