import { describe, expect, it } from 'vitest';
import {
  isPictureName,
  mostPictureBytes,
  type Picture,
  pictureFault,
  pictureIn,
  pictureName,
} from '#domain/administration/picture.ts';
import fc from '../../support/fast-check.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])));
const zeros = (count: number) => Array.from({ length: count }, () => 0);
const png = (width: number, height: number) => {
  const size = [0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255];
  return bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', size, zeros(5));
};
const jpeg = bytes(
  ...['\xff\xd8\xff\xe0', [0, 4, 1, 1], '\xff\xc4', [0, 4, 1, 1], '\xff\xc2', [0, 11, 8, 0, 40, 0, 120], zeros(6)],
);
const webp = (chunk: string, rest: readonly number[]) =>
  bytes('RIFF', zeros(4), 'WEBP', chunk, zeros(4), rest, zeros(10));

describe('CONS-02 a picture is known by what stands in it', () => {
  it.each<[string, Uint8Array, Picture | undefined]>([
    ['PNG', png(240, 80), { type: 'png', width: 240, height: 80 }],
    ['JPEG, behind what is no frame', jpeg, { type: 'jpeg', width: 120, height: 40 }],
    ['GIF', bytes('GIF89a', [120, 0, 40, 0]), { type: 'gif', width: 120, height: 40 }],
    ['WebP, lossy', webp('VP8 ', [...zeros(6), 120, 0, 40, 0]), { type: 'webp', width: 120, height: 40 }],
    ['WebP, lossless', webp('VP8L', [0x2f, 119, 0xc0, 9, 0]), { type: 'webp', width: 120, height: 40 }],
    ['WebP, extended', webp('VP8X', [...zeros(4), 119, 0, 0, 39, 0, 0]), { type: 'webp', width: 120, height: 40 }],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), undefined],
    ['a page', bytes('<!doctype html><script>alert(1)</script>'), undefined],
    ['BMP', bytes('BM', zeros(60)), undefined],
    ['PDF', bytes('%PDF-1.7', zeros(40)), undefined],
    ['a PNG that is cut off', png(240, 80).slice(0, 20), undefined],
    ['a JPEG without frame', bytes('\xff\xd8\xff\xe0', [0, 4, 1, 1, 0, 0], zeros(40)), undefined],
    ['nothing', new Uint8Array(), undefined],
  ])('%s', (_, given, picture) => expect(pictureIn(given)).toEqual(picture));

  it('whatever the bytes are, it is answered', () => {
    const start = fc.constantFrom('', '\xff\xd8\xff', 'RIFF0000WEBPVP8L', 'GIF89a', '\x89PNG\r\n\x1a\n');
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (first, rest) => {
        const found = pictureIn(bytes(first, [...rest]));
        expect(found === undefined || found.width >= 0).toBe(true);
      }),
    );
  });
});

it.each([
  ['a usual one', png(240, 80), undefined],
  ['none', bytes('GIF'), 'no-picture'],
  ['one of too many bytes', bytes('GIF89a', [120, 0, 40, 0], zeros(mostPictureBytes)), 'too-heavy'],
  ['one that unpacks to millions of points', png(2001, 80), 'too-large'],
  ['a point that counts who reads', png(1, 1), 'too-small'],
] as const)('CONS-02 %s is taken or not', (_, given, fault) => {
  expect(pictureFault(given, pictureIn(given))).toBe(fault);
});

it('CONS-02 another picture has another name, the same has the same', () => {
  const name = (one: Uint8Array) => pictureName(one, { type: 'png', width: 1, height: 1 });
  expect(name(png(240, 80))).toMatch(/^picture-[0-9a-f]{32}\.png$/);
  expect(name(png(240, 80))).toBe(name(png(240, 80)));
  expect(name(png(240, 81))).not.toBe(name(png(240, 80)));
  expect([isPictureName(name(png(240, 80))), isPictureName('assets/main.js')]).toEqual([true, false]);
});
