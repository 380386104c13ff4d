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
  const inside = text.subarray(from + begin.length, to);
  // Below the frame's first line stand its own fields, and a blank line.
  const [frame = ''] = /^[ \t]*\r?\n(?:[A-Za-z]{1,20}:[^\n]*\n){0,20}\s*?\n/.exec(inside.toString('latin1')) ?? [];
  const words = undashed(inside.subarray(frame.length));
  return {
    text: Buffer.concat([text.subarray(0, from), words, text.subarray(last + end.length)]),
    signature: text.subarray(to + 1, last + end.length),
  };
}

/** Lines that begin with a dash were marked by another (RFC 9580 7.2): byte by byte, as there may be millions. */
function undashed(lines: Buffer): Buffer {
  const kept = Buffer.alloc(lines.length);
  let length = 0;
  for (let at = 0; at < lines.length; at++) {
    const isMark = lines[at] === 0x2d && lines[at + 1] === 0x20 && (at === 0 || lines[at - 1] === 0x0a);
    if (isMark) at++;
    else kept[length++] = lines[at] ?? 0;
  }
  return kept.subarray(0, length);
}
