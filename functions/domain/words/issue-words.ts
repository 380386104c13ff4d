import type * as z from 'zod';
import { didYouMean } from './closest.ts';

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object of columns',
  record: 'an object of columns',
};

const formats: Readonly<Record<string, string>> = {
  date: 'is no day such as 2026-11-30',
  datetime: 'is no time such as 2026-11-30T10:00:00.000Z',
  uuid: 'is no id such as it is given for a file',
  email: 'is no mail address',
};

/** What zod says of a value, in words of ours: how a sentence goes on that begins with the value's name. */
export function issueWords(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? 'is missing' : `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.join(', ')}${didYouMean(String(value), issue.values.map(String))}`;
    case 'too_big':
      if (issue.origin === 'string') return `is longer than ${issue.maximum} characters`;
      return issue.origin === 'array' ? `has more than ${issue.maximum} entries` : `is more than ${issue.maximum}`;
    case 'too_small':
      if (issue.origin === 'string')
        return issue.minimum === 1 || value === '' ? 'is empty' : `is shorter than ${issue.minimum} characters`;
      if (issue.origin === 'array') return issue.minimum === 1 ? 'is empty' : `has fewer than ${issue.minimum} entries`;
      return issue.inclusive === false && issue.minimum === 0 ? 'must be 1 or more' : `is less than ${issue.minimum}`;
    case 'invalid_format':
      return formats[issue.format] ?? issue.message;
    default:
      return issue.message;
  }
}

/** `label.en`, `next[0]`. */
export function place(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) => text + (typeof step === 'number' ? `[${step}]` : `${text === '' ? '' : '.'}${String(step)}`),
    '',
  );
}

/** What stands at a place. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null ? Object.getOwnPropertyDescriptor(found, step)?.value : undefined,
    value,
  );
}
