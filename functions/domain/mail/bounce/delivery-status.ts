/** Enhanced status codes (RFC 3463) in the beginning of a text. */
export function codesIn(text: string): readonly string[] {
  return [...text.slice(0, 1000).matchAll(/(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/g)].map(([code]) => code);
}

/** First status code in a text: enhanced (RFC 3463), or x.0.0 from an SMTP reply code. */
export function statusIn(text: string): string | undefined {
  const beginning = text.slice(0, 2000);
  const enhanced = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(beginning)?.[1];
  if (enhanced !== undefined) return enhanced;
  const reply = /(?<![\d.])([245])[0-5]\d(?=[ \-:,;]|$)(?!\.\d)/.exec(beginning)?.[1];
  return reply === undefined ? undefined : `${reply}.0.0`;
}
