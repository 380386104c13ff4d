import { type MessageName, messageOf } from '#actions/case/message-of.ts';
import type { KeySource } from '#actions/links/ports.ts';
import { beginningOf, type InboundMessage, type StoredAttachment } from '#domain/case/message.ts';
import { withPictureNames } from '#domain/case/picture-names.ts';
import { frameLinkSeconds, framePath } from '#domain/links/frame-link.ts';
import { existing } from './change-case.ts';
import type { LinkFilesPorts } from './link-files.ts';
import type { RawTexts } from './ports.ts';

export interface ShowMessagePorts extends LinkFilesPorts {
  readonly rawTexts: RawTexts;
  readonly keys: KeySource;
  now(): Date;
}

/** A message whole, and an address for each of its files that gives it for some minutes. */
export interface ShownMessage {
  readonly text: string;
  readonly files: readonly string[];
  /** Of a mail to us that its author formatted: where that is shown for some minutes, below the console's address. */
  readonly frame?: { readonly plain: string; readonly withPictures: string | undefined };
}

/** Of text that an answer of the API holds. */
const mostCharacters = 1_000_000;

/**
 * All that a message says, with what it quotes, and its files: those of a mail with a virus never (MAIL-18, MAIL-19).
 * @throws Refusal case-unknown, message-unknown
 */
export async function showMessage(
  { caseNumber, message: name }: { readonly caseNumber: number; readonly message: MessageName },
  ports: ShowMessagePorts,
): Promise<ShownMessage> {
  const { cases, configuration, links, rawTexts } = ports;
  const configured = await configuration.load();
  const found = await existing(caseNumber, cases, configured);
  const message = await messageOf(found, name, ['in', 'out', 'note'], cases, configured);
  const link = (file: StoredAttachment) => links.link(file);
  if (message.direction !== 'in')
    return { text: message.body ?? '', files: await Promise.all(message.attachments.map(link)) };
  const whole = message.cut ? await rawTexts.text(message.rawKey) : undefined;
  const { text } = beginningOf(withPictureNames(whole ?? message.text, message.attachments), mostCharacters);
  return {
    text,
    files: message.infected ? [] : await Promise.all(message.attachments.map(link)),
    ...((message.hasHtml ?? true) && { frame: await frameOf(message, ports) }),
  };
}

/** With others' pictures not for mail with a virus: whoever sent it learns nothing of us. */
async function frameOf(
  { caseNumber, at, id, infected }: InboundMessage,
  { keys, now }: ShowMessagePorts,
): Promise<NonNullable<ShownMessage['frame']>> {
  const signing = await keys.keys();
  const until = new Date(now().getTime() + frameLinkSeconds * 1000).toISOString();
  const path = (withPictures: boolean) => framePath(signing, { caseNumber, at, id, withPictures, until });
  return { plain: path(false), withPictures: infected ? undefined : path(true) };
}
