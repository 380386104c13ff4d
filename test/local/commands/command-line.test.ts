import { afterEach, expect, it } from 'vitest';
import { templateActions } from '../../../local/commands/template/template-actions.ts';
import { readOptions, readOptionsAndWords, requireFitting } from '../../../local/commands/text/command-line.ts';

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
