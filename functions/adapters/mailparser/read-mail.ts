import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { readEnvelope } from './headers/envelope.ts';
import { readHeaderBlock } from './headers/header-block.ts';
import { bodyAsItCame, textBeforeParts, textOfFiles, textOfInvitation } from './last-resort.ts';
import { nestedText } from './nested-mail.ts';
import { unpackTnef } from './outlook/unpack-tnef.ts';
import { toAttachments } from './parts/attachments.ts';
import { readBody } from './parts/body-text.ts';
import { readParts } from './parts/mail-parts.ts';
import { plainLines } from './parts/plain-lines.ts';
import { isOtherForm, reactionOf } from './parts/reaction.ts';
import { sortParts } from './parts/sort-parts.ts';
import { unpackEncodedFiles } from './parts/unpack-encoded-files.ts';
import { unpackSigned } from './parts/unpack-signed.ts';

/** Mails in mails are read this deep, and deeper while few bytes are read again and again; below, they are attachments only. */
const deepest = 4;
const mostBytesAgain = 10_000_000;
const deepestOfAll = 50;

/** Of the words beside the emoji of a reaction: a mail that says more is no reaction alone. */
const longestReaction = 300;

/** Programs that write mails as text files put it first. */
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

const unreadable: ReceivedMail = {
  messageId: undefined,
  inReplyTo: [],
  references: [],
  from: undefined,
  authors: [],
  replyTo: [],
  to: [],
  cc: [],
  subject: '',
  sentAt: undefined,
  text: '',
  html: undefined,
  reaction: undefined,
  attachments: [],
  headers: new Map(),
  complete: false,
  warnings: [],
};

/**
 * A mail from its bytes, whatever they are (MAIL-05). Never throws: what could not be read is missing and a warning
 * says why; `text` is '' when nothing readable was found. Time grows with its length and nothing else.
 */
export function readMail(raw: Uint8Array): ReceivedMail {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  return readAtDepth(bytes.subarray(0, 3).equals(byteOrderMark) ? bytes.subarray(3) : bytes, 1);
}

function readAtDepth(raw: Buffer, depth: number): ReceivedMail {
  try {
    return read(raw, depth);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...unreadable, warnings: [`The mail could not be read: ${why}.`] };
  }
}

function read(raw: Buffer, depth: number): ReceivedMail {
  const header = readHeaderBlock(raw);
  const content = plainLines(raw, header.bodyAt);
  const { parts: found, failure, warnings: odd } = readParts(header.fields, content);
  const { parts: readable, warnings: sealed } = unpackSigned(found);
  const { parts: unpacked, warnings: packed } = unpackTnef(unpackEncodedFiles(readable));
  const parts = unpacked.filter((part) => !isOtherForm(part));
  const { bodies, files } = sortParts(parts);
  const envelope = readEnvelope(header.fields, bodies.find((part) => part.charset !== undefined)?.charset);
  const body = readBody(bodies);
  const attachments = toAttachments(files, body.html);
  const warnings = [...envelope.warnings, ...header.warnings, ...odd, ...sealed, ...packed, ...body.warnings];
  if (failure !== undefined) warnings.push(failure);

  const reaction = body.text.length <= longestReaction ? reactionOf(found) : undefined;
  const texts = [reaction ?? body.text];
  for (const file of files) {
    const bytes = depth * file.content.length;
    if (depth >= (bytes < mostBytesAgain ? deepestOfAll : deepest)) continue;
    if (file.contentType !== 'message/rfc822' || (file.disposition === 'attachment' && body.text !== '')) continue;
    texts.push(nestedText(readAtDepth(file.content, depth + 1)));
  }
  let text = texts.filter((piece) => piece !== '').join('\n\n');
  if (text === '') {
    const substitute =
      textOfInvitation(files) ??
      textOfFiles(files) ??
      (files.length === 0 && parts.some(({ root }) => !root) ? textBeforeParts(content) : undefined) ??
      (parts.length === 0 || failure !== undefined ? bodyAsItCame(content) : undefined);
    text = substitute?.text ?? '';
    if (substitute === undefined) warnings.push('No readable text was found in the mail.');
    else if (substitute.warning !== undefined) warnings.push(substitute.warning);
  }
  const complete = failure === undefined;
  return { ...envelope, text, html: body.html, reaction, attachments, complete, warnings: [...new Set(warnings)] };
}
