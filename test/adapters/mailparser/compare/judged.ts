import { type FieldName, type Fields, fieldNames, isRight } from './fields.ts';
import type { KnownMail } from './known-mails.ts';
import { type ParserName, parsers } from './parsers.ts';

/** What a parser made of a mail. */
export interface Reading {
  readonly told: Fields | undefined;
  /** What it threw. */
  readonly error: string | undefined;
  readonly right: readonly FieldName[];
  readonly wrong: readonly FieldName[];
  readonly ms: number;
}

export type Judged = KnownMail & { readonly readings: Readonly<Record<ParserName, Reading>> };

export const parserNames = Object.keys(parsers) as readonly ParserName[];
/** A parser that hangs must not hang the comparison; one that hangs in one go does. */
const longestMs = 10_000;

/** Reads a mail by every parser, one after the other. */
export async function judge(mail: KnownMail): Promise<Judged> {
  const readings = [];
  for (const name of parserNames) readings.push([name, await reading(mail, parsers[name])]);
  return { ...mail, readings: Object.fromEntries(readings) };
}

async function reading({ raw, right }: KnownMail, parse: (raw: Buffer) => Promise<Fields>): Promise<Reading> {
  const before = performance.now();
  const { promise: tooLong, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('took too long')), longestMs);
  try {
    const told = await Promise.race([parse(raw), tooLong]);
    const ms = performance.now() - before;
    const judgedAs = (outcome: boolean) => fieldNames.filter((field) => isRight(field, right, told) === outcome);
    return { told, error: undefined, right: judgedAs(true), wrong: judgedAs(false), ms };
  } catch (error) {
    return { told: undefined, error: String(error), right: [], wrong: [], ms: performance.now() - before };
  } finally {
    clearTimeout(timer);
  }
}

/** The fields that one parser reads right and ours does not. */
export function betterThanOurs(mail: Judged, parser: ParserName): readonly FieldName[] {
  const { ours, [parser]: other } = mail.readings;
  const { told } = other;
  if (told === undefined) return [];
  return fieldNames.filter(
    (field) =>
      isRight(field, mail.right, told) === true &&
      (ours.told === undefined || isRight(field, mail.right, ours.told) === false),
  );
}

/** The fields that both tell in another way, and whose right value nobody wrote down. */
export function unlikeOurs(mail: Judged, parser: ParserName): readonly FieldName[] {
  const { ours, [parser]: other } = mail.readings;
  const [own, told] = [ours.told, other.told];
  if (own === undefined || told === undefined) return [];
  return fieldNames.filter((field) => mail.right[field] === undefined && isRight(field, own, told) === false);
}
