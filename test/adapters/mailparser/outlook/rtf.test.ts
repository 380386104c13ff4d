import { describe, expect, it } from 'vitest';
import { decompressRtf } from '#adapters/mailparser/outlook/rtf-compression.ts';
import { rtfToText } from '#adapters/mailparser/outlook/rtf-text.ts';

describe('MAIL-05 the text that Outlook packs as RTF', () => {
  it('reads the examples of compressed RTF of [MS-OXRTFCP] 3', () => {
    const hello = '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0';
    const ring = '1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0';
    expect(decompressRtf(Buffer.from(hello, 'hex'))).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
    expect(decompressRtf(Buffer.from(ring, 'hex'))).toBe('{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}');
  });

  it('reads RTF in any code page, without the markup that Outlook hides in it', () => {
    const rtf =
      "{\\rtf1\\ansi\\ansicpg1251\\fromhtml1 {\\fonttbl{\\f0 Arial;}}{\\*\\htmltag64 <p>}\\'cf\\'f0\\'e8\\'e2\\'e5\\'f2 \\u8364? \\{x\\}\\par\\constructor end}";
    expect(rtfToText(rtf)).toBe('Привет € {x}\nend');
  });
});
