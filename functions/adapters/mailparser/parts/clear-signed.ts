const begin = '-----BEGIN PGP SIGNED MESSAGE-----';
const signature = '\n-----BEGIN PGP SIGNATURE-----';
const end = '-----END PGP SIGNATURE-----';

/**
 * The words of a text that PGP signed without MIME (RFC 9580 7), out of their frame, and the signature; undefined for
 * any other text.
 */
export function openClearSigned(text: Buffer): { text: Buffer; signature: Buffer } | undefined {
  const from = text.indexOf(begin);
  if (from === -1 || (from > 0 && text[from - 1] !== 0x0a)) return undefined;
  const to = text.indexOf(signature, from);
  const last = text.indexOf(end, to);
  if (to === -1 || last === -1) return undefined;
  const inside = text.toString('latin1', from + begin.length, to);
  // Below the frame's first line stand its own fields, and a blank line.
  const words = inside.replace(/^[ \t]*\r?\n(?:[A-Za-z]{1,20}:[^\n]*\n){0,20}\s*?\n/, '').replace(/^- /gm, '');
  return {
    text: Buffer.concat([text.subarray(0, from), Buffer.from(words, 'latin1'), text.subarray(last + end.length)]),
    signature: text.subarray(to + 1, last + end.length),
  };
}
