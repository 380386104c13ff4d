import { decodeEntities } from './html-entities.ts';
import { attributeOf, readTag, skipHidden } from './html-tags.ts';
import { TextLines } from './text-lines.ts';

const lineTags = new Set(
  'div tr dt dd address section article header footer form center li body html caption fieldset main aside nav option'.split(
    ' ',
  ),
);
const paragraphTags = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr figure'.split(' '));

/**
 * Readable text of an HTML part in one pass: time and memory grow with its length and nothing else, which a DOM does
 * not promise for 30 MB or a million open tags. Keeps link targets and image descriptions.
 */
export function htmlToText(html: string): string {
  const out = new TextLines();
  const unclosed = new Set<string>();
  let target = '';
  let linkText: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const shown = decodeEntities(html.slice(at, open === -1 ? html.length : open));
    if (shown !== '') out.write(shown);
    if (target !== '') linkText.push(shown);
    if (open === -1) break;
    const tag = readTag(html, open);
    at = tag?.end ?? open + 1;
    if (tag === undefined) out.write('<');
    else if (tag.name === '!--' || (tag.hides && !tag.closes)) at = skipHidden(html, tag, unclosed);
    else if (tag.name === 'a') {
      if (target !== '' && !linkText.join('').includes(target.replace(/^(mailto|tel):/i, '')))
        out.write(` [${target}]`);
      const href = tag.closes ? '' : decodeEntities(attributeOf(tag, 'href')).trim();
      target = /^(https?|mailto|tel|ftp):/i.test(href) ? href : '';
      linkText = [];
    } else if (tag.name === 'br') out.breakLine();
    else if (tag.name === 'img') out.write(decodeEntities(attributeOf(tag, 'alt')));
    else if (tag.name === 'td' || tag.name === 'th') out.write(' ');
    else if (paragraphTags.has(tag.name)) {
      if (tag.name === 'pre') out.keepBlanks = !tag.closes;
      out.breakParagraph();
    } else if (lineTags.has(tag.name)) {
      out.startLine();
      if (tag.name === 'li' && !tag.closes) out.write('* ');
    }
  }
  return out.toString();
}
