import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RESOURCE_TYPES } from '../../local/template/resource-type.ts';

const page = readFileSync(new URL('../../local/SUPPORTED.md', import.meta.url), 'utf8');
const named = [...page.matchAll(/`((?:AWS|Custom)::[\w:]*…?)`/g)].flatMap(([, type]) => type ?? []);

it('OPS-02 the page of what is supported names every resource type that the embedded cloud takes', () => {
  const isNamed = (type: string) =>
    named.some((name) => name === type || (name.endsWith('…') && type.startsWith(name.slice(0, -1))));
  expect(Object.keys(RESOURCE_TYPES).filter((type) => !isNamed(type))).toEqual([]);
});

it('OPS-02 the page of what is supported names no resource type that is unknown', () => {
  const types = [...Object.keys(RESOURCE_TYPES), 'Custom::'];
  const isKnown = (name: string) =>
    types.some((type) => type === name || (name.endsWith('…') && type.startsWith(name.slice(0, -1))));
  expect(named.filter((name) => !isKnown(name))).toEqual([]);
});
