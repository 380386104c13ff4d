/**
 * Stands before a character that means itself. Nobody types it: Markdown's own escape would eat the backslashes of paths
 * (CASE-08).
 */
export const markdownEscapeMark = '\\\ue000';
/** For a bar, which divides cells whatever stands before it. */
export const escapedBar = '\ue001';

/** Turns a customer's words into Markdown that shows exactly these words: no mark of theirs becomes one of ours. */
export function markdownEscape(value: string): string {
  const escaped = `${markdownEscapeMark}$&`;
  return value
    .replace(/[\ue000\ue001]/g, '')
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .trim()
        .replace(/[`*_[\]<>&~!]/g, escaped)
        .replaceAll('|', markdownEscapeMark + escapedBar)
        // Addresses do not become links by themselves.
        .replace(/:(?=\/\/)|@/g, escaped)
        // Marks of headings, lists and rules count at the beginning of a line only.
        .replace(/^[#+=-]/, escaped)
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, `$1${markdownEscapeMark}$2`),
    )
    .join('\n');
}

/** The same words as people read them. */
export function withoutMarkdownEscapes(markdown: string): string {
  return markdown.replaceAll(markdownEscapeMark + escapedBar, '|').replaceAll(markdownEscapeMark, '');
}
