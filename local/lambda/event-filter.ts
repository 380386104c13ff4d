import { isRecord } from '../template/intrinsics.ts';

type Rule = (value: unknown) => boolean;

const NUMERIC: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

function textRule(test: (text: string) => boolean): Rule {
  return (value) => typeof value === 'string' && test(value);
}

function numeric(conditions: unknown): Rule {
  if (!Array.isArray(conditions)) throw new Error('A numeric filter rule needs a list.');
  const tests: Rule[] = [];
  for (let index = 0; index < conditions.length; index += 2) {
    const test = NUMERIC[String(conditions[index])];
    if (test === undefined) throw new Error(`A filter rule knows no numeric operator ${conditions[index]}.`);
    const limit = Number(conditions[index + 1]);
    tests.push((value) => typeof value === 'number' && test(value, limit));
  }
  return (value) => tests.every((test) => test(value));
}

function rule(declared: unknown): Rule {
  if (!isRecord(declared)) return (value) => value === declared;
  const [name, argument] = Object.entries(declared)[0] ?? [];
  switch (name) {
    case 'prefix':
      return textRule((text) => text.startsWith(String(argument)));
    case 'suffix':
      return textRule((text) => text.endsWith(String(argument)));
    case 'equals-ignore-case':
      return textRule((text) => text.toLowerCase() === String(argument).toLowerCase());
    case 'numeric':
      return numeric(argument);
    case 'exists':
      return (value) => (value !== undefined) === argument;
    case 'anything-but': {
      const rules = (Array.isArray(argument) ? argument : [argument]).map(rule);
      return (value) => value !== undefined && !rules.some((test) => test(value));
    }
    default:
      throw new Error(`The embedded cloud does not know the filter rule ${name}.`);
  }
}

function anyValue(value: unknown, test: Rule): boolean {
  return Array.isArray(value) ? value.some((entry) => test(entry)) : test(value);
}

function compile(pattern: unknown): Rule {
  if (Array.isArray(pattern)) {
    const rules = pattern.map(rule);
    return (value) => rules.some((test) => anyValue(value, test));
  }
  if (!isRecord(pattern)) throw new Error(`A filter pattern needs lists of rules, not ${JSON.stringify(pattern)}.`);
  const fields = Object.entries(pattern).map(([name, inner]): Rule => {
    if (name === '$or' && Array.isArray(inner)) {
      const alternatives = inner.map(compile);
      return (value) => alternatives.some((test) => test(value));
    }
    const test = compile(inner);
    return (value) => test(isRecord(value) ? value[name] : undefined);
  });
  return (value) => fields.every((test) => test(value));
}

/** A filter of an event source mapping: whether a record passes one of its patterns. Throws for rules it does not know. */
export function eventFilter(patterns: readonly string[]): (record: unknown) => boolean {
  if (patterns.length === 0) return () => true;
  const tests = patterns.map((pattern) => compile(JSON.parse(pattern)));
  return (record) => tests.some((test) => test(record));
}
