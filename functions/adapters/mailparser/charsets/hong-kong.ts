import { charsetTables } from '#adapters/mailparser/charsets/charset-tables.ts';
import { decoderOf } from './decoders.ts';

let letters: ReadonlyMap<string, string> | undefined;

/** Text in Big5, with the letters that Cantonese alone has: Node's decoder reads them as letters for private use. */
export function decodeBig5(bytes: Uint8Array): string {
  return decoderOf('big5')
    .decode(bytes)
    .replace(/[\ue000-\uf8ff]/g, (letter) => {
      letters ??= new Map(
        charsetTables()
          .hongKong.match(/../g)
          ?.map((pair) => [pair.charAt(0), pair.charAt(1)]),
      );
      return letters.get(letter) ?? letter;
    });
}
