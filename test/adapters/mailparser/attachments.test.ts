import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';

const filesOf = async (name: string) =>
  readMail(readFileSync(new URL(`../../fixtures/mail/${name}.eml`, import.meta.url))).attachments;
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
});
