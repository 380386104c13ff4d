const replacements = './functions/adapters/mailparser/left-out';

/**
 * What bundles leave out: packages that mailparser loads and our use of it never calls, more than a megabyte, each with
 * the file that stands in for it.
 */
export const leftOut: Readonly<Record<string, string>> = {
  'iconv-lite': `${replacements}/iconv-lite.cjs`,
  ...Object.fromEntries(
    ['encoding-japanese', 'he', 'html-to-text', 'linkify-it', 'punycode.js', 'tlds'].map((name) => [
      name,
      `${replacements}/unused.cjs`,
    ]),
  ),
};
