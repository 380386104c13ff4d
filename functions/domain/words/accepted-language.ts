import type { Language } from '#domain/words/language.ts';

/**
 * The language of ours that a browser likes best.
 * @param header Accept-Language, e.g. `ru-RU,ru;q=0.9,en;q=0.8` (RFC 9110 section 12.5.4); of equal ones the first counts.
 */
export function acceptedLanguage(header: string | undefined): Language {
  const liked = (header ?? '').split(',').flatMap((part) => {
    const [, name = '', quality = '1'] = /^\s*(en|ru)\b[^;]*(?:;\s*q\s*=\s*([\d.]+))?/i.exec(part) ?? [];
    const weight = Number(quality);
    return name !== '' && weight > 0 ? [{ language: name.toLowerCase(), weight }] : [];
  });
  const [best] = liked.toSorted((one, other) => other.weight - one.weight);
  return best?.language === 'ru' ? 'ru' : 'en';
}
