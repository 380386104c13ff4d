/** The texts of a row in several languages, the reader's first; once, where all are the same. */
export function textsWords(texts: Readonly<Record<string, string>>, language: string): string {
  const [one, ...others] = new Set(Object.values(texts));
  if (one !== undefined && others.length === 0) return one;
  const order = ['en', language];
  return Object.entries(texts)
    .toSorted(([a], [b]) => order.indexOf(b) - order.indexOf(a) || a.localeCompare(b))
    .map(([code, text]) => `${languageName(code, language)}: ${text}`)
    .join('; ');
}

/** A language as the reader calls it; what is no code stays as it is. */
export function languageName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
