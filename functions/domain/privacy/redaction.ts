import type { Person } from './person.ts';

/** Stands where somebody was named. */
export const erasedText = '[erased]';
/** Stands where an address must be: nobody has it (RFC 2606). */
export const erasedAddress = 'erased@erased.invalid';

const shortestName = 2;

/** What is ours: rows of lookups, agents, states and ids. Whoever is called like one of them changes none. */
const ours = new Set([
  ...['id', 'caseNumber', 'number', 'status', 'agent', 'group', 'priority', 'category', 'service', 'type', 'language'],
  ...[
    'mailbox',
    'level',
    'kind',
    'what',
    'lookup',
    'state',
    'direction',
    'delivery',
    'template',
    'field',
    'rule',
    'by',
  ],
]);
/** Where a name of one word is a name, or the whole of what somebody wrote. */
const ofPeople = new Set([
  ...['name', 'who', 'from', 'to', 'customer', 'readers', 'title'],
  ...['subject', 'description', 'text', 'body', 'comment', 'quoted'],
]);

/**
 * A value of JSON, or a set of texts, in which nothing names a person any more: their addresses, their phones and their whole names.
 * A name of one word goes where it stands alone, since it may be a word of the language.
 */
export function redacted(value: unknown, person: Person): unknown {
  return redactor(person)(value);
}

/** The same for many values. */
export function redactor(person: Person): (value: unknown) => unknown {
  const pattern = patternOf(person);
  const alone = new Set(person.names.map((name) => name.toLowerCase()));
  const text = (words: string, mayBeName: boolean): string => {
    if (mayBeName && alone.has(words.trim().toLowerCase())) return erasedText;
    if (pattern === undefined) return words;
    const clean = words.replace(pattern, (found) => (found.includes('@') ? erasedAddress : erasedText));
    // What stood right beside it may be told apart now.
    return clean === words ? clean : text(clean, mayBeName);
  };
  const walk = (value: unknown, column?: string): unknown => {
    if (typeof value === 'string') return text(value, column === undefined || ofPeople.has(column));
    if (value instanceof Set) return new Set([...value].map((one) => walk(one, column)));
    if (Array.isArray(value)) return value.map((one) => walk(one, column));
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, ours.has(name) ? one : walk(one, name)]),
      );
    return value;
  };
  return (value) => walk(value);
}

function patternOf({ addresses, phones, names }: Person): RegExp | undefined {
  const ofAddresses = addresses.map(
    (address) => `(?<![\\p{L}\\p{N}._%+-])${RegExp.escape(address)}(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])`,
  );
  const ofPhones = phones.map((phone) => `${RegExp.escape(phone)}(?!\\d)`);
  const ofNames = names
    .filter((name) => name.split(/\s+/).length >= shortestName)
    .map((name) => `(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`);
  const all = [...ofAddresses, ...ofPhones, ...ofNames];
  return all.length === 0 ? undefined : new RegExp(all.join('|'), 'giu');
}
