import { describe, expect, it } from 'vitest';
import { answerMarks } from '#domain/notification/answer-mark.ts';
import { ownWords } from '#domain/work/by-mail/own-words.ts';
import { configurationOf } from '../../../support/facts.ts';

const configuration = configurationOf();
const wrote = 'On Fri, 20 Nov 2026 at 11:00, Support <support@postcase.test> wrote:';
const quoted = `${wrote}\n\n> ${answerMarks.en}\n> Case SR-1 is yours now.`;
const listed = 'Hello Ann,\nwe ship these:\n—\nlaptop\nmouse\nPlease pay 100 EUR first.';
const told = 'Dear Ann,\n\nOn Monday 10:30 I sent the form to bob@x.test:\nplease sign it.';

describe('CASE-19 MAIL-18 what an agent wrote is what stands above our notice', () => {
  it.each([
    ['a list below a dash, read as a signature', `${listed}\n\n${quoted}`, 'Hello Ann,\nwe ship these:', listed],
    ['a sentence that was read as an introduction', `${told}\n\n${quoted}`, 'Dear Ann,', told],
    ['a signature behind two dashes stays behind', `Off.\n\n-- \nOlga\nroom 5\n\n${quoted}`, 'Off.', 'Off.'],
    ['a line of a phone stays behind', `Off.\n\nSent from my iPhone\n\n${quoted}`, 'Off.', 'Off.'],
    ['a name of ours that introduces nothing', `Ask Support.\n\n${quoted}`, 'Ask Support.', 'Ask Support.'],
    [
      'a header of Outlook',
      `Off.\n\n_____\nFrom: Support <support@postcase.test>\nSubject: Yours\n\n${answerMarks.en}`,
      'Off.',
      'Off.',
    ],
    ['words below the quote alone', `${quoted}\n\nOff.`, 'Off.', 'Off.'],
    ['an introduction right behind the words', `Off. ${quoted}`, 'Off.', 'Off.'],
    ['no notice at all', 'Off.\n\nMore.', 'Off.', 'Off.'],
  ])('%s', (_, text, newest, words) => expect(ownWords({ text, newest }, configuration)).toBe(words));

  it('what stands above and below is held: half of it would be lost', () => {
    const mail = { text: `Off.\n\n${quoted}\n\nAnd on.`, newest: 'Off.\n\nAnd on.' };
    expect(() => ownWords(mail, configuration)).toThrow(expect.objectContaining({ reason: 'inside' }));
  });
});
