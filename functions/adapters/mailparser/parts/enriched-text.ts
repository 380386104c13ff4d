/**
 * Readable text of text/enriched (RFC 1896): commands go, `<<` is a `<`, one line break is a blank and n are n - 1; of
 * text/richtext (RFC 1341) `<lt>` and `<nl>`.
 */
export function enrichedToText(written: string): string {
  return written
    .replace(/<param>[^<]{0,1000}<\/param>/gi, '')
    .replace(/<<|<\/?[a-z0-9-]{1,60}>/gi, (found) => (/^<(<|lt>)$/.test(found) ? '<' : found === '<nl>' ? '\n\n' : ''))
    .replace(/\n+/g, (breaks) => (breaks.length === 1 ? ' ' : breaks.slice(1)));
}
