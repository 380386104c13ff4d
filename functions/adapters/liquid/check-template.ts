import type { Template } from 'liquidjs';
import { ownMacros, macros as usualMacros } from '#domain/configuration/languages/macros.ts';
import type { MailLanguage } from '#domain/configuration/languages/mail-language.ts';
import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import {
  languagesOf,
  partsIn,
  type TemplatePart,
  type TemplateParts,
  type TemplateTexts,
  templateParts,
} from '#domain/configuration/template-texts.ts';
import type { TextBlock } from '#domain/configuration/text-block.ts';
import { macroText } from '#domain/template/macro-text.ts';
import { unwantedMarkup } from '#domain/template/mail-markup.ts';
import { columnsFor, mayLack, optionalRoots, type Shape } from '#domain/template/template-columns.ts';
import { type CheckedTemplate, offsetAt, placeAt, type TemplateFault } from '#domain/template/template-fault.ts';
import { templateSample } from '#domain/template/template-sample.ts';
import { didYouMeanInWords } from '#domain/words/closest.ts';
import type { Language } from '#domain/words/language.ts';
import type { Words } from '#domain/words/words.ts';
import { engines, largestPart } from './engines.ts';
import { type LiquidFault, liquidFault, placeOfRender } from './liquid-fault.ts';
import { type PlacedFault, unknownNames } from './named-paths.ts';
import { renderMail } from './render-mail.ts';

interface About {
  /** Of the template, when it has one already. */
  readonly name?: string;
  readonly audience: MailTemplate['audience'];
  readonly textBlocks: readonly TextBlock[];
  /** Languages that mail goes out in, the default one first. */
  readonly languages?: readonly Language[];
  /** Rows of languages: their words for macros are understood. */
  readonly spoken?: readonly MailLanguage[];
}

const partNames = { subject: 'тема', html: 'HTML', text: 'текст' } as const;
/** A template that takes half of what it may once takes too long on a bad day. */
const trialMilliseconds = 500;

/** What is wrong with the texts of a template (NOTE-07): all that can be known before a mail needs them. */
export function checkTemplate(texts: TemplateTexts, about: About): CheckedTemplate {
  const known = columnsFor(
    about.audience,
    about.textBlocks.map(({ name }) => name),
  );
  const given = languagesOf(texts).flatMap((language) => {
    const parts = texts[language];
    return parts ? [{ language, parts }] : [];
  });
  const checked = given.map(({ language, parts }) => checkLanguage(language, parts, known, about));
  const { languages = ['en', 'ru'] } = about;
  const missing = languages.filter((language) => !texts[language]);
  return {
    faults: checked.flatMap(({ faults }) => faults),
    warnings: [
      ...missing.flatMap((language) => {
        const instead = partsIn(texts, language, languages[0])?.language;
        if (instead === undefined) return [];
        return [
          {
            en: `There are no ${nameOf(language)} texts: who would get them gets the ${nameOf(instead)} ones`,
            ru: `Нет текстов на языке «${language}»: вместо них уйдут тексты на языке «${instead}»`,
          },
        ];
      }),
      ...new Map(checked.flatMap(({ warnings }) => warnings).map((one) => [one.en, one])).values(),
    ],
  };
}

function checkLanguage(language: Language, parts: TemplateParts, known: Shape, about: About): CheckedTemplate {
  const faults = templateParts.flatMap((part) =>
    partFaults(parts[part], part, known, { ...about, language }).map(
      ({ at, message }): TemplateFault => ({
        language,
        part,
        ...placeAt(parts[part], at),
        message,
      }),
    ),
  );
  if (faults.length > 0) return { faults, warnings: [] };
  const fault = trial(language, parts, about, templateSample(language));
  if (fault) return { faults: [{ language, ...fault }], warnings: [] };
  return { faults: [], warnings: warningsOf(language, parts, about) };
}

