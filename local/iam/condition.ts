import { fits } from './wildcard.ts';

/** Condition keys and their values as a request knows them. */
export type Context = Readonly<Record<string, string | readonly string[]>>;

/** Keys that some call here gives a value. Others would be taken for absent, which some operators forgive. */
const KNOWN_KEYS = new Set(
  [
    'aws:SecureTransport',
    'aws:SourceAccount',
    'aws:SourceArn',
    's3:prefix',
    'ses:FeedbackAddress',
    'ses:FromAddress',
    'ses:FromDisplayName',
    'ses:Recipients',
  ].map((key) => key.toLowerCase()),
);

type Comparison = (pattern: string, value: string) => boolean;

/** ARNs compare part by part, so `*` does not reach over a colon. */
function fitsArn(pattern: string, value: string): boolean {
  const wanted = pattern.split(':');
  const parts = value.split(':');
  const head = (list: string[]) => [...list.slice(0, 5), list.slice(5).join(':')];
  const [left, right] = [head(wanted), head(parts)];
  return left.length === right.length && left.every((part, index) => fits(part, right[index] ?? ''));
}

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  StringEquals: (pattern, value) => pattern === value,
  StringEqualsIgnoreCase: (pattern, value) => pattern.toLowerCase() === value.toLowerCase(),
  StringLike: (pattern, value) => fits(pattern, value),
  ArnEquals: fitsArn,
  ArnLike: fitsArn,
  Bool: (pattern, value) => pattern.toLowerCase() === value.toLowerCase(),
  NumericEquals: (pattern, value) => Number(pattern) === Number(value),
  NumericLessThan: (pattern, value) => Number(value) < Number(pattern),
  NumericLessThanEquals: (pattern, value) => Number(value) <= Number(pattern),
  NumericGreaterThan: (pattern, value) => Number(value) > Number(pattern),
  NumericGreaterThanEquals: (pattern, value) => Number(value) >= Number(pattern),
};

const NEGATIONS: Readonly<Record<string, string>> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NumericNotEquals: 'NumericEquals',
};

function lookUp(context: Context, key: string): readonly string[] | undefined {
  if (!KNOWN_KEYS.has(key.toLowerCase()))
    throw new Error(`the embedded cloud does not know the IAM condition key ${key}`);
  const found = Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
  return typeof found === 'string' ? [found] : found;
}

function holds(operator: string, patterns: readonly string[], values: readonly string[] | undefined): boolean {
  const [, quantifier, rest = '', ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(.+?)(IfExists)?$/.exec(operator) ?? [];
  if (rest === 'Null') return patterns.includes(String(values === undefined || values.length === 0));
  const negated = NEGATIONS[rest];
  const comparison = COMPARISONS[negated ?? rest];
  if (comparison === undefined)
    throw new Error(`the embedded cloud does not know the IAM condition operator ${operator}`);
  const matches = (value: string) => {
    const matched = patterns.some((pattern) => comparison(pattern, value));
    return negated === undefined ? matched : !matched;
  };
  if (quantifier === 'ForAllValues') return (values ?? []).every(matches);
  if (values === undefined || values.length === 0) {
    return ifExists !== undefined || (quantifier === undefined && negated !== undefined);
  }
  return negated === undefined || quantifier === 'ForAnyValue' ? values.some(matches) : values.every(matches);
}

/** Whether every condition of a statement holds. Throws for an operator that the embedded cloud does not know. */
export function conditionsHold(
  conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> | undefined,
  context: Context,
): boolean {
  return Object.entries(conditions ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, patterns]) => holds(operator, patterns, lookUp(context, key))),
  );
}
