import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { partials } from '#adapters/liquid/base-templates.ts';
import { engines } from '#adapters/liquid/engines.ts';
import { macros } from '#domain/configuration/languages/macros.ts';
import { columnsFor } from '#domain/template/template-columns.ts';

const page = readFileSync('docs/templates.md', 'utf8');
const columns = (['customer', 'agent'] as const).flatMap((audience) => {
  const known = columnsFor(audience, []);
  if (known.kind !== 'row') return [];
  return [...known.columns].flatMap(([root, row]) => (row.kind === 'row' ? [root, ...row.columns.keys()] : []));
});

it.each([
  ['filter', Object.keys(engines.html.filters), (name: string) => new RegExp(`[\` \\n]${name}[\` \\n]`)],
  ['tag', Object.keys(engines.html.tags).filter((name) => name !== '#'), (name: string) => new RegExp(`\`${name}\``)],
  ['column', columns, (name: string) => new RegExp(`\`${name}\``)],
])('NOTE-07 docs/templates.md names each %s', (_, names, pattern) => {
  expect(names.filter((name) => !pattern(name).test(page))).toEqual([]);
});

it('NOTE-07 docs/templates.md names each macro', () => {
  expect([...macros.keys()].filter((macro) => !page.includes(macro))).toEqual([]);
});

it('NOTE-07 templates in HTML and in text have the same tags, filters and partials', () => {
  expect(Object.keys(engines.text.filters).toSorted()).toEqual(Object.keys(engines.html.filters).toSorted());
  expect(Object.keys(engines.text.tags).toSorted()).toEqual(Object.keys(engines.html.tags).toSorted());
  expect(Object.keys(partials.text)).toEqual(Object.keys(partials.html));
});
