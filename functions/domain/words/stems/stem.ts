import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as english } from 'stemmer';
import { irregularForms } from './irregular-forms.ts';

/**
 * What the forms of a word have in common, by the rules of the language that its letters are of: Snowball's for Russian, Porter's for
 * English (CASE-15). Words of other scripts, and such with digits, stay as they are.
 * @param form as `wordForm` gives it.
 */
export function stemOf(form: string): string {
  const irregular = irregularForms.get(form);
  if (irregular !== undefined) return irregular;
  if (/^[а-я]{3,}$/.test(form)) return russian(form) || form;
  return /^[a-z]{3,}$/.test(form) ? english(form) || form : form;
}

/** Consonants before which Russian drops a vowel in other forms of a word. */
const fleeting = /^(.*[^аеиоуыэюяьй])([ое]?)([клнцм])$/;

/** Stems that other forms of a Russian word have: "ошибок" is of "ошибка", "копеек" of "копейка". The stem itself comes first. */
export function kinStems(stem: string): readonly string[] {
  if (!/^[а-я]{3,}$/.test(stem)) return [stem];
  const [, before, vowel, last] = fleeting.exec(stem) ?? [];
  if (before !== undefined && vowel === '') return [stem, `${before}о${last}`, `${before}е${last}`];
  if (before !== undefined && stem.length > 3) return [stem, `${before}${last}`];
  if (/.[аоуеиы]йк$/.test(stem)) return [stem, stem.replace(/йк$/, 'ек')];
  return /.[аоуеиы]ек$/.test(stem) ? [stem, stem.replace(/ек$/, 'йк')] : [stem];
}
