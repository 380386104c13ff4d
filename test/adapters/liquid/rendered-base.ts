import type { BaseTemplate } from '#adapters/liquid/base/base-template.ts';
import { baseTemplates } from '#adapters/liquid/base-templates.ts';
import { renderMail } from '#adapters/liquid/render-mail.ts';
import { languagesOf, type TemplateParts } from '#domain/configuration/template-texts.ts';
import { templateSample } from '#domain/template/template-sample.ts';
import type { Language } from '#domain/words/language.ts';

export type Rows = Record<string, unknown>;

/** Each template that ships in each of its languages. */
export const every = Object.entries(baseTemplates).flatMap(([name, template]) =>
  languagesOf(template.texts).map((language) => [`${name} in ${language}`, template, language] as const),
);

export function partsOf({ texts }: BaseTemplate, language: Language): TemplateParts {
  const parts = texts[language];
  if (!parts) throw new Error(`There are no texts in ${language}.`);
  return parts;
}

/** As the sample fills it, with other rows. */
export function rendered(template: BaseTemplate, language: Language, more: Rows = {}) {
  const { language: _, ...rows } = templateSample(language);
  const data = { ...rows, ...more } as Parameters<typeof renderMail>[1]['data'];
  return renderMail(partsOf(template, language), { language, audience: template.audience, data, textBlocks: [] });
}

/** A scale of so many levels, with pictures when an address of theirs is given. */
export function scaleOf(count: number, image = ''): Rows {
  const levels = Array.from({ length: count }, (_, index) => ({
    name: `Level ${index + 1}`,
    score: index + 1,
    symbol: '🙂',
    image,
    link: `https://desk.test/r?case=1&level=${index + 1}`,
  }));
  return { scale: { levels, expiresAt: '2026-12-20T14:40:00.000Z' } };
}

/** What is read of markup. */
export const spoken = (text: string) => text.replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ').replace(/\s+/g, ' ');
