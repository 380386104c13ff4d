import { PartParser, type SplitNode } from './part-parser.ts';

/** A leaf of the MIME tree, transfer encoding undone, charset not. */
export interface MailPart {
  readonly contentType: string;
  readonly charset: string | undefined;
  readonly disposition: string | undefined;
  readonly fileName: string | undefined;
  readonly contentId: string | undefined;
  readonly flowed: boolean;
  readonly deleteSpace: boolean;
  /** Nearest multipart/alternative around it: parts with the same one say the same thing. */
  readonly alternative: object | undefined;
  readonly related: boolean;
  readonly root: boolean;
  readonly content: Buffer;
}

export interface MailParts {
  readonly parts: readonly MailPart[];
  /** Why the rest of the mail is missing. */
  readonly failure: string | undefined;
}

/** A 40 MB mail takes a second. What takes longer than this was built to take long. */
const longestMs = 10_000;

/** Leaves of a mail in their order; what was read before a failure counts. Never rejects. */
export function readParts(mail: Buffer): Promise<MailParts> {
  return new Promise((resolve) => {
    const parser = new PartParser();
    const open: { node: SplitNode | undefined; type: string; chunks: Buffer[] }[] = [];
    const ends: Promise<void>[] = [];
    let settled = false;
    const settle = (failure: string | undefined) => {
      if (settled) return;
      settled = true;
      clearTimeout(clock);
      parser.destroy();
      const parts = open.map(({ node, type, chunks }) => toPart(node, type, Buffer.concat(chunks)));
      resolve({ parts, failure });
    };
    const clock = setTimeout(() => settle('Reading the mail took too long; the rest was left out.'), longestMs);
    const fail = (error: Error) => settle(`The mail could not be read to its end: ${error.message}.`);
    parser.on('error', fail);
    // Left to itself, mailparser swallows what its splitter throws late, and never ends.
    parser.splitter.on('error', fail);
    parser.on('data', (item) => {
      if (item.type !== 'attachment') return;
      const part = { node: parser.nodes.get(item.headers), type: item.contentType, chunks: [] as Buffer[] };
      open.push(part);
      item.content.on('data', (chunk: Buffer) => part.chunks.push(chunk));
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
    parser.end(mail);
  });
}

function toPart(node: SplitNode | undefined, type: string | undefined, content: Buffer): MailPart {
  const around = node === undefined ? [] : ancestors(node);
  const headers = node?.headers || undefined;
  const contentId = headers?.getFirst('content-id').replace(/[<>\s]/g, '');
  return {
    contentType: (type || '').toLowerCase(),
    charset: node?.charset || undefined,
    disposition: node?.disposition || undefined,
    fileName: node?.filename || undefined,
    contentId: contentId || undefined,
    flowed: node?.flowed === true,
    deleteSpace: node?.delSp === true,
    alternative: around.find((parent) => parent.multipart === 'alternative'),
    related: around.some((parent) => parent.multipart === 'related'),
    root: around.length === 0,
    content,
  };
}

function ancestors(node: SplitNode): readonly SplitNode[] {
  const found: SplitNode[] = [];
  for (let parent = node.parentNode; parent !== false; parent = parent.parentNode) found.push(parent);
  return found;
}
