import { describe, expect, it } from 'vitest';
import { isThankYou, saysThanksAlone } from '#domain/mail/thank-you.ts';
import fc from '../../support/fast-check.ts';

const ann = 'Ann Baker ann@client.test';
const from = { name: 'Ann Baker', address: 'ann@client.test' };

describe('MAIL-10 a mail that only says thank you', () => {
  it.each([
    'Thanks!',
    'thank you',
    'thx',
    'Many thanks 👍',
    '👍',
    'Great, thanks!',
    'THANK YOU VERY MUCH!!!',
    'Thanks Olga!',
    'Cheers, Ann',
    'Much appreciated',
    'Thank you very much for your quick help!',
    'Perfect. Thank you so much for the fast response. Have a nice day!',
    'Thanks — that did the trick',
    'Hello,\nThank you, problem solved.\nAnn',
    'Hi Olga,\n\nthanks a lot, it works now.\n\nBest regards,\nAnn Smith',
    'Dear Mr Jones,\nI really appreciate your help.\nKind regards\nAnn',
    'Thanks again for all your support.\n\nSent from my iPhone',
    'Спасибо!',
    'спс',
    'Большое спасибо за помощь',
    'Ещё раз спасибо',
    'Спасибо, понятно',
    'Спасибо, вопрос решён.',
    'Благодарю за оперативный ответ!',
    'Спасибо вам большое, вы очень помогли :)',
    'Добрый день! Огромное спасибо, всё отлично работает. Хорошего дня!',
    'Здравствуйте, Ольга!\n\nСпасибо большое, всё заработало.\n\nС уважением,\nИван Петров',
    'Спасибо, thank you',
  ])('%j', (text) => {
    expect(isThankYou(text, ann)).toBe(true);
  });

  it.each([
    '',
    'Hello',
    'It works',
    'Thanks, when will it ship?',
    'Thanks, when will it ship',
    'Thanks but no',
    'THANKS BUT NO',
    'No thanks',
    'Thank you for nothing',
    'Thanks in advance',
    'Thanks, please call me',
    'Thanks, my number is 555',
    'Thanks http://x.test',
    'Thanks. Is it working',
    'Thanks. Broken',
    'Thanks. Still broken',
    'Thanks, problem again',
    'Thanks, the problem is back',
    'Thanks for the update. The printer smokes',
    'Great service, nothing works',
    'Thank you\nBest regards\nStill Broken',
    'Thank you\n\nBest regards\nAnn\n\nThe door is stuck',
    'Спасибо, но не работает',
    'Спасибо заранее',
    'Спасибо. Сломалось',
    'Спасибо. Ещё проблема',
    'Спасибо, ещё вопрос',
    'Спасибо. Когда отправите',
    'Спасибо, не надо',
    'Нет, спасибо',
    'Спасибо, что ничего не сделали',
    'Спасибо за ничего',
    `Thanks ${'very '.repeat(100)}much`,
  ])('%j says more, or does not thank', (text) => {
    expect(isThankYou(text, ann)).toBe(false);
  });

  it('with a word that nobody knows it is more than thanks', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[bcdfghjklmnpqrstvwxz]{6,12}$/), fc.boolean(), (word, isFirst) => {
        expect(isThankYou(isFirst ? `${word}. Thanks!` : `Thanks! It ${word}`, ann)).toBe(false);
      }),
    );
  });

  const attachment = {
    name: 'a.png',
    contentType: 'image/png',
    content: new Uint8Array(),
    contentId: undefined,
    inline: false,
  };
  it.each<[what: string, subject: string, attachments: (typeof attachment)[], isThanks: boolean]>([
    ['an answer', 'Re: Printer [SR-00000001]', [], true],
    ['an answer in Russian', 'Ответ: Принтер', [], true],
    ['no subject', '', [], true],
    ['thanks in the subject, too', 'Thank you!', [], true],
    ['a subject of its own', 'It broke again', [], false],
    ['a file', 'Re: Printer', [attachment], false],
  ])('%s', (_, subject, attachments, isThanks) => {
    expect(saysThanksAlone({ from, subject, attachments }, 'Thanks!')).toBe(isThanks);
  });
});
