import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { contract } from '#contract/contract.ts';
import { openApiText } from '#contract/openapi/document.ts';
import type { Route } from '#contract/route.ts';

const text = readFileSync('docs/api/openapi.json', 'utf8');
const reference = z.object({ $ref: z.string() });
const document = z
  .object({
    paths: z.record(
      z.string(),
      z.record(
        z.string(),
        z.looseObject({
          operationId: z.string(),
          summary: z.string(),
          description: z.string(),
          tags: z.array(z.string()),
          requestBody: z.looseObject({ content: z.record(z.string(), z.unknown()) }).optional(),
          'x-least-role': z.string(),
          parameters: z.array(z.union([reference, z.looseObject({ name: z.string(), in: z.string() })])).default([]),
          responses: z.record(z.string(), z.looseObject({})),
        }),
      ),
    ),
    tags: z.array(z.object({ name: z.string() })),
  })
  .parse(JSON.parse(text));

it('CONS-07 the document in docs/api tells what the schemas check: `npm run openapi` writes it anew', () => {
  expect(text).toBe(openApiText());
});

it('CONS-07 the document is OpenAPI 3.1, as others’ tools read it', async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(text));
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
});

it('CONS-07 no reference leads to nothing', () => {
  const whole: unknown = JSON.parse(text);
  const at = (path: string) =>
    path
      .slice(2)
      .split('/')
      .reduce((place: unknown, name) => z.record(z.string(), z.unknown()).parse(place)[name], whole);
  const references = [...text.matchAll(/"\$ref": "([^"]+)"/g)].map(([, path = '']) => path);
  expect(new Set(references).size).toBeGreaterThan(10);
  expect(references.filter((path) => at(path) === undefined)).toEqual([]);
});

it('CONS-07 each heading of the document has routes below it', () => {
  const used = Object.values(document.paths).flatMap((path) => Object.values(path).flatMap(({ tags }) => tags));
  expect(document.tags.map(({ name }) => name).toSorted()).toEqual([...new Set(used)].toSorted());
});

it.each(
  Object.entries<Route>(contract),
)('CONS-01 CONS-07 %s tells who may ask, and what it takes and answers', (name, route) => {
  const told = document.paths[route.path]?.[route.method.toLowerCase()];
  const named = (told?.parameters ?? []).map((one) => ('$ref' in one ? one.$ref : `${one.in} ${one.name}`));
  const of = (place: string, schema: z.ZodObject | undefined) =>
    Object.keys(schema?.shape ?? {}).map((key) => `${place} ${key}`);
  expect(told).toMatchObject({ operationId: name, summary: route.summary, 'x-least-role': route.role });
  const written = route.form ? ['application/json', 'application/x-www-form-urlencoded'] : ['application/json'];
  expect(Object.keys(told?.requestBody?.content ?? {})).toEqual(route.body ? written : []);
  expect(told?.description.includes('role calls')).toBe(route.calls === true);
  expect(named).toEqual([
    ...of('path', route.params),
    ...of('query', route.query),
    ...(route.guarded ? ['#/components/parameters/IfMatch'] : []),
    ...(route.tagged ? ['#/components/parameters/IfNoneMatch'] : []),
    ...(route.creates ? ['#/components/parameters/IdempotencyKey'] : []),
  ]);
  expect(Object.keys(told?.responses ?? {})).toEqual(
    expect.arrayContaining([String(route.status ?? (route.answer ? 200 : 204)), '401', '403', '429', 'default']),
  );
});
