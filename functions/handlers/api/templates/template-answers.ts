import type { ListedTemplate } from '#actions/template/list-templates.ts';
import type { LanguageRow, TemplateRow, TemplateTextsAnswer } from '#contract/templates.ts';
import { baseOfLanguage, type Languages, type MailLanguage } from '#domain/configuration/languages/mail-language.ts';
import { languagesOf, type TemplateTexts } from '#domain/configuration/template-texts.ts';
import type { Words } from '#domain/words/words.ts';

export function templateAnswer({ template, languages, ...more }: ListedTemplate): TemplateRow {
  const { name, label, audience, active, version } = template;
  return {
    ...{ name, labels: { ...label }, audience, active, version },
    ...more,
    languages: languages.map((one) => ({ ...one })),
  };
}

export function languageAnswer({ code, name, active }: MailLanguage, configuration: Languages): LanguageRow {
  return { code, name, active, basedOn: baseOfLanguage(code, configuration) };
}

export function textsOf(texts: TemplateTexts): TemplateTextsAnswer {
  return Object.fromEntries(
    languagesOf(texts).flatMap((language) => {
      const parts = texts[language];
      if (!parts) return [];
      const { subject, html, text } = parts;
      return [[language, { subject, html, text }] as const];
    }),
  );
}

/** What people call a new template; English and Russian are always there. */
export function labelsOf(labels: Readonly<Record<string, string>>, name: string): Words {
  return { ...labels, en: labels.en ?? labels.ru ?? name, ru: labels.ru ?? labels.en ?? name };
}
