import type { CaseReading } from '#actions/case/ports.ts';
import type { KeySource } from '#actions/links/ports.ts';
import type { StoredAttachment } from '#domain/case/message.ts';
import { downloadIn } from '#domain/links/download-link.ts';

export interface FindDownloadPorts {
  readonly messages: Pick<CaseReading, 'message'>;
  readonly keys: KeySource;
  now(): Date;
}

/**
 * What a download link stands for. Nothing is read for a link that we did not sign.
 * @returns undefined for one that is forged, expired or of nothing, and for files of mail with a virus (MAIL-19).
 */
export async function findDownload(token: string, ports: FindDownloadPorts): Promise<StoredAttachment | undefined> {
  const download = downloadIn(await ports.keys.keys(), token, ports.now());
  const message = download && (await ports.messages.message(download));
  if (!message || (message.direction === 'in' && message.infected)) return undefined;
  return message.attachments[download.index];
}
