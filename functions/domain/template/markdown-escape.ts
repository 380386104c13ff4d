/**
 * Stands before a character that means itself. Nobody types it: Markdown's own escape would eat the backslashes of paths
 * (CASE-08).
 */
export const markdownEscapeMark = '\\\ue000';
/** For a bar, which divides cells whatever stands before it. */
export const escapedBar = '\ue001';

const escaped = `${markdownEscapeMark}$&`;

/** Turns a customer's words into Markdown that shows exactly these words: no mark of theirs becomes one of ours. */
export function markdownEscape(value: string): string {
  return value
    .split(/\r\n|\r|\n/)
    .map((line) => escapedLine(escapedMarks(line.trim())))
    .join('\n');
}

/** A part of a line, without marks that count wherever they stand. */
export function escapedMarks(text: string): string {
  return (
    text
      .replace(/[\ue000\ue001]/g, '')
      .replace(/[`*_[\]<>&~!]/g, escaped)
      .replaceAll('|', markdownEscapeMark + escapedBar)
      // Addresses do not become links by themselves.
      .replace(/:(?=\/\/)|@/g, escaped)
  );
}

/** A line without marks of headings, lists and rules, which count at its beginning only. */
export function escapedLine(line: string): string {
  return line.replace(/^[#+=-]/, escaped).replace(/^(\d{1,9})([.)])(?=\s|$)/, `$1${markdownEscapeMark}$2`);
}

/** The same words as people read them. */
export function withoutMarkdownEscapes(markdown: string): string {
  return markdown.replaceAll(markdownEscapeMark + escapedBar, '|').replaceAll(markdownEscapeMark, '');
}
