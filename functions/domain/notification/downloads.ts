import type { OutboundMessage } from '#domain/case/message.ts';
import { downloadLink, lastDayOf } from '#domain/links/download-link.ts';
import type { SigningKeys } from '#domain/links/signing.ts';
import { dayText } from '#domain/words/day-text.ts';
import type { Language } from '#domain/words/language.ts';
import type { PlacedAttachment } from './attached.ts';

/** What a mail says of the attachments that it links to: `{{ downloads.until }}`, `{{ file.name }}`. */
export type Downloads = Readonly<{
  files: readonly { readonly name: string; readonly size: string; readonly url: string }[];
  /** The last day, in words of the mail's language. */
  until: string;
}>;

export function downloadsOf(
  linked: readonly PlacedAttachment[],
  { caseNumber, at, id, language }: OutboundMessage,
  { keys, siteAddress, sentAt, days }: { keys: SigningKeys; siteAddress: string; sentAt: string; days: number },
): Downloads {
  const until = lastDayOf(sentAt, days);
  return {
    files: linked.map(({ attachment, index }) => ({
      name: attachment.name.replace(/[\p{Cc}\s\u202a-\u202e\u2066-\u2069]+/gu, ' '),
      size: sizeInWords(attachment.size, language),
      url: downloadLink(keys, siteAddress, { caseNumber, at, id, index, until }),
    })),
    until: dayText(until, 'day', language, 'UTC'),
  };
}

/** `12.3 MB`, `85 kB`; in Russian `12,3 МБ`. */
export function sizeInWords(bytes: number, language: Language): string {
  const [unit, amount] = bytes < 100_000 ? ['kilobyte', bytes / 1000] : ['megabyte', bytes / 1_000_000];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}
