import { caseNumbersIn } from '#domain/case/case-number.ts';
import { longestWord, shortestWord } from '#domain/case/people/customer-words.ts';
import { phoneOf, soughtPhone } from '#domain/case/people/dialled-phone.ts';
import { plainWords, searchText, withoutBeginnings } from '#domain/words/search-text.ts';

/** What somebody seeks by a text that they type (CASE-15). */
export interface Sought {
  /** Cases that it names, in any form. */
  readonly numbers: readonly number[];
  /** Beginnings of words of a customer: all of them are to be theirs. */
  readonly words: readonly string[];
}

const mostNumbers = 5;
const mostWords = 4;

/**
 * `#12`, `12`, `00000012`, `sr 12`, `SR-00000012` and a subject with it name a case; anything else are words.
 * @param country of phone numbers: the setting.
 */
export function soughtOf(text: string, mask: string, country: string): Sought {
  const typed = text.replaceAll('№', '#').normalize('NFKC').trim();
  const printed = caseNumbersIn(typed, mask);
  // A subject that somebody pasted: its words are no person's.
  if (printed.length > 0) return { numbers: printed.slice(0, mostNumbers), words: [] };
  const number = Number(loosely(mask).exec(typed)?.groups?.digits ?? 0);
  return { numbers: number > 0 ? [number] : [], words: wordsIn(typed, country) };
}

/** A number alone, with as much of the mask as somebody cared to type. */
function loosely(mask: string): RegExp {
  const [before = '', after = ''] = mask
    .split('{0}')
    .map((part) => plainWords(part).map(RegExp.escape).join('[\\W_]*'));
  return new RegExp(`^(?:${before})?[\\s#:._-]*(?<digits>\\d{1,15})[\\s._-]*(?:${after})?$`, 'iu');
}

/** Fewer digits are looked for as they stand. */
const fewestPhoneDigits = 7;

function wordsIn(typed: string, country: string): string[] {
  const phone = phoneOf(typed, country);
  if (phone !== undefined && phone.length >= fewestPhoneDigits) return [soughtPhone(phone)];
  const words = searchText(typed)
    .split(/[\s"'<>()[\],;]+/)
    // Addresses and domains are sought whole.
    .flatMap((word) => (/[@.]/.test(word.replace(/\.+$/, '')) ? [word.replace(/^[@.]+|\.+$/g, '')] : plainWords(word)));
  const fitting = words.map((word) => word.slice(0, longestWord).toWellFormed());
  return withoutBeginnings(fitting.filter((word) => [...word].length >= shortestWord)).slice(0, mostWords);
}
