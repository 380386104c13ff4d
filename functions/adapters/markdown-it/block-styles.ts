import type { MarkdownIt } from 'markdown-it';

const cell = 'padding:6px 10px;border:1px solid #9aa0a6;vertical-align:top;text-align:left;';
const mono = "font-family:Consolas,Menlo,'Courier New',monospace;font-size:13px;";
const block = `${mono}line-height:18px;margin:0 0 12px;padding:8px 12px;border:1px solid #9aa0a6;border-radius:4px;white-space:pre-wrap;`;

/** Mail clients have no styles of their own for these, and drop those of a head: each element bears its own. Fit for dark and light. */
const styles: Readonly<Record<string, string>> = {
  table: 'border-collapse:collapse;margin:0 0 12px;',
  th: cell,
  td: cell,
  blockquote: 'margin:0 0 12px;padding:0 0 0 12px;border-left:3px solid #9aa0a6;',
  h1: 'margin:0 0 12px;font-size:20px;line-height:28px;',
  h2: 'margin:0 0 12px;font-size:18px;line-height:26px;',
  ...Object.fromEntries(
    ['h3', 'h4', 'h5', 'h6'].map((tag) => [tag, 'margin:0 0 12px;font-size:16px;line-height:24px;']),
  ),
  hr: 'margin:12px 0;border:0;border-top:1px solid #9aa0a6;',
};

/** The attributes of a table give its cells borders, too: so many more would only make the mail large. */
const mostStyledCells = 1000;
const isCell = ({ type }: { readonly type: string }) => type === 'td_open' || type === 'th_open';

/** Gives tables, code, quotes and headings a look that mail clients keep (CASE-08); wide tables scroll by themselves. */
export function withBlockStyles(markdown: MarkdownIt): void {
  const { renderer, utils } = markdown;
  markdown.core.ruler.push('styles', ({ tokens }) => {
    const isLarge = tokens.filter(isCell).length > mostStyledCells;
    for (const token of tokens) {
      const style = token.nesting < 0 || (isLarge && isCell(token)) ? undefined : styles[token.tag];
      // The style of a column, which says how it is aligned, comes last and wins.
      if (style !== undefined) token.attrSet('style', `${style}${token.attrGet('style') ?? ''}`);
    }
  });
  const { table = '' } = styles;
  renderer.rules.table_open = () =>
    `<div style="max-width:100%;overflow-x:auto;overflow-wrap:normal;word-break:normal;">\n<table border="1" bordercolor="#9aa0a6" cellpadding="6" cellspacing="0" style="${table}">\n`;
  renderer.rules.table_close = () => '</table>\n</div>\n';
  renderer.rules.code_inline = (tokens, index) =>
    `<code style="${mono}">${utils.escapeHtml(tokens[index]?.content ?? '')}</code>`;
  const code = (content = '') => `<pre style="${block}"><code>${utils.escapeHtml(content)}</code></pre>\n`;
  renderer.rules.code_block = (tokens, index) => code(tokens[index]?.content);
  renderer.rules.fence = (tokens, index) => code(tokens[index]?.content);
}
