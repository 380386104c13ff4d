import { describe, expect, it } from 'vitest';
import { commandsIn } from '#domain/work/by-mail/mail-commands.ts';
import fc from '../../../support/fast-check.ts';

describe('CASE-19 commands of an agent’s mail', () => {
  it.each<[text: string, commands: object, words: string]>([
    ['Hello,\nit is done.', {}, 'Hello,\nit is done.'],
    ['#note He is difficult.', { isNote: true }, 'He is difficult.'],
    ['#Note:\n\nHe is difficult.', { isNote: true }, 'He is difficult.'],
    ['#заметка\nСложный клиент.', { isNote: true }, 'Сложный клиент.'],
    ['#resolve Done, thanks!', { isResolved: true }, 'Done, thanks!'],
    ['#решено', { isResolved: true }, ''],
    ['#status Waiting for customer\nWhich one?', { status: 'Waiting for customer' }, 'Which one?'],
    ['#resolve #assign me', { isResolved: true, assign: 'me' }, ''],
    ['#assign First line #note see below\nMore.', { isNote: true, assign: 'First line' }, 'see below\nMore.'],
    ['\n#priority high\n\n#назначить мне\n\nHi', { priority: 'High', assign: 'мне' }, 'Hi'],
    ['#note\nHe wrote:\n#resolve', { isNote: true }, 'He wrote:\n#resolve'],
    ['\u200b#приоритет низкий', { priority: 'Low' }, ''],
    ['#1 is broken', {}, '#1 is broken'],
    ['# Heading', {}, '# Heading'],
    ['Take\n#7 and\n#hashtag', {}, 'Take\n#7 and\n#hashtag'],
  ])('%j', (text, commands, words) => {
    const none = { isNote: false, isResolved: false, status: undefined, assign: undefined, priority: undefined };
    expect(commandsIn(text)).toEqual({ commands: { ...none, ...commands }, words });
  });

  it.each([
    ['#done\nHi', 'command', '#done'],
    ['#note #done', 'command', '#done'],
    ['#constructor\nHi', 'command', '#constructor'],
    ['Hello\n #Note He is difficult.', 'command', '#Note He is difficult.'],
    ['#assign me\nHello\n#решено', 'command', '#решено'],
    ['#note\n#note', 'command', '#note'],
    ['#resolve\n#status New', 'command', '#status #resolve'],
    ['#assign\nHi', 'value', '#assign'],
    ['#priority huge', 'value', '#priority huge'],
    ['#status #note', 'value', '#status'],
  ])('%j is refused: no command is ever sent to a customer', (text, reason, detail) => {
    expect(() => commandsIn(text)).toThrow(expect.objectContaining({ reason, detail }));
  });

  it.each([
    ...['#note, he lies', '#note. He lies', '#note!', '#note/He lies', '#note—he lies', '# note', '*#note* he lies'],
    ...[
      '＃note',
      '"#note" he lies',
      '«#заметка» врёт',
      '\u00ad#note',
      '\u202a#note',
      '#no\u00adte',
      '##note',
      '- #note: he lies',
    ],
    ...['Hello\n#note, he lies', '#resolve #note, he lies', '#resolve Done. #note he lies', '#resolve #\u00a0Note'],
  ])('%j is nearly a command: a note never goes to a customer by a slip', (text) => {
    expect(() => commandsIn(text)).toThrow(expect.objectContaining({ reason: 'command' }));
  });

  it.each([
    '#notebook is broken',
    'See #note 3',
    '#1 note',
    '> #note of the customer',
    '# 5 notes',
  ])('but %j below words is none', (line) => expect(commandsIn(`Hello\n${line}`).words).toBe(`Hello\n${line}`));

  it('words that begin with no command arrive as they are, whatever follows', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const words = `Hello ${text}`.trim();
        expect(commandsIn(words).words).toBe(words);
      }),
    );
  });
});