function partFaults(
  source: string,
  part: TemplatePart,
  known: Shape,
  { audience, spoken = [], language }: About & { readonly language: Language },
): readonly PlacedFault[] {
  const at = 0;
  if (source.trim() === '') return [{ at, message: { en: `the ${part} is empty`, ru: `${partNames[part]}: пусто` } }];
  if (Buffer.byteLength(source) > largestPart)
    return [
      {
        at,
        message: {
          en: `the ${part} is larger than ${largestPart / 1024} KB`,
          ru: `${partNames[part]}: больше ${largestPart / 1024} КБ`,
        },
      },
    ];
  const { liquid, unknown, origin } = macroText(source, ownMacros(spoken, language));
  const offset = (line: number, column: number) => origin(offsetAt(liquid, line, column));
  const found: PlacedFault[] = unknown.map(({ macro, at }) => {
    const meant = didYouMeanInWords(macro, [...usualMacros.keys()]);
    return { at, message: { en: `there is no macro ${macro}${meant.en}`, ru: `нет макроса ${macro}${meant.ru}` } };
  });
  if (part === 'html') found.push(...unwantedMarkup(source));
  const parsed = parse(liquid, part);
  if ('fault' in parsed) found.push({ ...parsed.fault, at: origin(parsed.fault.at ?? 0) });
  else found.push(...unknownNames(parsed.templates, known, audience, offset));
  return found.toSorted((one, other) => one.at - other.at);
}

function parse(liquid: string, part: TemplatePart): { templates: Template[] } | { fault: LiquidFault } {
  try {
    return { templates: (part === 'html' ? engines.html : engines.text).parse(liquid) };
  } catch (error) {
    return { fault: liquidFault(error, liquid) };
  }
}

/** Renders it once; what is wrong shows in the part that fails by itself. */
function trial(
  language: Language,
  parts: TemplateParts,
  { audience, textBlocks, spoken = [] }: About,
  data: Record<string, unknown>,
): Omit<TemplateFault, 'language'> | undefined {
  const macros = ownMacros(spoken, language);
  for (const part of templateParts) {
    const alone = { subject: '-', html: '-', text: '-', [part]: parts[part] };
    try {
      renderMail(alone, { language, audience, data: { ...rowsOf(data), macros }, textBlocks }, trialMilliseconds);
    } catch (error) {
      const { liquid, origin } = macroText(parts[part], macros);
      const { at = placeOfRender(liquid), message } = liquidFault(error, liquid);
      return { part, ...placeAt(parts[part], origin(at)), message };
    }
  }
  return undefined;
}

function warningsOf(language: Language, parts: TemplateParts, about: About): readonly Words[] {
  const sample = templateSample(language);
  const bare = Object.fromEntries(Object.entries(sample).filter(([root]) => !mayLack(root, about.name)));
  const fault = trial(language, parts, about, bare);
  if (!fault) return [];
  const where = `${language}.${fault.part}, line ${fault.line}, column ${fault.column}`;
  const root = optionalRoots.find((one) => new RegExp(`^there is no ${one}\\b`).test(fault.message.en));
  const place = `${language}.${fault.part}, строка ${fault.line}, место ${fault.column}`;
  if (root === undefined)
    return [
      {
        en: `${where}: ${fault.message.en} in some mails: they are not sent`,
        ru: `${place}: ${fault.message.ru} – в некоторых письмах; такие письма не уйдут`,
      },
    ];
  return [
    {
      en: `${where}: only some mails have ${root}: ask with {% if ${root} %}, or the others are not sent`,
      ru: `${place}: ${root} есть не во всех письмах: спросите {% if ${root} %}, иначе остальные не уйдут`,
    },
  ];
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

function nameOf(language: Language): string {
  return languageNames.of(language) ?? language;
}

/** Without what is no row: the language, which the renderer is told by itself. */
function rowsOf(data: Record<string, unknown>): Record<string, Record<string, unknown>> {
  const isRow = (entry: [string, unknown]): entry is [string, Record<string, unknown>] =>
    typeof entry[1] === 'object' && entry[1] !== null;
  return Object.fromEntries(Object.entries(data).filter(isRow));
}
