import { createHash } from 'node:crypto';

/** Pictures of points alone: a drawing (SVG) is a page that may run scripts. */
export type PictureType = 'png' | 'jpeg' | 'gif' | 'webp';

export interface Picture {
  readonly type: PictureType;
  readonly width: number;
  readonly height: number;
}

/** Every mail and page loads it. */
export const mostPictureBytes = 200 * 1024;
/** A few bytes can name a picture of millions of points, which stops a phone. */
export const mostPicturePoints = 2000;
const leastPoints = 8;

/**
 * What bytes are by what stands in them, whatever a name or a browser says.
 * @returns undefined for what is no picture of points, or is cut off before its size.
 */
export function pictureIn(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length));
  // PNG (ISO/IEC 15948, 5.2 and 11.2.2)
  if (text(0, 8) === '\x89PNG\r\n\x1a\n' && text(12, 4) === 'IHDR' && bytes.length >= 24)
    return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  // GIF (version 89a, 17 and 18)
  if (/^GIF8[79]a$/.test(text(0, 6)) && bytes.length >= 10)
    return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (text(0, 3) === '\xff\xd8\xff') return jpegIn(view);
  if (text(0, 4) === 'RIFF' && text(8, 4) === 'WEBP' && bytes.length >= 30) return webpIn(view, text(12, 4));
  return undefined;
}

/** The frame header tells the size; what stands before it is skipped by its length (ITU T.81, B.1.1.3 and B.2.2). */
function jpegIn(view: DataView): Picture | undefined {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** Lossy, lossless or extended (RFC 9649, 2.5 to 2.7). */
function webpIn(view: DataView, chunk: string): Picture | undefined {
  const type = 'webp';
  if (chunk === 'VP8 ')
    return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (chunk !== 'VP8X') return undefined;
  const points = (at: number) => (view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) + 1;
  return { type, width: points(24), height: points(27) };
}

/** Why a picture is not taken; undefined when it is. */
export function pictureFault(
  bytes: Uint8Array,
  picture: Picture | undefined,
): 'no-picture' | 'too-heavy' | 'too-large' | 'too-small' | undefined {
  if (bytes.byteLength > mostPictureBytes) return 'too-heavy';
  if (!picture) return 'no-picture';
  const { width, height } = picture;
  if (Math.max(width, height) > mostPicturePoints) return 'too-large';
  return Math.min(width, height) < leastPoints ? 'too-small' : undefined;
}

const prefix = 'picture-';

/** Its name among the console's files: another picture has another one, so that it may be kept for ever wherever it was loaded. */
export function pictureName(bytes: Uint8Array, { type }: Picture): string {
  return `${prefix}${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${type}`;
}

/** Whether one of the console's files is an owner's picture: no build brings it, and mails of years ago show it. */
export function isPictureName(name: string): boolean {
  return name.startsWith(prefix);
}
