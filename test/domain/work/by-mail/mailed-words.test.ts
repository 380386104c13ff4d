import { describe, expect, it } from 'vitest';
import type { StoredAttachment } from '#domain/case/message.ts';
import { answerMarks } from '#domain/notification/answer-mark.ts';
import { mailedWords, withPictures } from '#domain/work/by-mail/mailed-words.ts';

const about = { description: 'It does not print. The lamp is red.' };
const { en, ru } = answerMarks;

describe('MAIL-18 CASE-19 what of an agent’s mail may leave', () => {
  it.each([
    ['nothing else', 'Off and on.', 'Off and on.'],
    ['a notice that is not marked as quoted', `Off.\n\n${en}\n\nPriority: Low`, 'Off.'],
    ['one in Russian', `Выключите.\n${ru}\nПриоритет`, 'Выключите.'],
    ['a wrapped mark', 'Off.\n=== Write your\nanswer above this line ===\nPriority', 'Off.'],
    [
      'empty lines of what it quotes',
      '> It does not print.\n>\n> The lamp is red.\n> --\nThen wait.',
      '> It does not print.\n>\n> The lamp is red.\n> --\nThen wait.',
    ],
    ['the customer’s own words', '> The lamp is red.\nThen wait.', '> The lamp is red.\nThen wait.'],
  ])('with %s', (_, newest, words) => expect(mailedWords(newest, about)).toBe(words));

  it.each([
    ['between the lines of the notice', `> ${en}\n> Case SR-1 is yours now.\nThanks.`],
    ['below what only agents know', '> Priority: Low\nReally?'],
    ['between both', '> It does not print.\nSince when?\n> Group: Devices\nOurs?'],
  ])('but nothing where they wrote %s', (_, newest) => {
    expect(() => mailedWords(newest, about)).toThrow(expect.objectContaining({ reason: 'inside' }));
  });
});

describe('CASE-08 CASE-19 pictures and files of an agent’s mail', () => {
  const file = (key: string, name: string, contentId?: string): StoredAttachment => ({
    ...{ key, name, contentType: 'image/png', size: 3 },
    ...{ contentId, inline: contentId !== undefined },
  });
  const screen = file('m/0', 'screen.png', 'image001.png@01');
  const logo = file('m/1', 'logo.png', 'logo@01');
  const scan = file('m/2', 'scan.png');

  it('a picture stands where it stood, a logo of the signature stays behind, files go along', () => {
    const words = 'See:\n[cid:image001.png@01]\nBye';
    const { body, attachments } = withPictures(words, 'Olga\n[cid:logo@01]', [screen, logo, scan]);
    const [shown] = attachments;
    expect(body).toBe(`See:\n![screen.png](cid:${shown?.contentId})\nBye`);
    expect(shown?.contentId).toMatch(/^[0-9a-f-]{36}$/);
    expect(attachments).toEqual([
      { ...screen, contentId: shown?.contentId, inline: true },
      { ...scan, contentId: undefined, inline: false },
    ]);
    expect(withPictures(words, '', [screen]).body).toBe(body);
  });

  it('as Gmail names it; and one that stands nowhere goes as a file', () => {
    const { body, attachments } = withPictures('[image: screen.png]', '', [screen, logo]);
    expect(body).toMatch(/^!\[screen\.png\]\(cid:/);
    expect(attachments.map(({ name, inline }) => [name, inline])).toEqual([
      ['screen.png', true],
      ['logo.png', false],
    ]);
  });
});
