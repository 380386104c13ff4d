import { decodeText } from '../charsets/charset.ts';
import { readTnefProperties, type TnefValue, tnefText } from './tnef-properties.ts';

/** What Outlook packs into a winmail.dat. */
export interface Tnef {
  readonly subject: string;
  readonly text: string;
  readonly html: Buffer | undefined;
  /** Compressed. */
  readonly rtf: Buffer | undefined;
  readonly charset: string;
  readonly files: readonly TnefFile[];
  /** Messages that were attached. */
  readonly messages: readonly Tnef[];
  /** Whether all of it was read. */
  readonly complete: boolean;
}

export interface TnefFile {
  readonly name: string;
  /** '' when none was said. */
  readonly contentType: string;
  readonly contentId: string | undefined;
  readonly content: Buffer;
}

const signature = 0x223e9f78;
const attribute = {
  codepage: 0x9007,
  properties: 0x9003,
  body: 0x800c,
  subject: 0x8004,
  newFile: 0x9002,
  title: 0x8010,
  data: 0x800f,
  fileProperties: 0x9005,
};
const property = {
  subject: 0x0037,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  codepage: 0x3fde,
  longName: 0x3707,
  shortName: 0x3704,
  mimeType: 0x370e,
  contentId: 0x3712,
  object: 0x3701,
  name: 0x3001,
};
const mostFiles = 500;
const deepest = 4;

interface OpenFile {
  title: Buffer;
  data: Buffer | undefined;
  properties: ReadonlyMap<number, TnefValue>;
}

/** Reads [MS-OXTNEF]; undefined for bytes that are none. What was read before damage counts. */
export function readTnef(bytes: Buffer, depth = 1): Tnef | undefined {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== signature || depth > deepest) return undefined;
  let message: ReadonlyMap<number, TnefValue> = new Map();
  let codepage = 1252;
  const legacy: { subject: Buffer; body: Buffer } = { subject: Buffer.alloc(0), body: Buffer.alloc(0) };
  const open: OpenFile[] = [];
  let at = 6;
  for (; at + 9 <= bytes.length && open.length <= mostFiles; ) {
    const id = bytes.readUInt16LE(at + 1);
    const length = bytes.readUInt32LE(at + 5);
    const data = bytes.subarray(at + 9, at + 9 + length);
    if (data.length < length) break;
    const file = open.at(-1);
    if (id === attribute.codepage && length >= 4) codepage = data.readUInt32LE(0);
    else if (id === attribute.properties) message = readTnefProperties(data);
    else if (id === attribute.body) legacy.body = data;
    else if (id === attribute.subject) legacy.subject = data;
    else if (id === attribute.newFile) open.push({ title: Buffer.alloc(0), data: undefined, properties: new Map() });
    else if (file !== undefined && id === attribute.title) file.title = data;
    else if (file !== undefined && id === attribute.data) file.data = data;
    else if (file !== undefined && id === attribute.fileProperties) file.properties = readTnefProperties(data);
    // Two bytes of checksum follow; mailers get them wrong, so they say nothing.
    at += 9 + length + 2;
  }
  if (at === 6) return undefined;
  const decode = (data: Buffer) => decodeText(data, charsetOf(codepage)).text.split('\0', 1)[0] ?? '';
  const nested = open.map((file) => readTnef(embedded(file) ?? Buffer.alloc(0), depth + 1));
  const internet = message.get(property.codepage)?.bytes;
  return {
    subject: tnefText(message.get(property.subject), decode) || decode(legacy.subject),
    text: tnefText(message.get(property.body), decode) || decode(legacy.body),
    html: message.get(property.html)?.bytes,
    rtf: message.get(property.rtf)?.bytes,
    charset: charsetOf(internet === undefined || internet.length < 4 ? codepage : internet.readUInt32LE(0)),
    files: open.flatMap((file, index) => (nested[index] === undefined ? toFile(file, decode) : [])),
    messages: nested.filter((inner) => inner !== undefined),
    complete: at >= bytes.length && nested.every((inner) => inner?.complete !== false),
  };
}

function charsetOf(codepage: number): string {
  return codepage >= 28591 && codepage <= 28606 ? `iso-8859-${codepage - 28590}` : `cp${codepage}`;
}

/** An attached message or object stands behind 16 bytes that name its interface. */
function embedded(file: OpenFile): Buffer | undefined {
  const object = file.properties.get(property.object);
  return object !== undefined && object.type === 0x0d && object.bytes.length > 16
    ? object.bytes.subarray(16)
    : undefined;
}

function toFile(file: OpenFile, decode: (data: Buffer) => string): readonly TnefFile[] {
  const text = (id: number) => tnefText(file.properties.get(id), decode);
  const content = file.data ?? file.properties.get(property.object)?.bytes;
  if (content === undefined) return [];
  return [
    {
      name: text(property.longName) || decode(file.title) || text(property.shortName) || text(property.name),
      contentType: text(property.mimeType).toLowerCase(),
      contentId: text(property.contentId).replace(/[<>]/g, '').trim() || undefined,
      content,
    },
  ];
}
