import { entityNames } from '#adapters/mailparser/html/entity-names.ts';
import { letterOfWindows } from '../charsets/windows-1252.ts';

let named: ReadonlyMap<string, string> | undefined;

function namedCharacter(name: string): string | undefined {
  named ??= namedCharacters();
  return named.get(name);
}

function namedCharacters(): ReadonlyMap<string, string> {
  const { latin1, others } = entityNames();
  const found = new Map(Object.entries(others));
  for (const [index, name] of latin1.split(' ').entries()) found.set(name, String.fromCharCode(0xa0 + index));
  return found.set('nbsp', ' ').set('shy', '');
}

/** Text with HTML's character references resolved; unknown ones stay as they stand. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text.replaceAll('\u00a0', ' ');
  return text
    .replace(
      /&(?:#(\d{1,12})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,10}));?/g,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return namedCharacter(name) ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
        // As browsers read them (HTML 13.2.5.80).
        if (code >= 0x80 && code <= 0x9f) return letterOfWindows(code);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
      },
    )
    .replaceAll('\u00a0', ' ');
}
