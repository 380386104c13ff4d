/**
 * Text as it is searched: letters in one form whatever their case, width or accents are, so that "ё" is "е" and "É" is "e" (CASE-15).
 * What is stored for searching and what is sought pass through it alike.
 */
export function searchText(text: string): string {
  const folded = text.normalize('NFKC').toUpperCase().toLowerCase().replaceAll('ς', 'σ');
  return folded
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toWellFormed();
}

/** Letters and digits that stand together. */
export function plainWords(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Without those that another one begins with: whoever seeks them finds that one. */
export function withoutBeginnings(words: readonly string[]): string[] {
  const all = [...new Set(words)];
  return all.filter((word) => !all.some((other) => other !== word && other.startsWith(word)));
}
