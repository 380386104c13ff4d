import { describe, expect, it } from 'vitest';
import { keyName } from '../../console/keys/key-name.ts';
import { listSearch, readListAddress } from '../../console/live/list-address.ts';
import { continuedList, marked, mentionAt, slashAt } from '../../console/pages/case/composer/markdown-typing.ts';
import { addressesIn, recipientsOf } from '../../console/pages/case/composer/recipients-of.ts';

describe('whom an answer goes to (CONS-09)', () => {
  const page = {
    answerTo: { to: { address: 'ann@a.test', name: 'Ann' }, cc: ['tom@a.test', 'ann@a.test'], subject: '' },
  };
  const words = { body: '', uploads: [], files: [], seenVersion: 1 };

  it('to whom the newest mail says, until its author edits it', () => {
    expect(recipientsOf(words, 'reply', page)).toEqual({ to: 'ann@a.test', cc: ['tom@a.test'] });
    expect(recipientsOf({ ...words, to: 'eve@a.test', cc: [] }, 'reply', page)).toEqual({ to: 'eve@a.test', cc: [] });
  });

  it('an addressee that was taken away does not come back by itself', () => {
    expect(recipientsOf({ ...words, to: '' }, 'reply', page).to).toBeUndefined();
  });

  it('a forwarded message goes to nobody by itself, a note never goes anywhere', () => {
    expect(recipientsOf(words, 'forward', page)).toEqual({ to: undefined, cc: [] });
    expect(recipientsOf({ ...words, to: 'eve@a.test', cc: ['x@a.test'] }, 'note', page)).toEqual({
      to: undefined,
      cc: [],
    });
  });

  it.each([
    ['Ann <Ann@a.test>, tom@b.test', ['ann@a.test', 'tom@b.test']],
    ['no address at all', []],
    ['ann@a.test; ann@a.test', ['ann@a.test']],
  ])('of “%s” it takes %j', (text, addresses) => {
    expect(addressesIn(text)).toEqual(addresses);
  });
});

describe('writing Markdown', () => {
  it.each([
    ['- one', '- one\n- '],
    ['2. two', '2. two\n3. '],
    ['text\n  * deep', 'text\n  * deep\n  * '],
    ['- one\n- ', '- one\n'],
    ['no list', undefined],
  ])('Enter after %j', (text, expected) => {
    expect(continuedList(text, text.length)?.text).toBe(expected);
  });

  it.each([
    ['/hou', 'hou'],
    ['Dear Ann, /', ''],
    ['https://example.com/a', undefined],
    ['24/7', undefined],
  ])('a slash in %j offers texts for %j', (text, sought) => {
    expect(slashAt(text, text.length)?.sought).toBe(sought);
  });

  it('marks are put and taken away again', () => {
    expect(marked('a word', 2, 6, '**').text).toBe('a **word**');
    expect(marked('a **word**', 4, 8, '**').text).toBe('a word');
  });
});

it.each([
  [{ code: 'KeyR', key: 'к', shiftKey: false }, 'KeyR'],
  [{ code: 'Digit7', key: '?', shiftKey: true }, '?'],
  [{ code: 'Slash', key: '.', shiftKey: false }, 'Slash'],
])('keys go by their place, on a Cyrillic layout too (CONS-11): %j is %s', (event, name) => {
  expect(keyName(event)).toBe(name);
});

it('filters and order of a list stand in its address, and nothing else does (CASE-15)', () => {
  const address = readListAddress('?priority=High&sort=due&evil=1&agent=-');
  expect(address).toEqual({ narrowed: { priority: 'High', agent: '-' }, sort: 'due' });
  expect(readListAddress(listSearch(address))).toEqual(address);
  expect(listSearch(readListAddress('?sort=nonsense'))).toBe('');
});

describe('an @ in a note offers colleagues', () => {
  it.each<[text: string, sought: string | undefined]>([
    ['@', ''],
    ['Ask @Ann', 'Ann'],
    ['(@ann', 'ann'],
    ['Ask @Ann Ber', 'Ann Ber'],
    ['Ask @Семён', 'Семён'],
    ['Mail ann@client', undefined],
    ['Ask @Ann Berger about', undefined],
    ['no mark', undefined],
  ])('“%s”', (text, sought) => {
    expect(mentionAt(text, text.length)?.sought).toBe(sought);
  });
});
