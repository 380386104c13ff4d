import { describe, expect, it } from 'vitest';
import { answersInside } from '#adapters/reply-text/answers-inside.ts';
import { takesAMoment } from '../../support/takes-a-moment.ts';

const sent = '1. Which room is it?\n\n2. Which colour shall the new one have, **blue** or green?\n\n-- \nOlga\nSupport';
const header = 'From: Support <support@postcase.test>\nSent: Saturday\nTo: Ada\nSubject: Re: Two questions\n\n';
const inside = (body: string, text = sent, cut = false) => answersInside(header + body, { text, cut });
const second = '2. Which colour shall the new one have, blue or green?';

describe('MAIL-18 answers inside a quote that nothing marks', () => {
  it.each<[what: string, body: string, expected: string]>([
    [
      'stand below what they answer',
      `1. Which room is it?\n\nRoom 417, second floor.\n\n${second}\n\nGreen, please.\n\nOlga\nSupport`,
      `> 1. Which room is it?\n\nRoom 417, second floor.\n\n> ${second}\n\nGreen, please.`,
    ],
    ['may repeat a word of ours', `1. Which room is it?\n\n${second}\n\nblue`, `> ${second}\n\nblue`],
    [
      'may stand in our line',
      `1. Which room is it? [AB] Room 417.\n\n${second} AB: green`,
      `1. Which room is it? [AB] Room 417.\n\n${second} AB: green`,
    ],
    [
      'are several lines',
      `1. Which room is it?\nRoom 417,\nsecond floor.\n\nOr 418.\n${second}`,
      '> 1. Which room is it?\n\nRoom 417,\nsecond floor.\n\nOr 418.',
    ],
    [
      'are found though the quote is wrapped, and a question left out',
      '2. Which colour shall the new\none have, blue\nor green?\nGreen.',
      '> 2. Which colour shall the new\n> one have, blue\n> or green?\n\nGreen.',
    ],
    ['are none where we are quoted as we wrote', `1. Which room is it?\n\n${second}\n\n-- \nOlga\nSupport`, ''],
    [
      'are none in what a gateway puts above',
      `CAUTION: this mail is from outside.\n\n1. Which room is it?\n\n${second}`,
      '',
    ],
    [
      'are none in an older mail below',
      `1. Which room is it?\n\nFrom: Ada\nSent: Friday\nTo: Support\nSubject: x\n\nHello`,
      '',
    ],
    ['are none where nothing is ours', 'Quite another text\n\nof somebody else', ''],
  ])('%s', (_, body, expected) => expect(inside(body)).toBe(expected));

  it('are none behind what is known of ours', () => {
    const body = `1. Which room is it?\n\nRoom 417.\n\n${second}\n\n3. Anything else?`;
    expect(inside(body, sent.slice(0, 77), true)).toBe('> 1. Which room is it?\n\nRoom 417.');
  });

  it.each([
    ['lines', 'a b\n'.repeat(250_000)],
    ['words', 'which '.repeat(200_000)],
    ['brackets', '<'.repeat(1_000_000)],
    ['header fields', 'From: a\n'.repeat(120_000)],
  ])('MAIL-05 many %s take a moment', (_, body) => {
    takesAMoment(() => inside(body, body.slice(0, 1500)));
  });
});
