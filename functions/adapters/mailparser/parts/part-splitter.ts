import type { Readable } from 'node:stream';

/** What mailsplit, the splitter inside mailparser, knows of a part. */
export interface SplitNode {
  readonly multipart: string | false;
  readonly parentNode: SplitNode | false;
}

export interface OpenNode extends SplitNode {
  _headersLines: Buffer[];
  _headerlen: number;
  readonly _boundary: Buffer | false;
  readonly headers: object | false;
  readonly parentNode: OpenNode | false;
  parseHeaders(): void;
}

/** What `checkBoundary` answers: the line begins a part within the open one, ends it, or is no boundary. */
type Boundary = 1 | 2 | 3 | 4 | false;

export interface Splitter extends Readable {
  node: OpenNode;
  readonly tree: OpenNode[];
  state: number;
  checkBoundary(line: Buffer): Boundary;
  compareBoundary(line: Buffer, start: number, boundary: Buffer): 1 | 2 | false;
  newNode(parent: OpenNode | false): void;
}

const inBody = 2;
const deepest = 100;

/** Lets the splitter see boundaries that it would take for text. */
export function mendBoundaries(splitter: Splitter): void {
  const check = splitter.checkBoundary.bind(splitter);
  splitter.checkBoundary = (line) => {
    const bare = withoutPadding(line);
    return check(bare) || boundaryFarther(splitter, bare);
  };
}

/** Blanks may follow a boundary (RFC 2046 5.1.1), and some mails end lines in CR CR LF; mailsplit knows neither. */
function withoutPadding(line: Buffer): Buffer {
  if (line.length > 200 || !line.includes('--')) return line;
  const text = line.toString('latin1');
  const bare = text.replace(/[ \t\r]+(\r?\n)?$/, '$1');
  return bare === text ? line : Buffer.from(bare, 'latin1');
}

/** A boundary of a multipart farther out ends the ones that were never closed (RFC 2046 5.1.2). */
function boundaryFarther(splitter: Splitter, line: Buffer): Boundary {
  if (line[0] !== 0x2d || line[1] !== 0x2d) return false;
  const parent = splitter.node.parentNode;
  let depth = 0;
  for (let outer = parent ? parent.parentNode : false; outer && depth < deepest; outer = outer.parentNode) {
    depth++;
    const kind = outer._boundary && splitter.compareBoundary(line, 0, outer._boundary);
    if (!kind) continue;
    while (splitter.tree.length > 0 && splitter.tree.at(-1) !== outer) splitter.tree.pop();
    if (kind === 2) splitter.tree.pop();
    splitter.node = outer;
    splitter.state = inBody;
    return kind;
  }
  return false;
}
