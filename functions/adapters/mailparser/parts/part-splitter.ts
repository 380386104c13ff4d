import { readHeaderBlock } from '../headers/header-block.ts';
import { beforeLineBreak, boundaryAt, nextBoundaryLine } from './boundary-lines.ts';
import { type PartHeader, readPartHeader } from './part-header.ts';

/** What stands around a part. */
export interface Surroundings {
  /** Nearest multipart/alternative around it. */
  readonly alternative: object | undefined;
  /** It is itself one of the alternatives. */
  readonly choice: boolean;
  readonly related: boolean;
  readonly digest: boolean;
  readonly root: boolean;
}

/** A part as it stands in the mail, transfer encoding and all. */
export interface WrittenPart {
  readonly header: PartHeader;
  readonly around: Surroundings;
  readonly content: Buffer;
}

/** A multipart in which boundaries are looked for. */
interface Multipart {
  readonly header: PartHeader & { readonly boundary: string };
  readonly around: Surroundings;
  readonly bodyAt: number;
  /** An outer one with the same boundary. */
  readonly hides: Multipart | undefined;
  hasParts: boolean;
}

const mostParts = 5000;
const longestHeader = 64 * 1024;

/**
 * Takes a multipart apart, with the multiparts in it, in one pass over its bytes (RFC 2046 5.1). `leaf` gets every part
 * in its order, `boundless` each multipart that has no boundary, or in which it never comes.
 * @returns whether all was read; otherwise there are too many parts.
 */
export class PartSplitter {
  readonly #body: Buffer;
  readonly #found: (part: WrittenPart, isBoundless: boolean) => void;
  readonly #open: Multipart[] = [];
  readonly #byBoundary = new Map<string, Multipart>();
  #parts = 0;

  constructor(body: Buffer, found: (part: WrittenPart, isBoundless: boolean) => void) {
    this.#body = body;
    this.#found = found;
  }

  /** @returns false when there are more parts than are read. */
  split(header: PartHeader, around: Surroundings): boolean {
    const body = this.#body;
    let at = 0;
    let leaf = this.#begin(header, around, 0);
    for (;;) {
      const line = this.#open.length === 0 ? undefined : nextBoundaryLine(body, at, this.#isOpen);
      const multipart = line === undefined ? undefined : this.#byBoundary.get(line.boundary);
      if (line === undefined || multipart === undefined) break;
      leaf?.(line.from);
      leaf = undefined;
      this.#closeWithin(multipart, line.from);
      at = line.end;
      // Parts may follow a boundary that says it is the last one.
      if (line.closes) continue;
      if (++this.#parts > mostParts) return false;
      multipart.hasParts = true;
      const { fields, bodyAt } = this.#headerAt(line.end);
      leaf = this.#begin(readPartHeader(fields), within(multipart), bodyAt);
      at = bodyAt;
    }
    const end = body.length;
    leaf?.(around.root && this.#open.length === 0 ? end : beforeLineBreak(body, end));
    this.#closeWithin(undefined, end);
    return true;
  }

  readonly #isOpen = (written: string): boolean => this.#byBoundary.has(written);

  /** @returns for a leaf, what is to be called with its end. */
  #begin(header: PartHeader, around: Surroundings, bodyAt: number): ((end: number) => void) | undefined {
    const { boundary } = header;
    const isMultipart = header.contentType.startsWith('multipart/');
    if (!isMultipart || boundary === undefined) {
      return (end) =>
        this.#found({ header, around, content: this.#body.subarray(bodyAt, Math.max(end, bodyAt)) }, isMultipart);
    }
    const hides = this.#byBoundary.get(boundary);
    const multipart = { header: { ...header, boundary }, around, bodyAt, hides, hasParts: false };
    this.#byBoundary.set(boundary, multipart);
    this.#open.push(multipart);
    return undefined;
  }

  /** A boundary of a multipart ends those within it that were never closed (RFC 2046 5.1.2). */
  #closeWithin(outer: Multipart | undefined, end: number): void {
    for (let last = this.#open.at(-1); last !== undefined && last !== outer; last = this.#open.at(-1)) {
      this.#open.pop();
      const { header, around, bodyAt, hides, hasParts } = last;
      if (hides === undefined) this.#byBoundary.delete(header.boundary);
      else this.#byBoundary.set(header.boundary, hides);
      if (!hasParts) this.#found({ header, around, content: this.#body.subarray(bodyAt, Math.max(end, bodyAt)) }, true);
    }
  }

  #headerAt(start: number): ReturnType<typeof readHeaderBlock> {
    const body = this.#body;
    let at = start;
    for (const limit = Math.min(body.length, start + longestHeader); at < limit; ) {
      if (boundaryAt(body, at, this.#isOpen) !== undefined) break;
      const lineFeed = body.indexOf(0x0a, at);
      const next = lineFeed === -1 ? body.length : lineFeed + 1;
      const isBlank = next - at === 1 || (next - at === 2 && body[at] === 0x0d);
      if (isBlank && at === start) return { fields: [], bodyAt: next, warnings: [] };
      at = next;
      if (isBlank) break;
    }
    const block = readHeaderBlock(body.subarray(start, at));
    return { ...block, bodyAt: start + block.bodyAt };
  }
}

function within({ header, around }: Multipart): Surroundings {
  const kind = header.contentType.slice('multipart/'.length);
  return {
    alternative: kind === 'alternative' ? header : around.alternative,
    choice: kind === 'alternative',
    related: around.related || kind === 'related',
    digest: kind === 'digest',
    root: false,
  };
}
