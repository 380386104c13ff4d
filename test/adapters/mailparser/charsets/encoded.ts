const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Bytes of a text in a charset of one or two bytes a character; undefined when it lacks a character. */
export function encoded(text: string, charset: string): Uint8Array | undefined {
  const table = tables.get(charset) ?? tableOf(charset);
  tables.set(charset, table);
  const bytes = [...text].map((char) => (char <= '\u007f' ? [char.charCodeAt(0)] : table.get(char)));
  return bytes.every((one) => one !== undefined) ? Uint8Array.from(bytes.flat()) : undefined;
}

function tableOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(charset);
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  const isDouble = /^(?:shift_jis|euc-jp|euc-kr|gbk|big5)$/.test(charset);
  for (let lead = 0x80; lead < 0x100; lead++) {
    add([lead]);
    for (let trail = 0x40; isDouble && trail < 0xff; trail++) add([lead, trail]);
  }
  return table;
}
