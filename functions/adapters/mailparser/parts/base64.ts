const unused = 0xff;
const values = new Uint8Array(256).fill(unused);
for (const [value, char] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  values[char.charCodeAt(0)] = value;
values['-'.charCodeAt(0)] = 62;
values['_'.charCodeAt(0)] = 63;
const padding = 0x3d;

/**
 * Bytes of base64 in pieces, whatever stands between. Padding ends a group, not the text: some mailers encode a file in
 * several goes, and decoders in libraries lose all but the first.
 */
export function decodeBase64(pieces: readonly Uint8Array[]): Buffer {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const out = Buffer.allocUnsafe(Math.ceil(length * 0.75));
  let end = 0;
  let bits = 0;
  let count = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at++) {
      const char = piece[at] ?? 0;
      const value = values[char] ?? unused;
      if (value !== unused) {
        bits = (bits << 6) | value;
        count += 6;
        if (count < 8) continue;
        count -= 8;
        out[end++] = (bits >> count) & 0xff;
        bits &= (1 << count) - 1;
      } else if (char === padding) {
        bits = 0;
        count = 0;
      }
    }
  }
  return out.subarray(0, end);
}
