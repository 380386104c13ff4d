/** The body of a mail with LF at the end of its lines. A mail may have bare CR as its only line ending, or CR CR LF everywhere. */
export function plainLines(raw: Buffer, bodyAt: number): Buffer {
  const body = raw.subarray(bodyAt);
  if (raw.subarray(0, bodyAt).includes('\r\r\n')) {
    return Buffer.from(body.toString('latin1').replaceAll('\r\r\n', '\r\n'), 'latin1');
  }
  if (body.includes(0x0a) || !body.includes(0x0d)) return body;
  const copy = Buffer.from(body);
  for (let at = copy.indexOf(0x0d); at !== -1; at = copy.indexOf(0x0d, at + 1)) copy[at] = 0x0a;
  return copy;
}
