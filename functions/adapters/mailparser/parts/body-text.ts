import { decodeText } from '../charsets/charset.ts';
import { htmlToText } from '../html/html-text.ts';
import { enrichedToText } from './enriched-text.ts';
import { unflow } from './flowed-text.ts';
import type { MailPart } from './mail-part.ts';
import { isStub } from './stub-text.ts';

export interface BodyText {
  readonly text: string;
  readonly html: string | undefined;
  readonly warnings: readonly string[];
}

/**
 * Text and markup of a mail's body parts in their order. Of alternatives the plain one is the text, unless it is blank;
 * a plain part that stands beside the markup joins it, so that both hold everything.
 */
export function readBody(parts: readonly MailPart[]): BodyText {
  const read = withoutStubs(parts.map((part) => ({ part, ...decodePart(part) })));
  const blank = /^\s*$/;
  const texts: string[] = [];
  const markups: string[] = [];
  const hasHtml = read.some(({ html }) => html);
  const alternatives = new Map(
    [...Map.groupBy(read, ({ part }) => part.alternative)].map(([alternative, same]) => [
      alternative,
      {
        hasText: alternative !== undefined && same.some(({ html, text }) => !html && !blank.test(text)),
        hasHtml: alternative !== undefined && same.some(({ html }) => html),
      },
    ]),
  );
  for (const { part, html, text } of read) {
    const siblings = alternatives.get(part.alternative);
    if (html) {
      markups.push(text);
      if (siblings?.hasText !== true) texts.push(htmlToText(text));
    } else if (!blank.test(text)) {
      texts.push(text.replace(/^\n+/, '').trimEnd());
      if (hasHtml && siblings?.hasHtml !== true) markups.push(preformatted(text));
    }
  }
  return {
    text: texts.join('\n\n').trim(),
    html: hasHtml ? markups.join('<br>\n') : undefined,
    warnings: read.flatMap(({ warning }) => warning ?? []),
  };
}

interface Decoded extends ReturnType<typeof decodePart> {
  readonly part: MailPart;
}

const marked = /^text\/(enriched|richtext|(x-|x-web-)?markdown)$/;

/** Of alternatives, a plain one that only tells to look at the markup is none, and marked text beside plain one says the same. */
function withoutStubs(read: readonly Decoded[]): readonly Decoded[] {
  const markups = new Map(read.filter(({ html }) => html).map(({ part, text }) => [part.alternative, text]));
  const plain = new Set(
    read
      .filter(({ part, text }) => part.choice && part.contentType === 'text/plain' && text.trim() !== '')
      .map(({ part }) => part.alternative),
  );
  return read.filter(({ part, html, text }) => {
    if (part.choice && marked.test(part.contentType) && plain.has(part.alternative)) return false;
    const markup = html || part.alternative === undefined ? undefined : markups.get(part.alternative);
    return markup === undefined || !isStub(text, htmlToText(markup));
  });
}

/** Text of one part, whatever it is, without control characters and with `\n` as its only line ending. */
export function decodePart(part: MailPart): { text: string; html: boolean; warning: string | undefined } {
  const html = part.contentType === 'text/html';
  const charset = part.charset ?? (html ? charsetOfMarkup(part.content) : undefined);
  const decoded = decodeText(part.content, charset);
  const clean = decoded.text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t\f])\p{Cc}|\ufeff/gu, '')
    .toWellFormed();
  const text =
    part.flowed && !html
      ? unflow(clean, part.deleteSpace)
      : /^text\/(enriched|richtext)$/.test(part.contentType)
        ? enrichedToText(clean)
        : clean;
  return { text, html, warning: decoded.warning };
}

function charsetOfMarkup(content: Buffer): string | undefined {
  return /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w.:-]{2,40})/i.exec(content.toString('latin1', 0, 2048))?.[1];
}

function preformatted(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<div style="white-space: pre-wrap">${escaped}</div>`;
}
