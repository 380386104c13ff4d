import type { Tag } from '#adapters/mailparser/html/html-tags.ts';

/**
 * What markup says of text: quoted · introduction: who wrote what is quoted below · cited: in a blockquote, which may also be the writer's own · rest: quoted, with all
 * that follows · header: the same, if a header stands there · signature · forwarded: content, with all that follows ·
 * own: nothing.
 */
export type Mark = 'quoted' | 'introduction' | 'cited' | 'rest' | 'header' | 'signature' | 'forwarded' | 'own';

/** `container`: an introduction and blockquotes, which the writer may have split to answer between them. */
export type ElementMark = Mark | 'container';

const looked = 1500;
const attribute = /(?:^|[\s"'])(class|id|name|type|style|data-[a-z-]{1,30})\s{0,5}=\s{0,5}("[^"]*|'[^']*|[^\s"'>]+)/gi;

/** Names that mail programs give, as class or id. A quoting program may have put something in front (`x_`, `ydp1a2`). */
const named: readonly (readonly [RegExp, ElementMark])[] = [
  // Gmail, ProtonMail, Zoho
  [/^(gmail_quote|gmail_quote_container|protonmail_quote|zmail_extra)$/, 'container'],
  [/^gmail_attr$|^moz-cite-prefix$/, 'introduction'],
  [/yahoo_quoted|^front-blockquote$|^mail-quote-collapse$/, 'quoted'],
  // Outlook for phones and the new one for desktops
  [/^mail-editor-reference-message-container$|^ms-outlook-mobile-reference-message$/i, 'quoted'],
  // Outlook on the web, Outlook 2003, Zimbra, Hotmail
  [/divrplyfwdmsg$|^appendonsend$|^outlookmessageheader$|^zwchr$|^stopspelling$/i, 'rest'],
  [/^moz-forward-container$/, 'forwarded'],
  [
    /^gmail_signature(_prefix)?$|^ms-outlook-mobile-signature$|^signature$|^[a-z]{2,20}[_-]signature$|^applemailsignature/i,
    'signature',
  ],
  [/^moz-signature$|ymail_android_signature|^protonmail_signature_block$|^composer_signature$/, 'signature'],
];

/** What an element says by the attributes that mail programs give it. */
export function markOf(tag: Tag): ElementMark {
  if (tag.closes || tag.name.startsWith('!')) return 'own';
  const marks: ElementMark[] = [];
  for (const [, key = '', quoted = ''] of tag.attributes.slice(0, looked).matchAll(attribute)) {
    const value = quoted.replace(/^["']/, '');
    const mark = markOfAttribute(tag.name, key.toLowerCase(), value);
    if (mark !== 'own') marks.push(mark);
  }
  if (tag.name === 'blockquote') return marks.length > 0 ? 'quoted' : 'cited';
  return marks[0] ?? 'own';
}

function markOfAttribute(element: string, key: string, value: string): ElementMark {
  if (key === 'class' || key === 'id') {
    for (const name of value.split(/\s+/)) {
      const mark = named.find(([pattern]) => pattern.test(name))?.[1];
      if (mark !== undefined) return mark;
    }
  }
  // GMX and web.de
  if (key === 'name' && value === 'quote' && element === 'div') return 'quoted';
  if (key === 'type' && value.toLowerCase() === 'cite' && element === 'blockquote') return 'quoted';
  if (key === 'data-signature-widget' && value === 'container') return 'signature';
  if (key !== 'style') return 'own';
  if (element === 'blockquote') return /border-left(-[a-z]+)?:/i.test(value) ? 'quoted' : 'own';
  // Outlook for desktops: solid #E1E1E1, before 2013 solid #B5C4DF; Windows Mail
  return element === 'div' &&
    /border-top:\s{0,3}(solid )?#(e1e1e1|b5c4df)|border-top-color:\s{0,3}rgb\(229, 229, 229\)/i.test(value)
    ? 'header'
    : 'own';
}
