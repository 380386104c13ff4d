/** MAPI properties of a TNEF stream by their number; text in UTF-8 or in the code page of the stream. */
export interface TnefValue {
  readonly type: number;
  readonly bytes: Buffer;
}

const stringTypes = new Set([0x1e, 0x1f]);
const variableTypes = new Set([0x1e, 0x1f, 0x102, 0x0d]);
const fixedSizes: Readonly<Record<number, number>> = { 5: 8, 6: 8, 7: 8, 20: 8, 64: 8, 72: 16 };
const mostProperties = 5000;

/** The properties as far as they can be read ([MS-OXTNEF] 2.1.3.4); of several values the first. */
export function readTnefProperties(data: Buffer): ReadonlyMap<number, TnefValue> {
  const found = new Map<number, TnefValue>();
  const count = data.length < 4 ? 0 : Math.min(data.readUInt32LE(0), mostProperties);
  let at = 4;
  for (let index = 0; index < count && at + 4 <= data.length; index++) {
    const type = data.readUInt16LE(at) & 0x0fff;
    const several = (data.readUInt16LE(at) & 0x1000) !== 0;
    const id = data.readUInt16LE(at + 2);
    const from = id < 0x8000 ? at + 4 : afterName(data, at + 4);
    const values = variableTypes.has(type) || several ? uint32(data, from) : 1;
    let next = variableTypes.has(type) || several ? from + 4 : from;
    for (let value = 0; value < values; value++) {
      const variable = variableTypes.has(type);
      const size = variable ? uint32(data, next) : (fixedSizes[type] ?? 4);
      const start = variable ? next + 4 : next;
      if (start + size > data.length) return found;
      if (value === 0 && !found.has(id)) found.set(id, { type, bytes: data.subarray(start, start + size) });
      next = start + (variable ? padded(size) : size);
    }
    at = next;
  }
  return found;
}

/** Text of a property, read by `decode` when it is not UTF-16; '' when it is missing. */
export function tnefText(value: TnefValue | undefined, decode: (bytes: Buffer) => string): string {
  if (value === undefined || !stringTypes.has(value.type)) return '';
  const even = value.bytes.subarray(0, value.bytes.length - (value.bytes.length % 2));
  const text = value.type === 0x1f ? even.toString('utf16le') : decode(value.bytes);
  return text.split('\0', 1)[0] ?? '';
}

/** Behind the GUID and the number or name of a named property. */
function afterName(data: Buffer, at: number): number {
  const kind = uint32(data, at + 16);
  return kind === 0 ? at + 24 : at + 24 + padded(uint32(data, at + 20));
}

function padded(size: number): number {
  return Math.ceil(size / 4) * 4;
}

/** Beyond the end everything is too long. */
function uint32(data: Buffer, at: number): number {
  return at + 4 <= data.length ? data.readUInt32LE(at) : data.length;
}
