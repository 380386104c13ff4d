import { afterEach, expect, it } from 'vitest';
import { readOptions, readOptionsAndWords } from '../../../local/commands/text/command-line.ts';

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
