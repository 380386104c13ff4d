import { ForTag, Output, RenderTag, type Template, toValueSync, type Variable } from 'liquidjs';
import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import { pathFault, type Shape, shapeAt } from '#domain/template/template-columns.ts';
import { partials } from './base-templates.ts';
import { engines } from './engines.ts';
import type { LiquidFault } from './liquid-fault.ts';

export interface PlacedFault extends LiquidFault {
  readonly at: number;
}

/** Names in a parsed template that do not exist: columns, text blocks, partials. `offset` tells where a place is. */
export function unknownNames(
  parsed: Template[],
  known: Shape,
  audience: MailTemplate['audience'],
  offset: (line: number, column: number) => number,
): readonly PlacedFault[] {
  const { globals, variables } = engines.html.analyzeSync(parsed, { partials: false });
  const tags = [...allTags(parsed)];
  const fault = (path: Variable, shape: Shape, before: readonly string[]): PlacedFault[] => {
    const segments = knownSegments(path);
    const message = pathFault(shape, [...before, ...segments], audience);
    return message === undefined ? [] : [{ at: offset(path.location.row, path.location.col), message }];
  };
  const ofData = Object.values(globals).flat();
  const isGlobal = new Set(ofData.map(place));
  const ofLoops = Object.values(variables)
    .flat()
    .filter((path) => !isGlobal.has(place(path)) && path.segments.length > 1);
  return [
    ...ofData.flatMap((path) => fault(path, known, [])),
    ...ofLoops.flatMap((path) => {
      const shape = elementShape(String(path.segments[0]), tags, known);
      return shape === undefined ? [] : fault(path, named(String(path.segments[0]), shape), []);
    }),
    ...tags.flatMap((tag) => (tag instanceof RenderTag ? partialFault(tag) : [])),
    ...tags.flatMap((tag) => (tag instanceof Output ? outputFault(tag, known) : [])),
  ];
}

function place({ location: { row, col } }: Variable): string {
  return `${row}:${col}`;
}

function named(name: string, shape: Shape): Shape {
  return { kind: 'row', columns: new Map([[name, shape]]) };
}

/** Up to the first one that is itself looked up. */
function knownSegments({ segments }: Variable): (string | number)[] {
  const end = segments.findIndex((segment) => typeof segment === 'object');
  return (end < 0 ? segments : segments.slice(0, end)).filter((segment) => typeof segment !== 'object');
}

/** What a loop's variable is, if one thing is known of it. */
function elementShape(name: string, tags: readonly Template[], known: Shape): Shape | undefined {
  const loops = tags.filter((tag): tag is ForTag => tag instanceof ForTag && tag.variable === name);
  const [only] = loops;
  if (loops.length !== 1 || !only) return undefined;
  const list = shapeAt(known, only.collection.getText().split('.'));
  return list?.kind === 'list' ? list.of : undefined;
}

function partialFault(tag: RenderTag): PlacedFault[] {
  // Private in Liquid's types: a name, or an expression that only rendering knows.
  const file: unknown = Reflect.get(tag, 'file');
  const at = tag.token.begin;
  if (typeof file !== 'string')
    return [
      {
        at,
        message: {
          en: '{% render %} needs the name of a partial in quotes',
          ru: 'у {% render %} должно стоять имя вставки в кавычках',
        },
      },
    ];
  if (Object.hasOwn(partials.html, file)) return [];
  const known = Object.keys(partials.html).join(', ');
  return [
    {
      at,
      message: { en: `there is no partial "${file}": there are ${known}`, ru: `нет вставки «${file}»; есть: ${known}` },
    },
  ];
}

/** What has columns of its own would be put out as `[object Object]`; of two values side by side the second is lost. */
function outputFault({ token, value }: Output, known: Shape): PlacedFault[] {
  const { postfix } = value.initial;
  const isPlain = postfix.every((one) => !('operator' in one));
  if (isPlain && postfix.length > 1)
    return [
      {
        at: token.begin,
        message: { en: 'one value at a time: {{ a }} {{ b }}', ru: 'по одному значению: {{ a }} {{ b }}' },
      },
    ];
  const path = /^\{\{-?\s*(\w+(?:\.[\w-]+)*)\s*-?\}\}$/.exec(token.getText())?.[1];
  const shape = path === undefined ? undefined : shapeAt(known, path.split('.'));
  if (shape?.kind !== 'row') return [];
  const message = {
    en: `${path} has no text of its own: name one of its columns`,
    ru: `у ${path} нет своего текста: назовите одну из его колонок`,
  };
  return [{ at: token.begin, message }];
}

function* allTags(templates: readonly Template[]): Generator<Template> {
  for (const template of templates) {
    yield template;
    if (template instanceof RenderTag || !template.children) continue;
    const inner: Template[] = toValueSync(template.children(false, true));
    yield* allTags(inner);
  }
}
