import type { Configuration } from '#domain/configuration/configuration.ts';
import { liquidOf, macros, macroWords } from '#domain/configuration/languages/macros.ts';
import { activeLanguages } from '#domain/configuration/languages/mail-language.ts';
import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import type { TextBlock } from '#domain/configuration/text-block.ts';
import { dayText } from '#domain/words/day-text.ts';
import type { Language } from '#domain/words/language.ts';
import { type Words, wordsIn } from '#domain/words/words.ts';
import { columnHelp } from './column-help.ts';
import { columnsFor, mayLack, type Shape } from './template-columns.ts';
import { templateSample } from './template-sample.ts';

/** Something that a template may say, as its writer is offered it. */
export interface TemplateOffer {
  /** As it is named: `case.number`, `[#Number#]`. */
  readonly name: string;
  readonly kind: 'column' | 'block' | 'macro' | 'render';
  /** What is written into the template. */
  readonly insert: string;
  readonly help: Words | undefined;
  /** What stands there in the sample. */
  readonly example: string;
  /** Name of what only some mails have: `{% if scale %}` asks. */
  readonly onlyWith: string | undefined;
}

const longestExample = 80;

/** All that a template for an audience may say, by the data that checks it (NOTE-07). */
export function templateOffers(
  { audience, name }: Pick<MailTemplate, 'audience'> & { readonly name?: string | undefined },
  { textBlocks: blocks, languages }: Pick<Configuration, 'textBlocks' | 'languages'>,
  language: Language,
): readonly TemplateOffer[] {
  const sample = templateSample(language);
  const columns = paths(columnsFor(audience, [])).filter((path) => path !== 'blocks' && path !== 'audience');
  const offers = columns.map((path): TemplateOffer => {
    const [root = ''] = path.split('.');
    const insert = path === 'scale.levels' ? '{% render "scale", scale: scale %}' : placeholderOf(path, sample);
    const example = exampleOf(path, sample, language);
    const onlyWith = mayLack(root, name) ? root : undefined;
    return { name: path, kind: 'column', insert, help: columnHelp[path], example, onlyWith };
  });
  return [...offers, ...blocks.map((block) => blockOffer(block, language)), ...macroOffers(offers, languages)];
}

function blockOffer({ name, text }: TextBlock, language: Language): TemplateOffer {
  const path = `blocks.${name}`;
  const example = shortened(wordsIn(text, language));
  return { name: path, kind: 'block', insert: `{{ ${path} }}`, help: undefined, example, onlyWith: undefined };
}

/** Those that stand for what may be said. */
function macroOffers(
  offers: readonly TemplateOffer[],
  languages: Configuration['languages'],
): readonly TemplateOffer[] {
  const own = activeLanguages({ languages }).flatMap(macroWords);
  const known = new Map([
    ...macros,
    ...own.map(({ word, name }) => [`[#${word}#]`, liquidOf(`[#${name}#]`) ?? ''] as const),
  ]);
  return [...known].flatMap(([macro, liquid]): readonly TemplateOffer[] => {
    const meant = offers.find(({ name }) => liquid.startsWith(`{{ ${name} `));
    return meant ? [{ ...meant, name: macro, kind: 'macro', insert: macro }] : [];
  });
}

/** Of rows each column, of lists their name. */
function paths(shape: Shape, before = ''): readonly string[] {
  if (shape.kind !== 'row') return [before];
  return [...shape.columns].flatMap(([name, one]) => paths(one, before === '' ? name : `${before}.${name}`));
}

const isTime = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
const isTimeColumn = (path: string, sample: Record<string, unknown>) =>
  isTime(valueAt(path, sample)) || /(?:At|Since)$/.test(path);

function placeholderOf(path: string, sample: Record<string, unknown>): string {
  return isTimeColumn(path, sample) ? `{{ ${path} | day }}` : `{{ ${path} }}`;
}

function exampleOf(path: string, sample: Record<string, unknown>, language: Language): string {
  const value = valueAt(path, sample);
  if (isTime(value)) return dayText(value, 'day', language, 'UTC');
  return Array.isArray(value) && typeof value[0] === 'object' ? '' : shortened(String(value));
}

function valueAt(path: string, data: Record<string, unknown>): unknown {
  let at: unknown = data;
  for (const name of path.split('.'))
    at = typeof at === 'object' && at !== null ? Object.getOwnPropertyDescriptor(at, name)?.value : undefined;
  return at ?? '';
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestExample ? `${line.slice(0, longestExample)}…` : line;
}
