import type * as z from 'zod';
import { didYouMean } from '../../functions/domain/words/closest.ts';
import { hostedZone } from './hosted-zone.ts';
import { mailbox } from './mailbox-settings.ts';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number without quotes',
  boolean: 'true or false, without quotes',
  array: 'a list […]',
  object: 'an object {…}',
};

/** What is wrong with one value, as the end of a sentence that begins with its name. */
export function faultWords(issue: Issue): string {
  // Sentences of ours begin with a verb; zod's own begin with a capital.
  if (!/^[A-Z]/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `needs ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `is none of ${issue.values.join(', ')}${didYouMean(String(issue.input), issue.values.map(String))}`;
    case 'unrecognized_keys':
      return issue.keys.map((key) => `has no column ${key}${nearest(key, issue.path[0])}`).join(', and ');
    case 'too_big':
      return `is longer than ${issue.maximum} characters`;
    case 'too_small':
      return 'is empty';
    default:
      return `is wrong (${issue.message})`;
  }
}

function nearest(key: string, setting: PropertyKey | undefined): string {
  const columns = Object.keys((setting === 'hostedZone' ? hostedZone : mailbox).shape);
  return didYouMean(key, columns) || `; there are ${columns.join(', ')}`;
}
