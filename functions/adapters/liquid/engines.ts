import { CaptureTag, type Context, defaultOperators, Liquid } from 'liquidjs';
import { partials } from './base-templates.ts';
import { filters, requireShort } from './filters.ts';
import { escapeHtml, Markup } from './markup.ts';

/** Bytes of one part of a template. */
export const largestPart = 64 * 1024;

/** Characters that one rendering may build and put out. */
const memoryLimit = 1_000_000;

const tags = ['#', 'assign', 'break', 'capture', 'case', 'comment', 'continue', 'for', 'if', 'raw', 'render', 'unless'];

/** Its words are HTML of ours: what came into them was escaped on its way in. */
class CaptureMarkup extends CaptureTag {
  override *render(context: Context): Generator<unknown, void, string> {
    yield* super.render(context);
    const scope = context.bottom();
    const captured: unknown = Reflect.get(scope, this.variable);
    Reflect.set(scope, this.variable, new Markup(String(captured)));
  }
}

function engine(kind: 'html' | 'text'): Liquid {
  const liquid = new Liquid({
    // A misspelt column must not reach a customer as an empty place.
    strictVariables: true,
    strictFilters: true,
    // `{% if scale %}` may ask for what only some mails have.
    lenientIf: true,
    ownPropertyOnly: true,
    parseLimit: largestPart,
    memoryLimit,
    // Only our partials: no file system.
    templates: partials[kind],
    cache: true,
    operators: {
      ...defaultOperators,
      contains: (where: unknown, sought: unknown) => {
        requireShort(sought);
        return Array.isArray(where) ? where.includes(sought) : stringOf(where).includes(stringOf(sought));
      },
    },
    outputEscape: function (this: { context: Context }, value: unknown) {
      const put = kind === 'text' || value instanceof Markup ? stringOf(value) : escapeHtml(stringOf(value));
      this.context.memoryLimit.use(put.length);
      return put;
    },
  });
  for (const name of Object.keys(liquid.tags)) if (!tags.includes(name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) liquid.unregisterFilter(name);
  for (const [name, filter] of Object.entries(filters[kind])) liquid.registerFilter(name, filter);
  if (kind === 'html') liquid.registerTag('capture', CaptureMarkup);
  return liquid;
}

function stringOf(value: unknown): string {
  return Array.isArray(value) ? value.map(stringOf).join('') : String(value ?? '');
}

/** Two languages of Liquid: in `html` what is put out is escaped, in `text` it is not. */
export const engines = { html: engine('html'), text: engine('text') };
