/**
 * Text in the charsets that shift between alphabets within 7 bits and that TextDecoder refuses, or reads more strictly
 * than mailers write; undefined for any other charset.
 */
export function decodeSevenBit(bytes: Uint8Array, charset: string): string | undefined {
  const text = () => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (charset === 'utf-7') return fromUtf7(text());
  if (charset === 'iso-2022-jp') return fromIso2022Jp(text());
  if (charset === 'hz-gb-2312') return fromHz(text());
  return charset === 'iso-2022-kr' ? fromIso2022Kr(text()) : undefined;
}

/** RFC 2152. A plus sign that begins no UTF-16 is a plus sign. */
function fromUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (whole, encoded: string) => {
    if (encoded === '') return '+';
    const bytes = Buffer.from(encoded, 'base64');
    const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
    return even.length === 0 ? whole : new TextDecoder('utf-16be').decode(even);
  });
}

/** Joined words leave two escapes in a row, which the WHATWG decoder counts as an error: the last one is meant. */
function fromIso2022Jp(text: string): string {
  const alphabet = /^(\([BIJ]|\$[@B])/;
  const pieces = text.split('\x1b');
  const kept = pieces.filter((piece, index) => {
    const nothingBehind = index > 0 && alphabet.exec(piece)?.[0].length === piece.length;
    return !(nothingBehind && alphabet.test(pieces[index + 1] ?? ''));
  });
  return new TextDecoder('iso-2022-jp').decode(Buffer.from(kept.join('\x1b'), 'latin1'));
}

/** RFC 1843: `~{` opens Chinese, `~}` or the end of the line closes it, `~~` is a tilde. */
function fromHz(text: string): string {
  return text
    .replace(/~\{([^\r\n]*?)(?:~\}|(?=[\r\n]|$))/g, (_, codes: string) => highBytes(codes, 'gbk'))
    .replaceAll('~~', '~');
}

/** RFC 1557: SO opens Korean, SI or the end of the line closes it. */
function fromIso2022Kr(text: string): string {
  const [latin = '', ...runs] = text.replaceAll('\x1b$)C', '').split('\x0e');
  const read = runs.map((run) => {
    const end = run.search(/\p{Cc}/u);
    const korean = end === -1 ? run : run.slice(0, end);
    return highBytes(korean, 'euc-kr') + run.slice(korean.length).replace('\x0f', '');
  });
  return [latin, ...read].join('');
}

function highBytes(codes: string, charset: 'gbk' | 'euc-kr'): string {
  const bytes = Buffer.from(codes, 'latin1').map((byte) => (byte > 0x20 ? byte | 0x80 : byte));
  return new TextDecoder(charset).decode(bytes);
}
