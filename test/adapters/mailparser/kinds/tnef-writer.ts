/** Writes TNEF (MS-OXTNEF), which Outlook sends as winmail.dat. */
const u32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer);
const u16 = (value: number) => Buffer.from(Uint16Array.of(value).buffer);

export const tnef = (...attributes: readonly Buffer[]) => Buffer.concat([u32(0x223e9f78), u16(1), ...attributes]);

function attribute(level: number, id: number, data: Buffer): Buffer {
  const sum = data.reduce((all, byte) => (all + byte) & 0xffff, 0);
  return Buffer.concat([Buffer.from([level]), u32(id), u32(data.length), data, u16(sum)]);
}

export const mapi = {
  text: 0x1000,
  compressedRtf: 0x1009,
  html: 0x1013,
  subject: 0x0037,
  attachedObject: 0x3701,
  longName: 0x3707,
};

/** A property of several bytes: 0x1f text in UTF-16, 0x102 bytes, 0x0d an object. */
export function property(type: number, id: number, value: Buffer): Buffer {
  const padding = Buffer.alloc((4 - (value.length % 4)) % 4);
  return Buffer.concat([u16(type), u16(id), u32(1), u32(value.length), value, padding]);
}

export const unicode = (id: number, text: string) => property(0x1f, id, Buffer.from(`${text}\0`, 'utf16le'));

const properties = (list: readonly Buffer[]) => Buffer.concat([u32(list.length), ...list]);

/** What every TNEF begins with: code page and class of message. */
export const opening = Buffer.concat([
  attribute(1, 0x00069007, Buffer.concat([u32(1252), u32(0)])),
  attribute(1, 0x00078008, Buffer.from('IPM.Microsoft Mail.Note\0')),
]);

export const ofMessage = (...list: readonly Buffer[]) => attribute(1, 0x00069003, properties(list));

export const attached = (shortName: string, content?: Buffer, ...list: readonly Buffer[]) =>
  Buffer.concat([
    attribute(2, 0x00069002, Buffer.concat([u16(1), u32(0xffffffff), u16(32), u16(32), u32(0)])),
    attribute(2, 0x00018010, Buffer.from(`${shortName}\0`, 'latin1')),
    ...(content === undefined ? [] : [attribute(2, 0x0006800f, content)]),
    ...(list.length === 0 ? [] : [attribute(2, 0x00069005, properties(list))]),
  ]);

/** A message as the object of an attachment. */
export const messageObject = (message: Buffer) =>
  property(0x0d, mapi.attachedObject, Buffer.concat([Buffer.from('0703020000000000c000000000000046', 'hex'), message]));

/** RTF in the form of MS-OXRTFCP that says it is not compressed. */
export function uncompressedRtf(rtf: string): Buffer {
  const body = Buffer.from(rtf, 'latin1');
  return property(
    0x102,
    mapi.compressedRtf,
    Buffer.concat([u32(body.length + 12), u32(body.length), Buffer.from('MELA'), u32(0), body]),
  );
}
