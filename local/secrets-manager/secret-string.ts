import { randomInt } from 'node:crypto';

/** CloudFormation's GenerateSecretString and, without template and key, GetRandomPassword. */
export interface GenerateSecretString {
  readonly SecretStringTemplate?: string | undefined;
  readonly GenerateStringKey?: string | undefined;
  readonly PasswordLength?: number | undefined;
  readonly ExcludeCharacters?: string | undefined;
  readonly ExcludeLowercase?: boolean | undefined;
  readonly ExcludeNumbers?: boolean | undefined;
  readonly ExcludePunctuation?: boolean | undefined;
  readonly ExcludeUppercase?: boolean | undefined;
  readonly IncludeSpace?: boolean | undefined;
  readonly RequireEachIncludedType?: boolean | undefined;
}

/** A random password, inside the template's JSON object where one is given. */
export function generateSecretString(wish: GenerateSecretString): string {
  const password = randomPassword(wish);
  if (wish.SecretStringTemplate === undefined || wish.GenerateStringKey === undefined) return password;
  const template: unknown = JSON.parse(wish.SecretStringTemplate);
  if (typeof template !== 'object' || template === null) throw new Error('SecretStringTemplate is no JSON object.');
  return JSON.stringify({ ...template, [wish.GenerateStringKey]: password });
}

function randomPassword(wish: GenerateSecretString): string {
  const kinds = [
    wish.ExcludeLowercase ? '' : 'abcdefghijklmnopqrstuvwxyz',
    wish.ExcludeUppercase ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    wish.ExcludeNumbers ? '' : '0123456789',
    wish.ExcludePunctuation ? '' : '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
    wish.IncludeSpace ? ' ' : '',
  ];
  const excluded = new Set(wish.ExcludeCharacters ?? '');
  const allowed = kinds
    .map((kind) => [...kind].filter((character) => !excluded.has(character)))
    .filter(({ length }) => length > 0);
  const all = allowed.flat();
  if (all.length === 0) throw new Error('GenerateSecretString excludes every character.');
  const required = (wish.RequireEachIncludedType ?? true) ? allowed.map(pick) : [];
  const characters = [...required];
  while (characters.length < (wish.PasswordLength ?? 32)) characters.push(pick(all));
  return shuffled(characters).join('');
}

function pick(characters: readonly string[]): string {
  return characters[randomInt(characters.length)] ?? '';
}

function shuffled(characters: string[]): string[] {
  return characters
    .map((character) => ({ character, order: randomInt(2 ** 47) }))
    .sort((one, other) => one.order - other.order)
    .map(({ character }) => character);
}
