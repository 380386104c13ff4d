import { type MessageName, messageOf } from '#actions/case/message-of.ts';
import { beginningOf, type StoredAttachment } from '#domain/case/message.ts';
import { existing } from './change-case.ts';
import type { LinkFilesPorts } from './link-files.ts';
import type { RawTexts } from './ports.ts';

export interface ShowMessagePorts extends LinkFilesPorts {
  readonly rawTexts: RawTexts;
  now(): Date;
}

/** A message whole, and an address for each of its files that gives it for some minutes. */
export interface ShownMessage {
  readonly text: string;
  readonly files: readonly string[];
}

/** Of text that an answer of the API holds. */
const mostCharacters = 1_000_000;

/**
 * All that a message says, with what it quotes, and its files: those of a mail with a virus never (MAIL-18, MAIL-19).
 * @throws Refusal case-unknown, message-unknown
 */
export async function showMessage(
  { caseNumber, message: name }: { readonly caseNumber: number; readonly message: MessageName },
  { cases, configuration, links, rawTexts }: ShowMessagePorts,
): Promise<ShownMessage> {
  const configured = await configuration.load();
  const found = await existing(caseNumber, cases, configured);
  const message = await messageOf(found, name, ['in', 'out', 'note'], cases, configured);
  const link = (file: StoredAttachment) => links.link(file);
  if (message.direction !== 'in')
    return { text: message.body ?? '', files: await Promise.all(message.attachments.map(link)) };
  const whole = message.cut ? await rawTexts.text(message.rawKey) : undefined;
  const { text } = beginningOf(whole ?? message.text, mostCharacters);
  return { text, files: message.infected ? [] : await Promise.all(message.attachments.map(link)) };
}
