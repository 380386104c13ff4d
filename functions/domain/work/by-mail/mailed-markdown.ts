import { macroPattern } from '#domain/configuration/languages/macros.ts';
import { escapedLine, escapedMarks, markdownEscapeMark } from '#domain/template/markdown-escape.ts';

const picture = /!\[[^[\]\n]*\]\(cid:[0-9a-f-]{36}\)/;
const address = /<?https?:\/\/[^\s<>]+>?|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/u;
const macro = new RegExp(`\\{\\{[^{}\\n]{0,200}\\}\\}|${macroPattern.source}`);
const kept = new RegExp(`(${picture.source}|${address.source}|${macro.source})`, 'gu');
/** With these begins what would be filled in. */
const openings = /[{[%]/g;

/**
 * Markdown that shows the plain words of a mail as they are: a mail program knows of none, so no mark of theirs is meant (CASE-19).
 * Pictures, links, macros and quotes stay what they are; but what somebody else is quoted with is never filled in.
 */
export function mailedMarkdown(words: string): string {
  const lines = words.split('\n');
  return lines
    .flatMap((line, at) => {
      const quoted = /^\s*((?:>\s?)+)(.*)$/s.exec(line);
      if (quoted) return [`${quoted[1]}${literal(escapedLine(escapedMarks(quoted[2] ?? '')))}`];
      // Else Markdown counts it to the quote.
      const isBelowQuote = line.trim() !== '' && /^\s*>/.test(lines[at - 1] ?? '');
      return [...(isBelowQuote ? [''] : []), ownLine(line)];
    })
    .join('\n');
}

function literal(text: string): string {
  return text.replace(new RegExp(`(?<!${'\ue000'})${openings.source}`, 'g'), `${markdownEscapeMark}$&`);
}

function ownLine(line: string): string {
  const [blanks = ''] = /^[ \t]*/.exec(line) ?? [];
  const pieces = line.slice(blanks.length).split(kept);
  const [first = '', ...rest] = pieces.map((piece, at) => (at % 2 === 1 ? piece : escapedMarks(piece)));
  // Lines that are set in are no code.
  const indent = blanks === '' || pieces.join('') === '' ? '' : `${markdownEscapeMark}${blanks.replaceAll('\t', '  ')}`;
  return `${indent}${[escapedLine(first), ...rest].join('')}`;
}
