/** Header fields by name in lower case, each with its unfolded values, first one first. */
export type HeaderFields = ReadonlyMap<string, readonly string[]>;

const readBytes = 64 * 1024;
const mostFields = 1000;
const longestValue = 4000;

/** Beginning of a part as text: reports and returned headers say all that counts in their first 64 KB. */
export function beginningAsText(content: Uint8Array): string {
  const { buffer, byteOffset, byteLength } = content;
  return Buffer.from(buffer, byteOffset, Math.min(byteLength, readBytes)).toString('utf8').replace(/\r\n?/g, '\n');
}

/** Blocks of fields that blank lines part: a delivery report has one per recipient (RFC 3464 2.1). */
export function fieldBlocks(text: string): readonly HeaderFields[] {
  return text
    .slice(0, readBytes)
    .split(/\n[ \t]*\n/)
    .filter((block) => block.trim() !== '')
    .map(readFields);
}

/** Fields up to the first blank line; lines that are no field are passed over. */
export function readFields(text: string): HeaderFields {
  const fields = new Map<string, string[]>();
  let open: string[] | undefined;
  for (const line of text.slice(0, readBytes).replace(/^\n+/, '').split('\n', mostFields)) {
    if (line.trim() === '') break;
    const [, name, value = ''] = /^([!-9;-~]{1,100})[ \t]*:(.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      open = fields.get(name.toLowerCase()) ?? [];
      open.push(value.trim());
      fields.set(name.toLowerCase(), open);
    } else if (/^[ \t]/.test(line) && open !== undefined) {
      const last = open.length - 1;
      open[last] = `${open[last]} ${line.trim()}`.slice(0, longestValue);
    }
  }
  return fields;
}

/** First value of a field; '' without one. */
export function first(fields: HeaderFields, name: string): string {
  return (fields.get(name)?.[0] ?? '').slice(0, longestValue).trim();
}

/** Value without its comments (RFC 5322 3.2.2), which nest. */
export function withoutComments(value: string): string {
  let depth = 0;
  let kept = '';
  for (const char of value.slice(0, longestValue)) {
    if (char === '(') depth++;
    else if (char === ')' && depth > 0) depth--;
    else if (depth === 0) kept += char;
  }
  return kept.trim();
}
