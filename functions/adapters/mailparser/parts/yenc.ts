import type { EncodedFile } from './uuencode.ts';

/** Of so many beginnings files are looked for: what stands behind them stays in the text. */
const mostBegun = 200;
const first = /^=ybegin (?:part=(\d{1,5}) )?(?:total=\d{1,5} )?line=\d{1,5} size=\d{1,12} name=([^\r\n]{1,255})/;

/** Files that stand in a text as yEnc, taken out of it; of a file in several mails its piece, called `name.2`. */
export function takeYencFiles(text: Buffer): { text: Buffer; files: readonly EncodedFile[] } {
  const kept: Buffer[] = [];
  const files: EncodedFile[] = [];
  let from = 0;
  let begun = 0;
  for (
    let at = text.indexOf('=ybegin ');
    at !== -1 && begun < mostBegun;
    at = text.indexOf('=ybegin ', Math.max(at + 1, from))
  ) {
    begun += 1;
    const [, part, name] = first.exec(text.toString('latin1', at, at + 400)) ?? [];
    if (name === undefined || (at > 0 && text[at - 1] !== 0x0a)) continue;
    const end = text.indexOf('\n=yend ', at);
    if (end === -1) break;
    let dataAt = text.indexOf(0x0a, at) + 1;
    if (text.toString('latin1', dataAt, dataAt + 7) === '=ypart ') dataAt = text.indexOf(0x0a, dataAt) + 1;
    files.push({
      name: part === undefined ? name.trim() : `${name.trim()}.${part}`,
      content: decode(text.subarray(dataAt, Math.max(dataAt, end))),
    });
    kept.push(text.subarray(from, at));
    const next = text.indexOf(0x0a, end + 1);
    from = next === -1 ? text.length : next + 1;
  }
  return files.length === 0 ? { text, files } : { text: Buffer.concat([...kept, text.subarray(from)]), files };
}

/** Each byte is 42 more than it was; what stands behind `=` is 64 more on top. */
function decode(lines: Buffer): Buffer {
  const bytes = Buffer.alloc(lines.length);
  let length = 0;
  for (let at = 0; at < lines.length; at++) {
    const byte = lines[at] ?? 0;
    if (byte === 0x0a || byte === 0x0d) continue;
    bytes[length++] = byte === 0x3d ? (lines[++at] ?? 0) - 106 : byte - 42;
  }
  return bytes.subarray(0, length);
}
