import { decodeText, decodeTogether, sharedCharset } from '../charsets/charset.ts';

/** Bytes of a header value, and the charset that they say they are in. */
export interface TextPiece {
  readonly bytes: Buffer;
  readonly charset: string | undefined;
}

/** Texts of pieces in their order. Those that declare one charset are read together, and so are those that declare none. */
export function decodePieces(pieces: readonly TextPiece[]): readonly string[] {
  const texts: string[] = [];
  const shared = new Map<string, { readonly index: number; readonly bytes: Buffer }[]>();
  for (const [index, { bytes, charset }] of pieces.entries()) {
    const together = sharedCharset(bytes, charset ?? '');
    if (together === undefined) texts[index] = decodeText(bytes, charset).text;
    else {
      const same = shared.get(together) ?? [];
      same.push({ index, bytes: withoutLineBreaks(bytes) });
      shared.set(together, same);
    }
  }
  for (const [charset, same] of shared) {
    const read = decodeTogether(
      same.map(({ bytes }) => bytes),
      charset,
    );
    for (const [at, { index }] of same.entries()) texts[index] = read[at] ?? '';
  }
  return texts;
}

/** A header's value has one line. */
function withoutLineBreaks(bytes: Buffer): Buffer {
  return bytes.includes(0x0a) ? Buffer.from(bytes.map((byte) => (byte === 0x0a ? 0x20 : byte))) : bytes;
}
