import { expect, it } from 'vitest';
import { findByWords } from '#actions/lists/search/find-by-words.ts';
import type { WordSearch } from '#actions/lists/search/word-ports.ts';
import { MemoryWords } from './memory-words.ts';

it('CASE-15 a search costs no more than it may, however many usual words somebody types: what was not looked at is told', async () => {
  const words = new MemoryWords();
  const source = (name: string) => ({ name, of: { caseNumber: 1 } });
  for (let number = 1; number <= 260; number++) {
    const stems = number <= 220 ? ['one', 'two', 'three', 'four', 'five'] : ['two', 'three', 'four', 'five'];
    await words.add(
      1,
      number,
      source('m'),
      stems.map((stem) => ({ stem, place: 'text' })),
    );
  }
  let looked = 0;
  const counted: WordSearch = {
    generations: () => words.generations(),
    withStem: (...asked) => words.withStem(...asked),
    beginning: (...asked) => words.beginning(...asked),
    among: (generation, stems, asked) => {
      looked += 2 * stems.length * asked.length;
      return words.among(generation, stems, asked);
    },
  };
  const sought = ['one', 'two', 'three', 'four', 'five'].map((stem) => ({ stems: [stem] }));
  const found = await findByWords(sought, counted);
  expect(looked).toBeLessThanOrEqual(600);
  expect(found.isAll).toBe(false);
  looked = 0;
  expect(await findByWords([{ stems: ['nothing'] }, ...sought], counted)).toEqual({ cases: [], isAll: true });
  expect(looked).toBe(0);
});
