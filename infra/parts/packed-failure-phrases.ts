import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { failurePhrases } from '../../functions/domain/mail/bounce/failure-phrases.ts';

const replaced = '#domain/mail/bounce/failure-phrases.ts';

/**
 * What stands in bundles for the phrases of bounces: packed they take 13 KB instead of 24, and are unpacked for the first bounce.
 * @param folder where the module is written.
 */
export function packedFailurePhrases(folder: string): Readonly<Record<string, string>> {
  const packed = brotliCompressSync(JSON.stringify(failurePhrases())).toString('base64');
  const file = join(folder, 'failure-phrases.mjs');
  writeFileSync(
    file,
    `import { brotliDecompressSync } from 'node:zlib';
export const failurePhrases = () => JSON.parse(brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString());
`,
  );
  return { [replaced]: `./${file}` };
}
