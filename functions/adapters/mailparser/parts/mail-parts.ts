import { decodeBase64 } from './base64.ts';
import { type MailContent, mailContent } from './mail-content.ts';
import type { MailPart } from './mail-part.ts';
import type { PartHeader } from './part-header.ts';
import { PartParser } from './part-parser.ts';
import type { SplitNode } from './part-splitter.ts';
import { isRunnable } from './safe-content-type.ts';
import { uudecodeAll } from './uuencode.ts';

export interface MailParts {
  readonly parts: readonly MailPart[];
  /** Why the rest of the mail is missing. */
  readonly failure: string | undefined;
  readonly warnings: readonly string[];
}

interface Leaf {
  readonly type: string;
  readonly chunks: Buffer[];
}

/** A 40 MB mail takes a second. What takes longer than this was built to take long. */
const longestMs = 10_000;
/** Multiparts without boundary within such ones are read this deep; below, they are text. */
const deepest = 4;

/** Leaves of a mail in their order; what was read before a failure counts. Never rejects. */
export async function readParts(mail: MailContent, depth = 1): Promise<MailParts> {
  const { parser, leaves, failure } = await split(mail);
  const charset = [...parser.partHeaders.values()].find((header) => header.charset !== undefined)?.charset;
  const parents = new Set([...parser.partHeaders.keys()].map((node) => node.parentNode));
  const parts: MailPart[] = [];
  const warnings = [...mail.warnings];
  for (const [node, header] of parser.partHeaders) {
    const leaf = leaves.get(node);
    if (leaf !== undefined) parts.push(toPart(node, header, leaf, charset));
    const lost = node.multipart === false || parents.has(node) ? undefined : parser.outside.get(node);
    if (lost === undefined) continue;
    const boundaries = ancestors(node).map((outer) => parser.partHeaders.get(outer)?.boundary);
    const type = depth < deepest ? `${header.contentType}; boundary="${header.boundary ?? ''}"` : 'text/plain';
    const inner = await readParts(
      mailContent(withoutBoundaries(Buffer.concat(lost), boundaries), [{ name: 'content-type', value: type }], 0),
      depth + 1,
    );
    parts.push(...inner.parts);
    warnings.push(...inner.warnings);
  }
  return { parts, failure, warnings };
}

/** mailsplit counts the boundary lines around a multipart as part of it. */
function withoutBoundaries(content: Buffer, boundaries: readonly (string | undefined)[]): Buffer {
  const marks = new Set(boundaries.flatMap((boundary) => [`--${boundary}`, `--${boundary}--`]));
  const lines = content.toString('latin1').split('\n');
  return Buffer.from(lines.filter((line) => !marks.has(line.trimEnd())).join('\n'), 'latin1');
}

function split(
  mail: MailContent,
): Promise<{ parser: PartParser; leaves: ReadonlyMap<SplitNode, Leaf>; failure: string | undefined }> {
  return new Promise((resolve) => {
    const parser = new PartParser();
    const leaves = new Map<SplitNode, Leaf>();
    const ends: Promise<void>[] = [];
    let settled = false;
    const settle = (failure: string | undefined) => {
      if (settled) return;
      settled = true;
      clearTimeout(clock);
      parser.destroy();
      resolve({ parser, leaves, failure });
    };
    const clock = setTimeout(() => settle('Reading the mail took too long; the rest was left out.'), longestMs);
    const fail = (error: Error) => settle(`The mail could not be read to its end: ${error.message}.`);
    parser.on('error', fail);
    // Left to itself, mailparser swallows what its splitter throws late, and never ends.
    parser.splitter.on('error', fail);
    parser.on('data', (item) => {
      const node = item.type === 'attachment' ? parser.nodes.get(item.headers) : undefined;
      if (item.type !== 'attachment' || node === undefined) return;
      const chunks: Buffer[] = [];
      leaves.set(node, { type: item.contentType, chunks });
      item.content.on('data', (chunk: Buffer) => chunks.push(chunk));
      ends.push(
        new Promise((ended) => {
          item.content.once('end', () => {
            ended();
            item.release();
          });
          item.content.once('error', (error: Error) => settle(`A part could not be decoded: ${error.message}.`));
        }),
      );
    });
    // The parser may end before its last part does.
    parser.once('end', () => void Promise.all(ends).then(() => settle(undefined)));
    parser.write(mail.head);
    parser.end(mail.body);
  });
}

function toPart(node: SplitNode, header: PartHeader, leaf: Leaf, charset: string | undefined): MailPart {
  const around = ancestors(node);
  const { disposition, contentId, flowed, deleteSpace } = header;
  return {
    contentType: contentType(header, leaf),
    charset: header.charset,
    disposition,
    fileName: header.fileName(header.charset ?? charset),
    contentId,
    flowed,
    deleteSpace,
    alternative: around.find((parent) => parent.multipart === 'alternative'),
    choice: around[0]?.multipart === 'alternative',
    related: around.some((parent) => parent.multipart === 'related'),
    root: around.length === 0,
    content: decode(header, leaf.chunks),
  };
}

function decode({ encoding }: PartHeader, chunks: readonly Buffer[]): Buffer {
  if (encoding === 'base64') return decodeBase64(chunks);
  const content = Buffer.concat(chunks);
  return encoding === 'uuencode' ? uudecodeAll(content) : content;
}

/** mailparser names the type of an unknown file by its ending. */
function contentType(header: PartHeader, leaf: Leaf): string {
  const type = leaf.type.toLowerCase();
  return type !== header.contentType && isRunnable(type) ? 'application/octet-stream' : type;
}

function ancestors(node: SplitNode): readonly SplitNode[] {
  const found: SplitNode[] = [];
  for (let parent = node.parentNode; parent !== false; parent = parent.parentNode) found.push(parent);
  return found;
}
