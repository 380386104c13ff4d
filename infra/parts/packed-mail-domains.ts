import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const replaced = '#domain/configuration/listed-mail-domains.ts';

/**
 * What stands in bundles for the list of public mail services: packed it takes 50 KB instead of 140, and is unpacked only by who asks it.
 * @param folder where the module is written.
 */
export function packedMailDomains(folder: string): Readonly<Record<string, string>> {
  const domains: readonly string[] = JSON.parse(readFileSync('node_modules/email-providers/all.json', 'utf8'));
  const packed = brotliCompressSync(domains.join('\n')).toString('base64');
  const file = join(folder, 'listed-mail-domains.mjs');
  writeFileSync(
    file,
    `import { brotliDecompressSync } from 'node:zlib';
export const listedMailDomains = () => brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString().split('\\n');
`,
  );
  return { [replaced]: `./${file}` };
}
