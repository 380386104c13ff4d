import type { Language } from '#domain/words/language.ts';

/**
 * The language of ours that a browser likes best.
 * @param header Accept-Language, e.g. `ru-RU,ru;q=0.9,en;q=0.8` (RFC 9110 section 12.5.4); of equal ones the first counts.
 * @param ours the first one stands for all that we do not have.
 */
export function acceptedLanguage(header: string | undefined, ours: readonly Language[] = ['en', 'ru']): Language {
  const liked = (header ?? '').split(',').flatMap((part) => {
    const [, name = '', quality = '1'] =
      /^\s*([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\b[^;]*(?:;\s*q\s*=\s*([\d.]+))?/i.exec(part) ?? [];
    const weight = Number(quality);
    const language = oursOf(name.toLowerCase(), ours);
    return language !== undefined && weight > 0 ? [{ language, weight }] : [];
  });
  const [best] = liked.toSorted((one, other) => other.weight - one.weight);
  return best?.language ?? ours[0] ?? 'en';
}

/** `de-AT` is understood by who has `de`. */
function oursOf(name: string, ours: readonly Language[]): Language | undefined {
  const [primary] = name.split('-');
  const same = (code: string) => ours.find((one) => one.toLowerCase() === code);
  return same(name) ?? (primary === undefined ? undefined : same(primary));
}
