import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { charsetTables } from '../../functions/adapters/mailparser/charsets/charset-tables.ts';
import { dateWords } from '../../functions/adapters/mailparser/headers/date-words.ts';
import { entityNames } from '../../functions/adapters/mailparser/html/entity-names.ts';
import { stubWords } from '../../functions/adapters/mailparser/html/stub-words.ts';
import { bannerWords } from '../../functions/adapters/reply-text/banner-words.ts';
import { legalNotes } from '../../functions/adapters/reply-text/legal-notes.ts';
import { quoteWords } from '../../functions/adapters/reply-text/quote-words.ts';
import { automaticPhrases } from '../../functions/domain/mail/automatic-phrases.ts';
import { failurePhrases } from '../../functions/domain/mail/bounce/failure-phrases.ts';
import { thanksWords } from '../../functions/domain/mail/thanks-vocabulary.ts';
import { packedText } from './packed-text.ts';

/** Name of the function that gives them, and the module that exports it. */
const tables = {
  charsetTables: { written: charsetTables(), module: '#adapters/mailparser/charsets/charset-tables.ts' },
  dateWords: { written: dateWords(), module: '#adapters/mailparser/headers/date-words.ts' },
  entityNames: { written: entityNames(), module: '#adapters/mailparser/html/entity-names.ts' },
  stubWords: { written: stubWords(), module: '#adapters/mailparser/html/stub-words.ts' },
  bannerWords: { written: bannerWords(), module: '#adapters/reply-text/banner-words.ts' },
  quoteWords: { written: quoteWords(), module: '#adapters/reply-text/quote-words.ts' },
  legalNotes: { written: legalNotes(), module: '#adapters/reply-text/legal-notes.ts' },
  thanksWords: { written: thanksWords(), module: '#domain/mail/thanks-vocabulary.ts' },
  failurePhrases: { written: failurePhrases(), module: '#domain/mail/bounce/failure-phrases.ts' },
  automaticPhrases: { written: automaticPhrases(), module: '#domain/mail/automatic-phrases.ts' },
};

/**
 * What stands in bundles for the phrases of bounces, of answering machines and of gateways, and for the letters of languages: packed they take half of it, and are unpacked for the
 * first mail that is asked about them.
 * @param folder where the modules are written.
 */
export function packedPhrases(folder: string): Readonly<Record<string, string>> {
  // Together they are smaller: they are of the same languages.
  const written = Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table.written]));
  const packed = packedText(folder, JSON.stringify(written));
  writeFileSync(
    join(folder, 'phrases.mjs'),
    `${packed.imported}let all;
export const phrases = () => (all ??= JSON.parse(${packed.call}));
`,
  );
  return Object.fromEntries(
    Object.entries(tables).map(([name, { module }]) => {
      const file = join(folder, `${name}.mjs`);
      writeFileSync(
        file,
        `import { phrases } from ${JSON.stringify('./phrases.mjs')};\nexport const ${name} = () => phrases().${name};\n`,
      );
      return [module, `./${file}`];
    }),
  );
}
