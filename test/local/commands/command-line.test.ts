import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { type PersonOptions, subjectOf } from '../../../local/commands/privacy/chosen-person.ts';
import { templateActions } from '../../../local/commands/template/template-actions.ts';
import { askLine } from '../../../local/commands/text/ask-line.ts';
import { awsFault } from '../../../local/commands/text/aws-fault.ts';
import {
  readNumber,
  readOptions,
  readOptionsAndWords,
  requireFitting,
} from '../../../local/commands/text/command-line.ts';

const options = { message: { type: 'string' }, number: { type: 'string' }, yes: { type: 'boolean' } } as const;
const { argv } = process;
afterEach(() => {
  process.argv = argv;
});
const called = (...words: string[]) => {
  process.argv = ['node', 'command', ...words];
};

it.each([
  [['--message', '-gx'], { message: '-gx' }],
  [['--message', '- one\n- two', '--yes'], { message: '- one\n- two', yes: true }],
  [['--message', '--'], undefined],
  [['--message', '-- Bob'], { message: '-- Bob' }],
  [['--number', '-1'], { number: '-1' }],
  [['--number=-1', '--message', 'x'], { number: '-1', message: 'x' }],
  [['--message', '--yes'], undefined],
])('CASE-08 a value may begin with a dash: %j', (words, expected) => {
  called(...words);
  if (expected) expect(readOptions(options, '')).toEqual(expected);
  else expect(() => readOptions(options, '')).toThrow("'--message' argument is ambiguous");
});

it('a dash and a digit without an option is a word', () => {
  called('--number', '-1', '-2');
  expect(readOptionsAndWords(options, '', { words: true })).toEqual({ values: { number: '-1' }, words: ['-2'] });
});

it.each([
  ['edit', { edit: true, from: 'texts', note: 'why', version: '3' }, undefined],
  ['restore', { restore: true, note: 'why', version: '3' }, '--note does not go with --restore.'],
  ['list', { list: true, version: '3' }, '--version does not go with --list.'],
  ['history', { history: true, as: 'olga' }, '--as does not go with --history.'],
])('NOTE-07 no option of npm run template --%s is ignored: %j', (name, given, refusal) => {
  const fitting = templateActions.find((action) => action.name === name)?.options ?? [];
  const check = () => requireFitting(given, name, fitting);
  if (refusal === undefined) check();
  else expect(check).toThrow(refusal);
});

describe('OPS-10 what AWS refuses is told in a sentence', () => {
  const ofAws = (name: string, message: string, code?: string) =>
    Object.assign(new Error(message), { name, $metadata: {}, ...(code !== undefined && { code }) });
  it.each<[Error, RegExp]>([
    [new Error('Region is missing'), /^AWS is asked in no region: set AWS_REGION/],
    [
      Object.assign(new Error('Could not load credentials from any providers'), { name: 'CredentialsProviderError' }),
      /^AWS needs credentials, as for the AWS CLI: .+Could not load credentials/,
    ],
    [
      Object.assign(new Error('Profile desk requires multi-factor authentication'), {
        name: 'CredentialsProviderError',
      }),
      /The profile asks for a code[\s\S]+--profile desk/,
    ],
    [new Error('of a library', { cause: ofAws('AccessDenied', 'no') }), /^AWS refuses it \(AccessDenied: no\)/],
    [ofAws('ExpiredTokenException', 'The security token is expired'), /^AWS does not take these credentials/],
    [ofAws('UnrecognizedClientException', 'invalid'), /^AWS does not take these credentials/],
    [ofAws('AccessDeniedException', 'User: a is not authorized'), /^AWS refuses it \(AccessDeniedException: User: a/],
    [
      ofAws('ResourceNotFoundException', 'Table: x not found'),
      /^AWS has no such thing .+of this account and region\?$/,
    ],
    [
      ofAws('NoSuchBucket', 'The bucket does not exist.'),
      /^AWS has no such thing \(NoSuchBucket: The bucket does not exist\)/,
    ],
    [ofAws('ThrottlingException', 'Rate exceeded'), /^AWS is asked too much at the moment/],
    [ofAws('TooManyRequestsException', 'Rate exceeded'), /^AWS is asked too much at the moment/],
    [ofAws('SlowDown', 'Please reduce your request rate.'), /^AWS is asked too much at the moment/],
    [
      ofAws('Error', 'getaddrinfo ENOTFOUND dynamodb.eu-wset-1.amazonaws.com', 'ENOTFOUND'),
      /^AWS cannot be reached \(ENOTFOUND: .+eu-wset-1/,
    ],
    [ofAws('TimeoutError', 'Connection timed out'), /^AWS cannot be reached/],
    [ofAws('ValidationException', 'odd'), /^AWS could not do it \(ValidationException: odd\)\.$/],
  ])('%s', (error, words) => {
    expect(awsFault(error)).toMatch(words);
  });

  it('and what is no fault of AWS is told with its place, as it is a fault of ours', () => {
    expect(awsFault(new TypeError('x is undefined'))).toBeUndefined();
    expect(awsFault(Object.assign(new Error('no such file'), { code: 'ENOENT' }))).toBeUndefined();
    expect(awsFault('a text')).toBeUndefined();
  });
});

describe('OPS-10 whom a command about personal data means', () => {
  it.each([
    [{ address: 'ann@client.test' }, { address: 'ann@client.test' }],
    [{ id: 'c1' }, { id: 'c1' }],
  ])('%j', (given, subject) => {
    expect(subjectOf(given)).toEqual(subject);
  });
  it.each<[PersonOptions, RegExp]>([
    [{}, /Say whom/],
    [{ address: 'ann@client.test', id: 'c1' }, /Say whom/],
    [{ address: 'ann' }, /--address "ann" is no mail address/],
  ])('not %j', (given, told) => {
    expect(() => subjectOf(given)).toThrow(told);
  });
  it('and where the input of a script ends, nobody has agreed', async () => {
    expect(await askLine('Go on? ', Readable.from([]))).toBe('');
    expect(await askLine('Go on? ', Readable.from(['erase \n']))).toBe('erase');
  });
});

it.each([undefined, '7', '100'])('OPS-10 a number of an option: %s', (text) => {
  expect(readNumber('case', text)).toBe(text === undefined ? undefined : Number(text));
});
it.each(['', '0', '-3', '1.5', 'abc', 'SR-00000002', '1e3'])('OPS-10 no number of an option: %j', (text) => {
  expect(() => readNumber('case', text)).toThrow(`--case takes a number such as 7, not "${text}".`);
});
