import type { CaseReading } from '#actions/case/ports.ts';
import type { AttachmentLinks, KeySource } from '#actions/links/ports.ts';
import { beginningOf, type InboundMessage } from '#domain/case/message.ts';
import { frameIn } from '#domain/links/frame-link.ts';
import type { ShownFrame } from '#domain/work/shown-frame.ts';
import type { HtmlCleaner, RawMails } from './frame-ports.ts';

export interface ShowFramePorts {
  readonly messages: Pick<CaseReading, 'message'>;
  readonly keys: KeySource;
  readonly mails: RawMails;
  readonly links: AttachmentLinks;
  readonly cleaner: HtmlCleaner;
  /** Of the console. */
  readonly ownHosts: readonly string[];
  now(): Date;
}

/** Of plain text that stands in for markup. */
const mostCharacters = 500_000;

/** Pictures of points: a browser runs nothing in them, and asks nobody for more. */
const rasters = new Set(
  ['png', 'jpeg', 'jpg', 'pjpeg', 'gif', 'webp', 'bmp', 'avif'].map((format) => `image/${format}`),
);

/**
 * A received mail as its author formatted it, cleaned when it is read (CONS-12, MAIL-19): a cleaner that is bettered betters old mail, too.
 * @returns undefined for a token that is forged or expired, and for what is no mail to us.
 */
export async function showFrame(token: string, ports: ShowFramePorts): Promise<ShownFrame | undefined> {
  const { keys, messages, mails, cleaner, ownHosts } = ports;
  const frame = frameIn(await keys.keys(), token, ports.now());
  if (!frame) return undefined;
  const message = await messages.message(frame);
  if (message?.direction !== 'in') return undefined;
  const withPictures = frame.withPictures && !message.infected;
  const mail = await mails.read(message.rawKey);
  const text = beginningOf(mail?.text ?? message.text, mostCharacters).text;
  if (mail?.html === undefined) return { content: { text, why: 'none' }, withPictures: false, pictures: [] };
  const pictures = await picturesOf(message, mail.html, ports.links);
  const cleaned = cleaner.clean(mail.html, {
    withPictures,
    folds: message.cut && message.text !== '',
    ownHosts,
    picture: (contentId) => pictures.get(contentId) ?? pictures.get(unescaped(contentId)),
  });
  if (typeof cleaned === 'string') return { content: { text, why: cleaned }, withPictures: false, pictures: [] };
  return { content: cleaned, withPictures, pictures: [...pictures.values()] };
}

/** Addresses, for some minutes, of the pictures that the markup shows: of a mail with a virus none. */
async function picturesOf(
  { attachments, infected }: InboundMessage,
  html: string,
  links: AttachmentLinks,
): Promise<ReadonlyMap<string, string>> {
  const shown = attachments.filter(({ contentId, contentType }) => contentId !== undefined && rasters.has(contentType));
  if (infected || !/cid:/i.test(html)) return new Map();
  return new Map(await Promise.all(shown.map(async (one) => [one.contentId ?? '', await links.link(one)] as const)));
}

/** A Content-ID as it stands in an address (RFC 2392). */
function unescaped(contentId: string): string {
  return contentId.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
