import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import { didYouMeanInWords } from '#domain/words/closest.ts';
import type { Words } from '#domain/words/words.ts';
import { templateSample } from './template-sample.ts';

/** What stands at a place of the data: a row of columns, a list, or a value. */
export type Shape =
  | { readonly kind: 'row'; readonly columns: ReadonlyMap<string, Shape> }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'value' };

const value: Shape = { kind: 'value' };
/** What only mails to agents are about, and what only customers are asked. */
const notFor: Readonly<Record<MailTemplate['audience'], readonly string[]>> = {
  customer: ['deadline', 'rating', 'held', 'norm', 'digest', 'case.link'],
  agent: ['scale'],
};
const readers = { customer: 'клиентам', agent: 'сотрудникам' } as const;
/** Only some mails have these: a template asks before it names them, `{% if scale %}`. */
export const optionalRoots = ['scale', 'deadline', 'rating', 'held', 'norm', 'digest', 'downloads'] as const;
/** Mails of these templates are about nothing else. */
const subjectOf: Readonly<Record<string, string>> = {
  'deadline-near': 'deadline',
  'deadline-missed': 'deadline',
  'low-rating': 'rating',
  'answer-held': 'held',
  'norm-missed': 'norm',
  digest: 'digest',
};

/** Whether mails of a template may lack what it names. @param template undefined for any. */
export function mayLack(root: string, template: string | undefined): boolean {
  return optionalRoots.some((one) => one === root) && root !== subjectOf[template ?? ''];
}

/** What a template may name (NOTE-07): the columns of the sample, which has them all, and the text blocks. */
export function columnsFor(audience: MailTemplate['audience'], blockNames: readonly string[]): Shape {
  const row = (columns: ReadonlyMap<string, Shape>): Shape => ({ kind: 'row', columns });
  const known = shapeOf({ ...templateSample('en'), audience: '' }, notFor[audience]);
  const columns = known.kind === 'row' ? known.columns : new Map<string, Shape>();
  return row(new Map([...columns, ['blocks', row(new Map(blockNames.map((name) => [name, value])))]]));
}

/** The shape at a path; undefined when there is no such place. */
export function shapeAt(shape: Shape, path: readonly (string | number)[]): Shape | undefined {
  let at: Shape | undefined = shape;
  for (const segment of path) {
    if (at === undefined) return undefined;
    at = step(at, segment);
  }
  return at;
}

/** What is wrong with a path in a template; undefined when nothing is. */
export function pathFault(
  known: Shape,
  path: readonly (string | number)[],
  audience: MailTemplate['audience'],
): Words | undefined {
  for (const [index, segment] of path.entries()) {
    const before = path.slice(0, index);
    const around = shapeAt(known, before);
    if (!around || step(around, segment)) continue;
    const name = path.slice(0, index + 1).join('.');
    if (notFor[audience].includes(name))
      return {
        en: `there is no ${name} in mails to ${audience}s`,
        ru: `${name} не бывает в письмах ${readers[audience]}`,
      };
    const prefix = before.length === 0 ? '' : `${before.join('.')}.`;
    const candidates = around.kind === 'row' ? [...around.columns.keys()] : [];
    const meant = didYouMeanInWords(String(segment), candidates, prefix);
    return { en: `there is no ${name}${meant.en}`, ru: `нет такого: ${name}${meant.ru}` };
  }
  return undefined;
}

function step(shape: Shape, segment: string | number): Shape | undefined {
  if (shape.kind === 'row') return shape.columns.get(String(segment));
  if (segment === 'size') return value;
  if (shape.kind === 'value') return undefined;
  return typeof segment === 'number' || segment === 'first' || segment === 'last' ? shape.of : undefined;
}

function shapeOf(data: unknown, without: readonly string[], prefix = ''): Shape {
  if (Array.isArray(data)) return { kind: 'list', of: shapeOf(data[0], []) };
  if (typeof data !== 'object' || data === null) return value;
  const columns = Object.entries(data)
    .filter(([name]) => !without.includes(prefix + name))
    .map(([name, one]) => [name, shapeOf(one, without, `${prefix}${name}.`)] as const);
  return { kind: 'row', columns: new Map(columns) };
}
