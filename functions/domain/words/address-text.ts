/** A mail address in running text. An apostrophe stands in names, `sean.o'neil@example.com`; `d'anna@example.com` is French. */
export const writtenAddress = String.raw`(?:[^\s<>()[\]"',;:@]|(?<=[\w.]{2}|\b[oO])'(?=\w)){1,128}@[^\s<>()[\]"',;:@]{1,255}`;
const address = new RegExp(writtenAddress, 'g');
const longest = 16 * 1024;

/** Mail addresses that stand in a text, each once, in lower case. */
export function addressesIn(text: string): readonly string[] {
  const found = [...text.slice(0, longest).matchAll(address)].map(([written]) => written.toLowerCase());
  return [...new Set(found.map((one) => one.replace(/[.!?*=]+$/, '')))].filter((one) => /@[^.].*[^.]$/.test(one));
}
