import { longestSearched, partStems, stemsOfRun } from './stems-of.ts';
import { textRuns } from './text-runs.ts';

/** A piece of a text, and whether it is what somebody seeks. */
export interface MarkedPiece {
  readonly text: string;
  readonly sought?: true;
}

/** A text in pieces: words of which a stem is sought are apart (CASE-15). */
export function markedText(text: string, isSought: (stem: string) => boolean): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let done = 0;
  for (const { at, end } of soughtRuns(text, isSought)) {
    if (at > done) pieces.push({ text: text.slice(done, at) });
    pieces.push({ text: text.slice(at, end), sought: true });
    done = end;
  }
  return done < text.length ? [...pieces, { text: text.slice(done) }] : pieces;
}

const before = 60;
const longest = 240;

/** The part of a text around the first words that are sought; undefined where there are none. */
export function excerptOf(text: string, isSought: (stem: string) => boolean): readonly MarkedPiece[] | undefined {
  const flat = text.slice(0, longestSearched).replace(/\s+/g, ' ').trim();
  const first = soughtRuns(flat, isSought).next().value;
  if (first === undefined) return undefined;
  const from = first.at > before ? flat.indexOf(' ', first.at - before) + 1 : 0;
  const start = from > first.at || from === 0 ? Math.max(0, first.at - before) : from;
  const part = flat.slice(start, start + longest).toWellFormed();
  return markedText(`${start > 0 ? '… ' : ''}${part}${start + longest < flat.length ? ' …' : ''}`, isSought);
}

function* soughtRuns(
  text: string,
  isSought: (stem: string) => boolean,
): Generator<{ readonly at: number; readonly end: number }, undefined> {
  for (const run of textRuns(text)) {
    const parts = run.parts.filter((part) => partStems(part).some(isSought));
    if (parts.length > 0) yield* parts;
    else if (stemsOfRun(run).some(isSought)) yield run;
  }
}
