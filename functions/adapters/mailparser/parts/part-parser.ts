import { type HeaderValue, MailParser } from 'mailparser';
import { readHeaderBlock } from '../headers/header-block.ts';
import { type PartHeader, readPartHeader } from './part-header.ts';
import { mendBoundaries, type OpenNode, type SplitNode, type Splitter } from './part-splitter.ts';

interface SplitChunk {
  readonly type: string;
  readonly node?: SplitNode;
  readonly value?: Buffer;
}

type PartHeaders = ReadonlyMap<string, HeaderValue>;

// Not in @types/mailparser; all of it stands so in the exact version that package.json pins.
declare module 'mailparser' {
  interface MailParserOptions {
    ignoreEmbedded?: boolean;
    maxHeadSize?: number;
    maxChildNodes?: number;
  }
  interface MailParser {
    readonly splitter: Splitter;
    textTypes: string[];
    processHeaders(): PartHeaders;
    createNode(node: SplitNode): { readonly headers: PartHeaders };
    processChunk(chunk: SplitChunk, done: () => void): void;
  }
}

/**
 * mailparser that hands out every leaf as an attachment, as bytes: left to itself it decodes text by the declared
 * charset and turns what does not fit into replacement characters. Headers of parts are read by us.
 */
export class PartParser extends MailParser {
  readonly nodes = new Map<PartHeaders, SplitNode>();
  /** In the order of the mail. */
  readonly partHeaders = new Map<SplitNode, PartHeader>();
  /** What stands in a multipart outside of its parts: everything when its boundary is missing. */
  readonly outside = new Map<SplitNode, Buffer[]>();

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
    const { splitter } = this;
    mendBoundaries(splitter);
    const open = splitter.newNode.bind(splitter);
    splitter.newNode = (parent) => {
      open(parent);
      this.#readHeaderOf(splitter.node);
    };
    this.#readHeaderOf(splitter.node);
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

  override processChunk(chunk: SplitChunk, done: () => void): void {
    const { type, node, value } = chunk;
    if (type === 'data' && node !== undefined && value !== undefined && node.multipart !== false) {
      const before = this.outside.get(node);
      if (before === undefined) this.outside.set(node, [value]);
      else before.push(value);
    }
    super.processChunk(chunk, done);
  }

  /** Leaves the splitter only what it needs, written so that it understands. */
  #readHeaderOf(node: OpenNode): void {
    const parse = node.parseHeaders.bind(node);
    node.parseHeaders = () => {
      if (node.headers) return;
      const header = readPartHeader(readHeaderBlock(Buffer.concat(node._headersLines)).fields);
      this.partHeaders.set(node, header);
      const lines = Buffer.from(`${plainHeader(header, node.parentNode)}\r\n`, 'latin1');
      node._headersLines = [lines];
      node._headerlen = lines.length;
      parse();
    };
  }
}

function plainHeader(header: PartHeader, parent: OpenNode | false): string {
  const name = header.fileName(undefined);
  // mailparser finds the type of an `application/octet-stream` by the ending of its name.
  const ending = /\.[a-z0-9]{1,10}$/i.exec(name ?? '')?.[0];
  const undeclared = parent !== false && parent.multipart === 'digest' ? 'message/rfc822' : 'text/plain';
  const type =
    header.contentType ||
    (name === undefined && header.disposition !== 'attachment' ? undeclared : 'application/octet-stream');
  const boundary = header.boundary === undefined ? '' : `; boundary="${header.boundary.replace(/["\\]/g, '\\$&')}"`;
  const disposition = ending === undefined ? '' : `Content-Disposition: attachment; filename="file${ending}"\r\n`;
  return `Content-Type: ${type}${boundary}\r\nContent-Transfer-Encoding: ${header.encoding === 'quoted-printable' ? header.encoding : 'binary'}\r\n${disposition}`;
}
