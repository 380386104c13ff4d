import { quotedHeaderAt } from '#adapters/reply-text/quoted-header.ts';

/** Stands at an element with which the history of Outlook and its kin may begin. The cleaner alone writes it. */
export const historyMark = 'data-history';

const marked = ` ${historyMark}="yes"`;
const looked = 4000;
const mostTried = 20;

/** How Outlook marks what it quotes: the mail goes on behind it, at the same level, to its end. */
export function mayBeginHistory(tag: string, { id = '', style = '' }: Readonly<Record<string, string>>): boolean {
  if (tag !== 'div') return false;
  const isNamed = /(?:^|_)(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container)$/i.test(id);
  return isNamed || /^\s*border:\s*none;\s*border-top:\s*solid\s/i.test(style);
}

/**
 * Cleaned markup in which the history beneath an answer is folded: from the first mark that a header of a quoted mail follows (From,
 * Sent, To, Subject in any language) to where its surroundings end. What is nothing but such a mail is not folded.
 */
export function foldedHistory(markup: string): string {
  let from = -1;
  let mark = markup.indexOf(marked);
  for (let tried = 0; mark !== -1 && from === -1 && tried < mostTried; tried++) {
    if (headerFollows(markup, mark)) from = beginningAt(markup, markup.lastIndexOf('<', mark));
    mark = markup.indexOf(marked, mark + 1);
  }
  const to = from === -1 ? -1 : endFrom(markup, from);
  if (from === -1 || linesOf(markup.slice(0, from)).length === 0) return markup.replaceAll(marked, '');
  return `${markup.slice(0, from)}<details>${markup.slice(from, to)}</details>${markup.slice(to)}`.replaceAll(
    marked,
    '',
  );
}

function headerFollows(markup: string, mark: number): boolean {
  const lines = linesOf(markup.slice(markup.indexOf('>', mark) + 1, mark + looked));
  return quotedHeaderAt(lines, 0) !== undefined;
}

function linesOf(markup: string): string[] {
  return markup
    .replaceAll(/<br \/>|<\/(?:p|div|td|tr)>/g, '\n')
    .replaceAll(/<[^>]*>?/g, '')
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What stands around the mark and holds nothing before it belongs to it. */
function beginningAt(markup: string, at: number): number {
  let from = at;
  for (;;) {
    const opening = markup.lastIndexOf('<', from - 1);
    if (opening === -1 || !/^<div\b[^>]*>\s*$/.test(markup.slice(opening, from))) return from;
    from = opening;
  }
}

function endFrom(markup: string, from: number): number {
  const tag = /<(\/?)[a-z][^>]*>/g;
  tag.lastIndex = from;
  let depth = 0;
  for (let found = tag.exec(markup); found !== null; found = tag.exec(markup)) {
    if (found[0].endsWith('/>')) continue;
    depth += found[1] === '/' ? -1 : 1;
    if (depth < 0) return found.index;
  }
  return markup.length;
}
