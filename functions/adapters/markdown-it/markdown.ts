import MarkdownIt from 'markdown-it';
import { escapedBar, markdownEscapeMark, withoutMarkdownEscapes } from '#domain/template/markdown-escape.ts';
import { withBlockStyles } from './block-styles.ts';
import { WordsInline } from './emphasis.ts';

// No HTML of the writer's own: it stands there as it was typed.
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
// What is typed arrives as typed: these rules eat backslashes, `&lt;` and lines like `[1]: …`, or make a heading of the line above `---`.
markdown.disable(['escape', 'entity', 'reference', 'lheading']);
markdown.inline.State = WordsInline;
withBlockStyles(markdown);
// Else `setup.py` and `plan.md` would lead to strangers' sites.
markdown.linkify.set({ fuzzyLink: false });
markdown.inline.ruler.before('backticks', 'literal', (state, isSilent) => {
  if (!state.src.startsWith(markdownEscapeMark, state.pos)) return false;
  const at = state.pos + markdownEscapeMark.length;
  const character = state.src.slice(at, at + 1);
  // Of its own kind, so that nothing that is looked for in text goes beyond it.
  if (!isSilent) state.push('text_special', '', 0).content = character === escapedBar ? '|' : character;
  state.pos = at + character.length;
  return true;
});
/** A picture that the mail itself carries, by the id of its upload. */
const ownPicture = /^cid:[0-9a-f-]{36}$/;
markdown.validateLink = (address) => /^(https?:\/\/|mailto:)/i.test(address) || ownPicture.test(address);
markdown.renderer.rules.image = (tokens, index) => {
  const token = tokens[index];
  const address = String(token?.attrGet('src') ?? '');
  const { escapeHtml } = markdown.utils;
  if (ownPicture.test(address))
    return `<img src="${address}" alt="${escapeHtml(token?.content ?? '')}" style="max-width:100%;height:auto;">`;
  // Mail clients hide foreign pictures: a link is honest.
  const words = escapeHtml(token?.content || address);
  return isInLink(tokens.slice(0, index)) ? words : `<a href="${escapeHtml(address)}">${words}</a>`;
};

function isInLink(before: readonly { readonly type: string }[]): boolean {
  return before.findLast(({ type }) => type === 'link_open' || type === 'link_close')?.type === 'link_open';
}

/** HTML of what an agent or the owner wrote in Markdown: links lead to the web and to mail only. */
export function htmlOfMarkdown(source: string): string {
  return withoutMarkdownEscapes(markdown.render(source)).trim();
}

const link = /(?<!\ue000)!?\[((?:[^[\]\n\ue000]|\ue000.)*)\]\(<?([^()\s<>]+)>?(?:\s+"[^"\n]*")?\)/g;

/** The same words for mails without HTML: the Markdown itself, with readable links. */
export function textOfMarkdown(source: string): string {
  const pieces = source
    .split(/(^ {0,3}```[\s\S]*?(?:^ {0,3}```[^\n]*$|(?![\s\S])))/m)
    .map((piece, index) => (index % 2 === 1 ? piece : readable(piece)));
  return withoutMarkdownEscapes(pieces.join('')).trim();
}

function readable(source: string): string {
  return source
    .replace(link, (_found, words: string, address: string) => {
      if (ownPicture.test(address)) return `[${words}]`;
      return words === '' || words === address ? address : `${words} (${address})`;
    })
    .replace(/<((?:https?:\/\/|mailto:)[^\s<>]+)>/g, '$1')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
