/** Turns a customer's words into Markdown that shows exactly these words: no mark of theirs becomes one of ours. */
export function markdownEscape(value: string): string {
  return value
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .trim()
        .replace(/[\\`*_[\]<>&~|!]/g, '\\$&')
        // Addresses do not become links by themselves.
        .replace(/:(?=\/\/)|@/g, '\\$&')
        // Marks of headings, lists and rules count at the beginning of a line only.
        .replace(/^[#+=-]/, '\\$&')
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2'),
    )
    .join('\n');
}
