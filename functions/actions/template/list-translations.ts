import { baseOfLanguage, type MailLanguage } from '#domain/configuration/languages/mail-language.ts';
import { translationStanding } from '#domain/template/translation.ts';
import { type Translation, translationsOfRows } from '#domain/template/untranslated.ts';
import { didYouMean } from '#domain/words/closest.ts';
import type { Language } from '#domain/words/language.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { TemplatePorts } from './ports.ts';
import { presentConfiguration, versionOf } from './template-row.ts';

export interface Translations {
  readonly language: MailLanguage;
  readonly base: Language;
  /** All that customers read. */
  readonly all: readonly Translation[];
}

/** How far all that customers read is translated into a language (CASE-20). @throws Refusal row-unknown */
export async function listTranslations(code: Language, ports: TemplatePorts): Promise<Translations> {
  const { configuration } = await presentConfiguration(ports);
  const { languages, templates } = configuration;
  const language = languages.find((one) => one.code === code);
  if (!language) {
    const codes = languages.map((one) => one.code);
    throw new Refusal('row-unknown', `There is no language "${code}"${didYouMean(code, codes)}`);
  }
  const base = baseOfLanguage(code, configuration);
  const read = templates.filter(({ audience, active }) => audience === 'customer' && active);
  const ofTemplates = await Promise.all(
    read.map(async ({ name, version }): Promise<Translation> => {
      const found = await versionOf(name, version, ports);
      return { key: `template:${name}`, standing: translationStanding(code, found, base), base: '' };
    }),
  );
  return { language, base, all: [...ofTemplates, ...translationsOfRows(code, configuration)] };
}
