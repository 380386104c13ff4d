import { describe, expect, it } from 'vitest';
import { isOfWord, type SoughtWord, soughtWords } from '#domain/lists/search/sought-words.ts';

describe('CASE-15 of what is typed is sought', () => {
  it.each<[string, string, SoughtWord[]]>([
    [
      'a word by its stem, and the last one by its beginning',
      'printers jams',
      [{ stems: ['printer'] }, { stems: ['jam'], beginning: 'jams' }],
    ],
    ['a Russian word also as other forms of it are', 'ошибок', [{ stems: ['ошибок', 'ошибк'], beginning: 'ошибок' }]],
    [
      'an address by its beginning',
      'ann@client.t bill',
      [
        { stems: [], beginning: 'ann@client.t' },
        { stems: ['bill'], beginning: 'bill' },
      ],
    ],
    ['a code without its signs', 'INV-2026/00', [{ stems: [], beginning: 'inv202600' }]],
    ['a phone by its number within its country', '+7 912 345-67-89', [{ stems: [], beginning: '9123456789' }]],
    ['nothing of words that stand everywhere', 'the printer', [{ stems: ['printer'], beginning: 'printer' }]],
    ['such a word alone by its beginning: it may go on', 'the', [{ stems: [], beginning: 'the' }]],
    ['each two signs of a script without spaces', '東京都', [{ stems: ['東京'] }, { stems: ['京都'] }]],
    ['nothing of one letter', 'x', []],
    ['nothing of signs', '# *% 😀 ~head', [{ stems: ['head'], beginning: 'head' }]],
    ['a word once', 'disk disk disk', [{ stems: ['disk'] }, { stems: ['disk'], beginning: 'disk' }]],
  ])('%s', (_, text, words) => {
    expect(soughtWords(text, '')).toEqual(words);
  });

  it('no more than eight words of however many', () => {
    const text = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ');
    expect(soughtWords(text, '')).toHaveLength(8);
  });
});

it('CASE-15 a stem is of a word that it is of, or that may go on so', () => {
  const word = { stems: ['invoic'], beginning: 'invo' };
  expect(['invoic', 'invoke', 'inviting'].map((stem) => isOfWord(word, stem))).toEqual([true, true, false]);
});
