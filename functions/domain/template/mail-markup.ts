import type { Words } from '#domain/words/words.ts';

/** HTML in a template that mail clients drop and mail filters punish, each with what to tell its writer. */
const unwanted: readonly (readonly [RegExp, (found: string) => Words])[] = [
  [
    /<\/?(script|iframe|object|embed|applet|form|input|button|textarea|select|link|base|meta|svg)\b/gi,
    (tag) => dropped(`<${tag.toLowerCase()}>`),
  ],
  [
    // Attributes may stand behind blanks, quotes and slashes; what stands in quotes is none.
    /<[a-z](?:"[^"<]*"|'[^'<]*'|[^"'<>])*?(?<=[\s"'/])(on[a-z]+)\s*=/gi,
    (name) => dropped(name.toLowerCase()),
  ],
  [
    /\b(javascript|vbscript|data)\s*:(?=[^\s<>"']*["'])/gi,
    (scheme) => ({
      en: `links to "${scheme.toLowerCase()}:" do not work in mail: use https`,
      ru: `ссылки «${scheme.toLowerCase()}:» в письмах не работают: используйте https`,
    }),
  ],
];

function dropped(what: string): Words {
  return {
    en: `${what} does not work in mail: clients drop it, and filters take it for spam`,
    ru: `${what} в письмах не работает: почтовые программы это вырежут, а фильтры примут за спам`,
  };
}

/** @returns where something unwanted stands, and why it is. */
export function unwantedMarkup(html: string): readonly { readonly at: number; readonly message: Words }[] {
  return unwanted.flatMap(([pattern, words]) =>
    [...html.matchAll(pattern)].map(({ 0: all, 1: name = '', index }) => ({
      at: pattern === unwanted[1]?.[0] ? index + all.lastIndexOf(name) : index,
      message: words(name),
    })),
  );
}
