import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { readEnvelope } from './headers/envelope.ts';
import { readHeaderBlock } from './headers/header-block.ts';
import { bodyAsItCame } from './last-resort.ts';

const readBytes = 64 * 1024;

/** What the header says of a mail, and the beginning of its body as it came; `why` the rest was not read. */
export function readHeaderOnly(raw: Uint8Array, why: string): ReceivedMail {
  const beginning = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, readBytes));
  const { fields, bodyAt } = readHeaderBlock(beginning);
  const envelope = readEnvelope(fields, undefined);
  const text = bodyAsItCame(beginning.subarray(bodyAt))?.text ?? '';
  return {
    ...envelope,
    text,
    html: undefined,
    reaction: undefined,
    attachments: [],
    complete: false,
    warnings: [why, ...envelope.warnings],
  };
}
