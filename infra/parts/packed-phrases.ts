import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { bannerWords } from '../../functions/adapters/reply-text/banner-words.ts';
import { automaticPhrases } from '../../functions/domain/mail/automatic-phrases.ts';
import { failurePhrases } from '../../functions/domain/mail/bounce/failure-phrases.ts';

/** Name of the function that gives them, and the module that exports it. */
const tables = {
  bannerWords: { written: bannerWords(), module: '#adapters/reply-text/banner-words.ts' },
  failurePhrases: { written: failurePhrases(), module: '#domain/mail/bounce/failure-phrases.ts' },
  automaticPhrases: { written: automaticPhrases(), module: '#domain/mail/automatic-phrases.ts' },
};

/**
 * What stands in bundles for the phrases of bounces, of answering machines and of gateways: packed they take half of it, and are unpacked for the
 * first mail that is asked about them.
 * @param folder where the modules are written.
 */
export function packedPhrases(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(tables).map(([name, { written, module }]) => {
      const packed = brotliCompressSync(JSON.stringify(written)).toString('base64');
      const file = join(folder, `${name}.mjs`);
      writeFileSync(
        file,
        `import { brotliDecompressSync } from 'node:zlib';
export const ${name} = () => JSON.parse(brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString());
`,
      );
      return [module, `./${file}`];
    }),
  );
}
