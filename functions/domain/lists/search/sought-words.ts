import { phoneOf, soughtPhone } from '#domain/case/people/dialled-phone.ts';
import { kinStems } from '#domain/words/stems/stem.ts';
import { codeOf, partStems, shortestWord } from '#domain/words/stems/stems-of.ts';
import { isStopWord } from '#domain/words/stems/stop-words.ts';
import { type TextRun, textRuns } from '#domain/words/stems/text-runs.ts';

/** A word that somebody seeks: a case has it that has one of its stems, or one that begins so. */
export interface SoughtWord {
  readonly stems: readonly string[];
  /** Of what may be half typed. */
  readonly beginning?: string;
}

/** Each is a query or three. */
const mostWords = 8;
/** Fewer digits are a word like others. */
const fewestPhoneDigits = 7;

/**
 * What is sought by a text that somebody types (CASE-15): each of its words, by its stem; the last one by its beginning, too. Addresses,
 * domains and codes of orders are sought whole, by how they begin. Of a long text the first words.
 * @param country of phone numbers: the setting.
 */
export function soughtWords(text: string, country: string): readonly SoughtWord[] {
  const phone = phoneOf(text, country);
  if (phone !== undefined && phone.length >= fewestPhoneDigits) return [{ stems: [], beginning: soughtPhone(phone) }];
  const runs = [...textRuns(text)];
  const words = runs.flatMap((run, index) => wordsOfRun(run, index === runs.length - 1));
  const last = runs.at(-1)?.parts.at(-1)?.form ?? '';
  // What is typed may go on: "the" becomes "theatre".
  const half = words.length === 0 && last.length >= shortestWord ? [{ stems: [], beginning: last }] : words;
  return [...new Map(half.map((word) => [JSON.stringify(word), word])).values()].slice(0, mostWords);
}

/** Whether a stem is of one of the words. */
export function isOfWord({ stems, beginning }: SoughtWord, stem: string): boolean {
  return stems.includes(stem) || (beginning !== undefined && stem.startsWith(beginning));
}

function wordsOfRun(run: TextRun, isLast: boolean): readonly SoughtWord[] {
  if (run.kind === 'address' || run.kind === 'domain') return [{ stems: [], beginning: run.whole }];
  if (run.kind === 'code') return [{ stems: [], beginning: codeOf(run.parts) }];
  return run.parts.flatMap((part, index): SoughtWord[] => {
    const mayGoOn = isLast && index === run.parts.length - 1;
    const stems = partStems(part).filter((stem) => stem.length >= shortestWord);
    // Of a script without spaces each pair of signs is to be there.
    if (stems.length > 1) return stems.map((stem) => ({ stems: [stem] }));
    const goesOn = mayGoOn && part.form.length >= shortestWord && !isStopWord(part.form);
    return stems.map((stem) => ({ stems: kinStems(stem), ...(goesOn && { beginning: part.form }) }));
  });
}
