import { readFileSync } from 'node:fs';

/** A mail whose lines carry what they are. */
export interface DrawnReply {
  readonly name: string;
  readonly subject: string;
  /** As a text of its own, or the markup that it is made of. */
  readonly body: string;
  readonly isHtml: boolean;
  readonly isFirst: boolean;
  readonly newest: string;
}

/**
 * Mails of test/fixtures/replies. `=== name` begins one; `+` stands before a line that is new, `|` before a quoted one, `~` before one of a
 * signature, `<` before markup, of which `+` lines tell what is new. `first:` is a mail that answers nothing.
 */
export function drawnReplies(file: string): readonly DrawnReply[] {
  const whole = readFileSync(new URL(`../../../fixtures/replies/${file}.txt`, import.meta.url), 'utf8');
  return whole
    .split(/^=== /m)
    .slice(1)
    .map((piece) => drawn(piece.replace(/\n$/, '').split('\n')));
}

function drawn([name = '', ...lines]: readonly string[]): DrawnReply {
  const marked = (marks: RegExp) => lines.filter((line) => marks.test(line)).map((line) => line.slice(1));
  const markup = marked(/^</);
  return {
    name,
    subject: lines.find((line) => line.startsWith('subject: '))?.slice(9) ?? 'Re: Printer',
    body: (markup.length > 0 ? markup : marked(/^[+|~]/)).join('\n'),
    isHtml: markup.length > 0,
    isFirst: name.startsWith('first: '),
    newest: linesOf(marked(/^\+/).join('\n')),
  };
}

/** Lines that say something: how many blank ones stand between them is no question here. */
export function linesOf(text: string): string {
  return text
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
