/** A line that begins or ends a part. */
export interface BoundaryLine {
  readonly boundary: string;
  readonly closes: boolean;
  /** The line break before it belongs to it (RFC 2046 5.1.1). */
  readonly from: number;
  /** Where the next line begins. */
  readonly end: number;
}

/** Longer than any boundary with its dashes; what follows on the line may be blanks alone. */
const longestLine = 512;
const dashes = Buffer.from('\n--', 'latin1');

/**
 * The next line at or behind `from`, which is the beginning of a line, that holds one of the boundaries. The search
 * jumps from one line with dashes to the next and looks each up once: near misses cost no more than other text.
 */
export function nextBoundaryLine(
  body: Buffer,
  from: number,
  isBoundary: (written: string) => boolean,
): BoundaryLine | undefined {
  let start = from;
  for (;;) {
    const line = boundaryAt(body, start, isBoundary);
    if (line !== undefined) return line;
    const next = body.indexOf(dashes, start);
    if (next === -1) return undefined;
    start = next + 1;
  }
}

/** The boundary that stands on the line at `start`. */
export function boundaryAt(
  body: Buffer,
  start: number,
  isBoundary: (written: string) => boolean,
): BoundaryLine | undefined {
  if (body[start] !== 0x2d || body[start + 1] !== 0x2d) return undefined;
  const beginning = body.subarray(start + 2, start + longestLine);
  const found = beginning.indexOf(0x0a);
  if (found === -1 && start + longestLine < body.length) return undefined;
  const lineEnd = found === -1 ? beginning.length : found;
  const written = beginning.toString('latin1', 0, withoutBlanks(beginning, lineEnd));
  const closes = !isBoundary(written);
  const boundary = closes && written.endsWith('--') ? written.slice(0, -2) : written;
  if (closes && !isBoundary(boundary)) return undefined;
  const end = start + 2 + lineEnd + (found === -1 ? 0 : 1);
  return { boundary, closes, from: beforeLineBreak(body, start), end };
}

/** Blanks may follow a boundary (RFC 2046 5.1.1). */
function withoutBlanks(line: Buffer, lineEnd: number): number {
  let end = lineEnd;
  while (end > 0 && (line[end - 1] === 0x20 || line[end - 1] === 0x09 || line[end - 1] === 0x0d)) end--;
  return end;
}

/** The position before the line break that stands before `at`. */
export function beforeLineBreak(body: Buffer, at: number): number {
  if (at === 0 || body[at - 1] !== 0x0a) return at;
  return at > 1 && body[at - 2] === 0x0d ? at - 2 : at - 1;
}
