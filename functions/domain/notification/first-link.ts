import type { RenderedTemplate } from '#domain/template/rendered-template.ts';
import type { Scale } from './scale.ts';

/**
 * A mail that shows the scale, with a link before it that chooses no level (RATE-04): programs that open one link of a mail
 * take the first. In HTML nobody sees it or is read it; in text, where nothing can be hidden, it is one that people may use.
 * @param words before the link
 */
export function withFirstLink(
  rendered: RenderedTemplate,
  scale: Pick<Scale, 'levels' | 'firstLink'> | undefined,
  words: string,
): RenderedTemplate {
  if (!scale) return rendered;
  const { levels, firstLink } = scale;
  // What markup escapes stands in the site's address: the token is the same in both.
  const tokens = levels.map(({ link }) => link.slice(link.lastIndexOf('/')));
  const shows = (text: string) => tokens.some((token) => text.includes(token));
  const line = `${words}: ${firstLink}\n\n`;
  return {
    ...rendered,
    html: shows(rendered.html)
      ? rendered.html.replace(/<body\b[^>]*>/, (body) => `${body}\n${hidden(firstLink)}`)
      : rendered.html,
    text: shows(rendered.text) ? before(rendered.text, (words) => shows(words), line) : rendered.text,
  };
}

function hidden(link: string): string {
  const invisible = 'style="display:none;mso-hide:all;"';
  return `<div aria-hidden="true" ${invisible}><a href="${link.replaceAll('&', '&amp;')}" tabindex="-1" ${invisible}></a></div>`;
}

function before(text: string, isIt: (line: string) => boolean, more: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex(isIt);
  return [...lines.slice(0, at), more + (lines[at] ?? ''), ...lines.slice(at + 1)].join('\n');
}
