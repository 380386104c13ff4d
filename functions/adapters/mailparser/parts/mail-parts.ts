import type { HeaderField } from '../headers/header-block.ts';
import { typeByName } from './attachment-name.ts';
import { decodeBase64 } from './base64.ts';
import { decodeBase64Text, undeclaredBase64 } from './base64-text.ts';
import type { MailPart } from './mail-part.ts';
import { type PartHeader, readPartHeader } from './part-header.ts';
import { PartSplitter, type Surroundings, type WrittenPart } from './part-splitter.ts';
import { decodeQuotedPrintable, isQuotedPrintable } from './quoted-printable.ts';
import { uudecodeAll } from './uuencode.ts';

export interface MailParts {
  readonly parts: readonly MailPart[];
  /** Why the rest of the mail is missing. */
  readonly failure: string | undefined;
  readonly warnings: readonly string[];
}

/** A boundary that nobody named is looked for here. */
const searchedBytes = 16 * 1024;
/** Multiparts without boundary within such ones are read this deep; below, they are text. */
const deepest = 10;
const whole: Surroundings = { alternative: undefined, choice: false, related: false, digest: false, root: true };

/** Leaves of a mail in their order: its header's fields, and its body with LF or CR LF as its line ending. */
export function readParts(fields: readonly HeaderField[], body: Buffer): MailParts {
  const warnings: string[] = [];
  if (fields.filter(({ name, value }) => name === 'content-type' && value !== '').length > 1)
    warnings.push('The mail has several Content-Type fields; the first was taken, or the one that has parts.');
  const written: WrittenPart[] = [];
  let complete = true;
  const take = (content: Buffer, header: PartHeader, around: Surroundings, depth: number): void => {
    const splitter = new PartSplitter(content, (part, isBoundless) => {
      if (!isBoundless) written.push(part);
      else {
        const decoded = depth < deepest ? encodedParts(part) : undefined;
        if (decoded !== undefined) {
          take(decoded, { ...part.header, encoding: 'none' }, part.around, depth + 1);
          return;
        }
        warnings.push('The mail says that it has parts, but their boundary is missing.');
        const boundary = depth < deepest ? boundaryIn(part.content) : undefined;
        if (boundary === undefined) written.push({ ...part, header: plainText, around: whole });
        else take(part.content, { ...part.header, boundary }, part.around, depth + 1);
      }
    });
    complete = splitter.split(header, around) && complete;
  };
  const header = readPartHeader(fields);
  const boundary = /^(?:text\/plain)?$/.test(header.contentType) ? untoldBoundary(body) : undefined;
  if (boundary !== undefined) warnings.push('The mail has parts and does not say so.');
  take(body, boundary === undefined ? header : { ...header, contentType: 'multipart/mixed', boundary }, whole, 1);
  const charset = written.find(({ header }) => header.charset !== undefined)?.header.charset;
  return {
    parts: written.map((part) => toPart(part, charset)),
    failure: complete ? undefined : 'The mail could not be read to its end: it has too many parts.',
    warnings,
  };
}

const plainText = readPartHeader([{ name: 'content-type', value: 'text/plain' }]);

/** Parts that were encoded as a whole, against the rules (RFC 2045 6.4). */
function encodedParts({ header, content }: WrittenPart): Buffer | undefined {
  const decoded = decode(header, content, false);
  return decoded !== content && header.boundary !== undefined && decoded.includes(`--${header.boundary}`)
    ? decoded
    : undefined;
}

function boundaryIn(content: Buffer): string | undefined {
  const beginning = content.toString('latin1', 0, searchedBytes);
  return /(?:^|\n)--([^\r\n]{1,70})\r{0,2}\ncontent-/i.exec(beginning)?.[1]?.trimEnd();
}

/** Of a body that consists of parts, its header being lost or another's: the first line with words is a boundary, and the last boundary is there. */
function untoldBoundary(body: Buffer): string | undefined {
  const beginning = body.toString('latin1', 0, searchedBytes);
  const boundary =
    /^\s*(?:[^\r\n]{0,200}\bMIME\b[^\r\n]{0,200}\s+)?--([^\s]{8,70})\r?\ncontent-(?:type|transfer-encoding|disposition)\s{0,9}:/i.exec(
      beginning,
    )?.[1];
  return boundary !== undefined && body.includes(`\n--${boundary}--`) ? boundary : undefined;
}

function toPart({ header, around, content }: WrittenPart, charset: string | undefined): MailPart {
  const { disposition, contentId, flowed, deleteSpace } = header;
  const { alternative, choice, related, root } = around;
  const fileName = header.fileName(header.charset ?? charset);
  const isText =
    /^(?:text\/(?:plain|html)?|text)?$/.test(header.contentType) &&
    fileName === undefined &&
    disposition !== 'attachment';
  return {
    contentType: contentType(header, fileName, around),
    charset: header.charset,
    disposition,
    fileName,
    contentId,
    flowed,
    deleteSpace,
    alternative,
    choice,
    related,
    root,
    content:
      header.contentType === 'message/external-body'
        ? Buffer.concat([Buffer.from(`Content-Type: ${header.written}\n\n`, 'latin1'), content])
        : decode(header, content, isText),
  };
}

function decode({ encoding }: PartHeader, content: Buffer, isText: boolean): Buffer {
  if (encoding === 'base64') return isText ? decodeBase64Text(content) : decodeBase64([content]);
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(content);
  if (isText && encoding === 'none' && isQuotedPrintable(content)) return decodeQuotedPrintable(content);
  if (isText && encoding === 'none') return undeclaredBase64(content) ?? content;
  return encoding === 'uuencode' ? uudecodeAll(content) : content;
}

/** The type of an unknown file is that of its ending. */
function contentType(header: PartHeader, name: string | undefined, { digest }: Surroundings): string {
  const undeclared = digest ? 'message/rfc822' : 'text/plain';
  const unnamed = name === undefined && header.disposition !== 'attachment';
  const written = header.contentType || (unnamed ? undeclared : 'application/octet-stream');
  // With addresses in any letters, or out of a newsgroup, it is a mail as well (RFC 6532, RFC 5536).
  const type = /^message\/(global|news)$/.test(written) ? 'message/rfc822' : written;
  return type === 'application/octet-stream' && name !== undefined ? typeByName(name) : type;
}
