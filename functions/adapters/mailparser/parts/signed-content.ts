/** What a CMS message is (RFC 5652), by the identifier that it begins with. */
export type CmsKind = 'signed' | 'encrypted';

const kinds: Readonly<Record<string, CmsKind>> = {
  '2a864886f70d010702': 'signed',
  '2a864886f70d010703': 'encrypted',
  '2a864886f70d0109100117': 'encrypted',
};
const sequence = 0x30;
const set = 0x31;
const identifier = 0x06;
const explicit = 0xa0;
const octets = 0x04;
const octetsInPieces = 0x24;
const mostPieces = 100_000;

interface Element {
  readonly tag: number;
  readonly content: Buffer;
  /** Behind the element; the end of the bytes when its length is open. */
  readonly next: number;
}

export interface Cms {
  readonly kind: CmsKind;
  /** The mail that was signed, when it stands within. */
  readonly content: Buffer | undefined;
}

/** Looks into S/MIME as far as is needed to read what was only signed; undefined for what is none. */
export function readCms(bytes: Buffer): Cms | undefined {
  const [id, wrapped] = elements(elementAt(bytes, 0, sequence)?.content, 2);
  const kind = id?.tag === identifier ? kinds[id.content.toString('hex')] : undefined;
  if (kind === undefined || wrapped?.tag !== explicit) return undefined;
  if (kind === 'encrypted') return { kind, content: undefined };
  const signed = elements(elementAt(wrapped.content, 0, sequence)?.content, 3);
  if (signed[1]?.tag !== set || signed[2]?.tag !== sequence) return { kind, content: undefined };
  const [, inner] = elements(signed[2].content, 2);
  const text = inner?.tag === explicit ? elementAt(inner.content, 0, undefined) : undefined;
  return { kind, content: text === undefined ? undefined : octetsOf(text) };
}

function octetsOf({ tag, content }: Element): Buffer | undefined {
  if (tag === octets) return content;
  if (tag !== octetsInPieces) return undefined;
  return Buffer.concat(
    elements(content, mostPieces)
      .filter((piece) => piece.tag === octets)
      .map((piece) => piece.content),
  );
}

function elements(bytes: Buffer | undefined, most: number): readonly Element[] {
  const found: Element[] = [];
  for (let at = 0; bytes !== undefined && at < bytes.length && found.length < most; ) {
    const element = elementAt(bytes, at, undefined);
    if (element === undefined || element.tag === 0) break;
    found.push(element);
    at = element.next;
  }
  return found;
}

/** One element of BER; one of open length holds all that follows, up to where its pieces end. */
function elementAt(bytes: Buffer, at: number, expected: number | undefined): Element | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (expected !== undefined && tag !== expected)) return undefined;
  if (first === 0x80) return { tag, content: bytes.subarray(at + 2), next: bytes.length };
  const size = first < 0x80 ? 0 : first & 0x7f;
  if (size > 4 || at + 2 + size > bytes.length) return undefined;
  const from = at + 2 + size;
  const length = size === 0 ? first : bytes.readUIntBE(at + 2, size);
  return { tag, content: bytes.subarray(from, from + length), next: from + length };
}
