import type { CaseReading } from '#actions/case/ports.ts';
import type { HeldMail, HeldMails } from '#actions/intake/ports.ts';
import type { AttachmentLinks, KeySource } from '#actions/links/ports.ts';
import { beginningOf, type InboundMessage } from '#domain/case/message.ts';
import { frameIn } from '#domain/links/frame-link.ts';
import { heldFrameIn } from '#domain/links/held-frame-link.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import type { ShownFrame } from '#domain/work/shown-frame.ts';
import type { HtmlCleaner, RawMails } from './frame-ports.ts';

export interface ShowFramePorts {
  readonly messages: Pick<CaseReading, 'message'>;
  readonly held: Pick<HeldMails, 'find'>;
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
 * One that is held is shown in the same way before somebody decides about it (MAIL-21).
 * @returns undefined for a token that is forged or expired, and for what is no mail to us.
 */
export async function showFrame(token: string, ports: ShowFramePorts): Promise<ShownFrame | undefined> {
  const { messages, held, now } = ports;
  const keys = await ports.keys.keys();
  const frame = frameIn(keys, token, now());
  if (frame) {
    const message = await messages.message(frame);
    return message?.direction === 'in' ? ofMessage(message, frame.withPictures, ports) : undefined;
  }
  const heldFrame = heldFrameIn(keys, token, now());
  const mail = heldFrame && (await held.find(heldFrame.id));
  return mail && ofHeld(mail, heldFrame.withPictures, ports);
}

async function ofMessage(message: InboundMessage, wantsPictures: boolean, ports: ShowFramePorts): Promise<ShownFrame> {
  const { rawKey, text, cut, infected } = message;
  const mail = await ports.mails.read(rawKey);
  const pictures = mail?.html === undefined ? new Map() : await picturesOf(message, mail.html, ports.links);
  return shown(mail ?? { text, html: undefined }, ports, {
    withPictures: wantsPictures && !infected,
    folds: cut && text !== '',
    pictures,
  });
}

/** Nothing of it is stored but its bytes: pictures that it brought are shown once it is let in. */
async function ofHeld(held: HeldMail, wantsPictures: boolean, ports: ShowFramePorts): Promise<ShownFrame> {
  const mail = await ports.mails.read(held.rawKey);
  return shown(mail ?? { text: held.preview, html: undefined }, ports, {
    withPictures: wantsPictures && held.verdicts.virus !== 'FAIL',
    folds: false,
    pictures: new Map(),
  });
}

function shown(
  { text: whole, html }: Pick<ReceivedMail, 'text' | 'html'>,
  { cleaner, ownHosts }: ShowFramePorts,
  {
    withPictures,
    folds,
    pictures,
  }: {
    readonly withPictures: boolean;
    readonly folds: boolean;
    /** Addresses of those that came with the mail, by their Content-ID. */
    readonly pictures: ReadonlyMap<string, string>;
  },
): ShownFrame {
  const { text } = beginningOf(whole, mostCharacters);
  if (html === undefined) return { content: { text, why: 'none' }, withPictures: false, pictures: [] };
  const picture = (contentId: string) => pictures.get(contentId) ?? pictures.get(unescaped(contentId));
  const cleaned = cleaner.clean(html, { withPictures, folds, ownHosts, picture });
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
