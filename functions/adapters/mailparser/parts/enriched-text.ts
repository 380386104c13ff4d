/** Readable text of text/enriched (RFC 1896): commands go, `<<` is a `<`, one line break is a blank and n are n - 1. */
export function enrichedToText(written: string): string {
  return written
    .replace(/<param>[^<]{0,1000}<\/param>/gi, '')
    .replace(/<<|<\/?[a-z0-9-]{1,60}>/gi, (found) => (found === '<<' ? '<' : ''))
    .replace(/\n+/g, (breaks) => (breaks.length === 1 ? ' ' : breaks.slice(1)));
}
