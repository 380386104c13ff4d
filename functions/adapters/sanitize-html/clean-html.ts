import sanitize from 'sanitize-html';
import type { CleanHtml, HtmlCleaner, ShownWith } from '#actions/work/frames/frame-ports.ts';
import { OutOfTime, within } from '#adapters/mailparser/time-limit.ts';
import { linkAttributes, pictureAddress } from './addresses.ts';
import { allowedClasses, allowedTags, attributeNames, checkedAttributes, removedWithText } from './allowed-markup.ts';
import { allowedStyles } from './allowed-styles.ts';
import { type CleanSheet, classPrefix, cleanSheet } from './clean-sheet.ts';
import { finishedMarkup } from './finished-markup.ts';
import { foldedHistory, historyMark, mayBeginHistory } from './folded-history.ts';
import { styleSheets } from './style-sheets.ts';

/** Characters of markup before and after: more would keep the browser of who reads it busy, not only us. */
const mostDirty = 2_000_000;
const mostClean = 1_000_000;
/** Of elements and their closings. */
const mostTags = 60_000;
/** Selectors of style sheets times elements. */
const mostTries = 6_000_000;
/** A mail of the size allowed takes a second. What takes longer than this was built to take long. */
const longestMs = 4000;
/** Deeper elements go, their text stays. Threads quoted by many for long nest some dozens of tables. */
const deepest = 150;

/**
 * What a received mail may show of its own markup (CONS-12): elements, attributes and styles of an allow-list. The frame's policy
 * stops what should ever get past it.
 */
export const htmlCleaner: HtmlCleaner = {
  clean: (html, shown) => cleanHtml(html, shown),
};

/** @param milliseconds that it may take. */
export function cleanHtml(
  html: string,
  shown: ShownWith,
  milliseconds = longestMs,
): CleanHtml | 'too-large' | 'too-slow' {
  if (html.length > mostDirty) return 'too-large';
  try {
    const { markup, css, selectors, leftOut } = within(milliseconds, () => cleaned(html, shown));
    const tags = tagsIn(markup);
    if (markup.length > mostClean || tags > mostTags) return 'too-large';
    // A browser tries each selector at each element.
    return { html: markup, css: selectors * tags > mostTries ? '' : css, leftOut };
  } catch (error) {
    if (error instanceof OutOfTime) return 'too-slow';
    throw error;
  }
}

function tagsIn(markup: string): number {
  let tags = 0;
  for (let at = markup.indexOf('<'); at !== -1 && tags <= mostTags; at = markup.indexOf('<', at + 1)) tags++;
  return tags;
}

interface Cleaned extends Pick<CleanSheet, 'css' | 'selectors'> {
  readonly markup: string;
  readonly leftOut: number;
}

function cleaned(html: string, shown: ShownWith): Cleaned {
  const { css, classes, selectors } = cleanSheet(styleSheets(html));
  let leftOut = 0;
  const pictureAttributes = (src: string | undefined): Record<string, string> => {
    const address = pictureAddress(src, shown);
    if (address !== 'left-out') return address === undefined ? {} : { src: address };
    leftOut++;
    return { 'data-left-out': 'yes' };
  };
  const attributesOf = (tag: string, given: sanitize.Attributes): sanitize.Attributes => {
    const attribs = checkedAttributes(tag, given);
    const named = (attribs.class ?? '').split(/\s+/).filter((name) => classes.has(name));
    if (named.length === 0) return attribs;
    return { ...attribs, class: [attribs.class, ...named.map((name) => `${classPrefix}${name}`)].join(' ') };
  };
  const transformed = (tag: string, given: sanitize.Attributes): sanitize.Tag => {
    const attribs = attributesOf(tag, given);
    if (tag === 'a') return { tagName: tag, attribs: { ...attribs, ...linkAttributes(given.href, shown) } };
    if (tag === 'img') return { tagName: tag, attribs: { ...attribs, ...pictureAttributes(given.src) } };
    // Its colour is the mail's; there can be no body in a body.
    if (tag === 'body') return { tagName: 'div', attribs: { ...attribs, style: bodyStyle(given) } };
    if (shown.folds && isQuote(tag, given)) return { tagName: 'details', attribs: {} };
    if (shown.folds && mayBeginHistory(tag, given))
      return { tagName: tag, attribs: { ...attribs, [historyMark]: 'yes' } };
    // So that those that are left are ours.
    if (tag === 'details') return { tagName: 'div', attribs };
    return { tagName: tag, attribs };
  };
  const markup = sanitize(html, { ...allowed, transformTags: { '*': transformed } });
  return { markup: finishedMarkup(foldedHistory(markup)), css, selectors, leftOut };
}

const allowed: sanitize.IOptions = {
  allowedTags: [...allowedTags],
  allowedAttributes: { '*': [...attributeNames] },
  allowedClasses: { '*': [...allowedClasses, `${classPrefix}*`] },
  allowedStyles: { '*': allowedStyles },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https', 'data'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  nonTextTags: [...removedWithText],
  nestingLimit: deepest,
};

function bodyStyle({ style = '', bgcolor = '' }: sanitize.Attributes): string {
  return /^#?[0-9a-z]{3,30}$/i.test(bgcolor) ? `background-color:${bgcolor};${style}` : style;
}

/** The history beneath an answer, as the usual programs mark it. */
function isQuote(tag: string, attributes: sanitize.Attributes): boolean {
  const classes = attributes.class ?? '';
  if (tag === 'blockquote') return attributes.type === 'cite' || /\bgmail_quote\b/.test(classes);
  return tag === 'div' && /\b(?:gmail_quote|yahoo_quoted|protonmail_quote)\b/.test(classes);
}
