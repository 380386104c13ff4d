/** What every compressed text may refer back to. */
const prebuffer =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const mostBytes = 8_000_000;

/** Undoes the compression of [MS-OXRTFCP]; undefined for what is none. */
export function decompressRtf(bytes: Buffer): string | undefined {
  if (bytes.length < 16) return undefined;
  const kind = bytes.toString('latin1', 8, 12);
  // Nine bytes at most come from one.
  const size = Math.min(bytes.readUInt32LE(4), mostBytes, bytes.length * 9);
  if (kind === 'MELA') return bytes.toString('latin1', 16, 16 + size);
  if (kind !== 'LZFu') return undefined;
  const out = Buffer.alloc(prebuffer.length + size);
  out.write(prebuffer, 'latin1');
  let end = prebuffer.length;
  for (let at = 16; at < bytes.length && end < out.length; ) {
    const flags = bytes[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < bytes.length && end < out.length; bit++) {
      if ((flags & (1 << bit)) === 0) {
        out[end++] = bytes[at++] ?? 0;
        continue;
      }
      const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      at += 2;
      // The window is a ring of 4096 bytes that begins with the prebuffer.
      const back = (end - (pair >> 4)) & 0xfff || 0x1000;
      if ((end & 0xfff) === pair >> 4) return out.toString('latin1', prebuffer.length, end);
      for (let count = (pair & 0xf) + 2; count > 0 && end < out.length; count--, end++)
        out[end] = out[end - back] ?? 0x20;
    }
  }
  return out.toString('latin1', prebuffer.length, end);
}
