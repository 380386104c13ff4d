import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { decompressRtf } from '#adapters/mailparser/rtf-compression.ts';
import { rtfToText } from '#adapters/mailparser/rtf-text.ts';

const filesOf = async (name: string) =>
  (await readMail(readFileSync(new URL(`../../fixtures/mail/${name}.eml`, import.meta.url)))).attachments;
const pdf = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n';
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1');

describe('MAIL-19 attachments and pictures in the text', () => {
  it.each([
    ['winmail-with-files', 'Übersicht 2026.pdf', pdf],
    ['winmail-with-message-inside', 'inner.pdf', pdf],
    ['winmail-damaged', 'Übersicht 2026.pdf', pdf],
    ['uuencode-in-text', 'plan (1).pdf', pdf.repeat(4)],
    ['uuencode-base64', 'plan.pdf', pdf],
    ['uuencode-transfer-encoding', 'plan.pdf', pdf],
    ['uuencode-two-files', 'b.bin', String.fromCharCode(...Array.from({ length: 256 }, (_, byte) => byte))],
    ['mail-with-cr-cr-lf', 'invoice.pdf', pdf],
    ['boundary-inside-never-closed', 'invoice.pdf', pdf],
    ['apple-double', 'Plan-2.pdf', pdf],
  ])('%s: %s comes out byte by byte', async (fixture, name, content) => {
    expect(text((await filesOf(fixture)).find((file) => file.name === name)?.content)).toBe(content);
  });

  it.each([
    ['content-id-twice', [undefined, 'image001@example', undefined]],
    ['content-id-escaped', ['my logo@example', 'two&three']],
    ['content-id-not-shown', ['f_l8x0']],
    ['winmail-as-whole-mail', ['logo@x']],
  ])('%s: one part at most has each Content-ID', async (fixture, ids) => {
    expect((await filesOf(fixture)).map(({ contentId }) => contentId)).toEqual(ids);
  });

  it('reads the examples of compressed RTF of [MS-OXRTFCP] 3', () => {
    const hello = '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0';
    const ring = '1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0';
    expect(decompressRtf(Buffer.from(hello, 'hex'))).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
    expect(decompressRtf(Buffer.from(ring, 'hex'))).toBe('{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}');
  });

  it('reads RTF in any code page, without the markup that Outlook hides in it', () => {
    const rtf =
      "{\\rtf1\\ansi\\ansicpg1251\\fromhtml1 {\\fonttbl{\\f0 Arial;}}{\\*\\htmltag64 <p>}\\'cf\\'f0\\'e8\\'e2\\'e5\\'f2 \\u8364? \\{x\\}\\par end}";
    expect(rtfToText(rtf)).toBe('Привет € {x}\nend');
  });
});
