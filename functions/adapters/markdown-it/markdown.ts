import MarkdownIt from 'markdown-it';

// No HTML of the writer's own: it stands there as it was typed.
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
markdown.validateLink = (address) => /^(https?:\/\/|mailto:)/i.test(address);
// Mail clients hide foreign pictures: a link is honest.
markdown.renderer.rules.image = (tokens, index) => {
  const token = tokens[index];
  const address = String(token?.attrGet('src') ?? '');
  const { escapeHtml } = markdown.utils;
  const words = escapeHtml(token?.content || address);
  return isInLink(tokens.slice(0, index)) ? words : `<a href="${escapeHtml(address)}">${words}</a>`;
};

function isInLink(before: readonly { readonly type: string }[]): boolean {
  return before.findLast(({ type }) => type === 'link_open' || type === 'link_close')?.type === 'link_open';
}

/** HTML of what an agent or the owner wrote in Markdown: links lead to the web and to mail only. */
export function htmlOfMarkdown(source: string): string {
  return markdown.render(source).trim();
}

const link = /(?<!\\)!?\[((?:[^[\]\\\n]|\\.)*)\]\(<?([^()\s<>]+)>?(?:\s+"[^"\n]*")?\)/g;

/** The same words for mails without HTML: the Markdown itself, with readable links and without escapes. */
export function textOfMarkdown(source: string): string {
  return source
    .split(/(^ {0,3}```[\s\S]*?(?:^ {0,3}```[^\n]*$|(?![\s\S])))/m)
    .map((piece, index) => (index % 2 === 1 ? piece : readable(piece)))
    .join('')
    .trim();
}

function readable(source: string): string {
  return source
    .replace(link, (_found, words: string, address: string) =>
      words === '' || words === address ? address : `${words} (${address})`,
    )
    .replace(/<((?:https?:\/\/|mailto:)[^\s<>]+)>/g, '$1')
    .split('\n')
    .map((line) => line.trimEnd().replace(/\\$/, ''))
    .join('\n')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
