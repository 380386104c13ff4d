import type { Language } from '#domain/words/language.ts';
import type { Words } from '#domain/words/words.ts';

const smime = said('S/MIME');
const pgp = said('PGP');

/** What the reader of mails says of a mail that only its addressee can open (MAIL-05). */
export const encryptedWarning = { smime: smime.en, pgp: pgp.en } as const;

/** Whether the reader says so. */
export function isOfEncryption(warning: string): boolean {
  return [smime, pgp].some(({ en }) => en === warning);
}

/** A warning in the language of its case, where there are words for it. */
export function warningIn(language: Language, warning: string): string {
  return [smime, pgp].find(({ en }) => en === warning)?.[language] ?? warning;
}

function said(how: string): Words {
  return {
    en: `The mail is encrypted (${how}) and cannot be read here.`,
    ru: `Письмо зашифровано (${how}), прочитать его здесь нельзя.`,
  };
}
