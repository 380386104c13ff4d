import type { PlacedAttachment } from './attached.ts';
import { downloadLink, lastDayOf } from './download-link.ts';
import type { Language } from './mailbox.ts';
import type { OutboundMessage } from './message.ts';
import type { SigningKeys } from './signing.ts';

/** What a mail says of the attachments that it links to: `{{ downloads.until }}`, `{{ file.name }}`. */
export type Downloads = Readonly<{
  files: readonly { readonly name: string; readonly size: string; readonly url: string }[];
  /** In words of the mail's language; empty when there is no file. */
  until: string;
}>;

export const noDownloads: Downloads = { files: [], until: '' };

export function downloadsOf(
  linked: readonly PlacedAttachment[],
  { caseNumber, at, id, language }: OutboundMessage,
  { keys, siteAddress, sentAt, days }: { keys: SigningKeys; siteAddress: string; sentAt: string; days: number },
): Downloads {
  if (linked.length === 0) return noDownloads;
  const until = lastDayOf(sentAt, days);
  return {
    files: linked.map(({ attachment, index }) => ({
      name: attachment.name,
      size: sizeInWords(attachment.size, language),
      url: downloadLink(keys, siteAddress, { caseNumber, at, id, index, until }),
    })),
    until: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(until)),
  };
}

/** `12.3 MB`, `85 kB`; in Russian `12,3 МБ`. */
export function sizeInWords(bytes: number, language: Language): string {
  const [unit, amount] = bytes < 100_000 ? ['kilobyte', bytes / 1000] : ['megabyte', bytes / 1_000_000];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}
