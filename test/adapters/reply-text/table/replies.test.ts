import { describe, expect, it } from 'vitest';
import { replyText } from '#adapters/reply-text/reply-text.ts';
import { introductions } from './introductions.ts';
import { repliesOf } from './shapes.ts';

/** Broken at a colon within, or with nothing but a bracketed date. */
const misread = ['Gmail hu, intro wrapped', 'other en, quote unmarked'];

describe('What is new in a reply is told from what it quotes', () => {
  const replies = repliesOf(introductions);

  it(`MAIL-18 in ${replies.length} replies of programs, languages and shapes but ${misread.length}`, () => {
    const wrong = replies.filter(({ text, newest }) => replyText({ text, html: undefined }).newest.trim() !== newest);
    expect(wrong.map(({ client, language, shape }) => `${client} ${language}, ${shape}`)).toEqual(misread);
  });
});
