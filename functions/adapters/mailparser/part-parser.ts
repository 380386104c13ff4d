import type { Readable } from 'node:stream';
import { type HeaderValue, MailParser } from 'mailparser';

/** What mailsplit, the splitter inside mailparser, knows of a part. */
export interface SplitNode {
  readonly contentType: string | false;
  readonly charset: string | false;
  readonly disposition: string | false;
  readonly filename: string | false;
  readonly flowed: boolean;
  readonly delSp: boolean;
  readonly multipart: string | false;
  readonly parentNode: SplitNode | false;
  readonly headers: { getFirst(name: string): string } | false;
}

type PartHeaders = ReadonlyMap<string, HeaderValue>;

// Not in @types/mailparser; both stand so in the exact version that package.json pins.
declare module 'mailparser' {
  interface MailParserOptions {
    ignoreEmbedded?: boolean;
    maxHeadSize?: number;
    maxChildNodes?: number;
  }
  interface MailParser {
    readonly splitter: Readable & { checkBoundary(line: Buffer): number | false };
    textTypes: string[];
    processHeaders(): PartHeaders;
    createNode(node: SplitNode): { readonly headers: PartHeaders };
  }
}

/**
 * mailparser that hands out every leaf as an attachment, as bytes: left to itself it decodes text by the declared
 * charset and turns what does not fit into replacement characters.
 */
export class PartParser extends MailParser {
  readonly nodes = new Map<PartHeaders, SplitNode>();

  constructor() {
    super({
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipTextLinks: true,
      skipImageLinks: true,
      // Nested mails stay whole and are read on their own.
      ignoreEmbedded: true,
      // Time to parse a header grows with the square of its size: 0.8 MB of folded lines take two minutes.
      maxHeadSize: 16 * 1024,
      maxChildNodes: 5000,
    });
    this.textTypes = [];
    const check = this.splitter.checkBoundary.bind(this.splitter);
    this.splitter.checkBoundary = (line) => check(withoutPadding(line));
  }

  /** The splitter knows what counts of a part's header; addresses and dates in it would be parsed for nobody. */
  override processHeaders(): PartHeaders {
    return new Map();
  }

  override createNode(node: SplitNode): { readonly headers: PartHeaders } {
    const made = super.createNode(node);
    this.nodes.set(made.headers, node);
    return made;
  }
}

/** Blanks may follow a boundary (RFC 2046 5.1.1); mailsplit does not know that. */
function withoutPadding(line: Buffer): Buffer {
  if (line.length > 200 || !line.includes('--')) return line;
  const text = line.toString('latin1');
  const bare = text.replace(/[ \t]+(\r?\n)?$/, '$1');
  return bare === text ? line : Buffer.from(bare, 'latin1');
}
