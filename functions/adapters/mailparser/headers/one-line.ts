/** Control characters, line breaks among them, and runs of blanks become one blank each, zeros go; nothing turns text around. */
export function oneLine(text: string): string {
  return text
    .replaceAll('\0', '')
    .replace(/[\p{Cc}\s\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .toWellFormed()
    .trim();
}
