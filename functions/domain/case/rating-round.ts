import { type Belonging, belongingOf } from './belonging.ts';
import type { Case } from './case.ts';
import { type AskingMail, dayIn } from './rating.ts';

/** One resolution of a case, of which its customer may be asked and may answer (RATE-08). */
export interface RatingRound extends AskingMail {
  readonly caseNumber: number;
  /** As in `Case.ratingRound`. */
  readonly round: number;
  /** Undefined until a mail with the scale has been sent. */
  readonly asked: AskedRound | undefined;
  /** When it was first rated. */
  readonly answeredAt: string | undefined;
  /** Grows with each change. */
  readonly version: number;
}

/** When a round was first asked of, and whose work it was then. */
export interface AskedRound extends Belonging {
  /** In the default time zone, e.g. `2026-11-22`. */
  readonly day: string;
  readonly at: string;
}

/** The question of a mail that was sent. */
export interface RatingQuestion extends Pick<RatingRound, 'caseNumber' | 'round'> {
  readonly asked: AskedRound;
}

/** What a mail that leaves asks; undefined when there is no link in it that rates the case as it is resolved now. */
export function questionIn(
  { text, html }: { readonly text: string; readonly html: string },
  about: Case,
  sentAt: string,
  timeZone: string,
): RatingQuestion | undefined {
  const { number, ratingRound } = about;
  const link = `/rate/${number}.${ratingRound}.`;
  if (!html.includes(link) && !text.includes(link)) return undefined;
  const asked = { day: dayIn(timeZone, new Date(sentAt)), at: sentAt, ...belongingOf(about) };
  return { caseNumber: number, round: ratingRound, asked };
}
