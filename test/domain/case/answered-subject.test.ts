import { describe, expect, it } from 'vitest';
import { answeredSubject } from '#domain/case/answered-subject.ts';
import { withNumberOnce } from '#domain/case/case-number.ts';
import fc from '../../support/fast-check.ts';
import { takesAMoment } from '../../support/takes-a-moment.ts';

const mask = 'SR-{0}';
const clients = [
  ...[
    'Re',
    'RE',
    'Fwd',
    'FW',
    'Fw',
    'AW',
    'WG',
    'Antwort',
    'Antw',
    'Doorst',
    'SV',
    'VS',
    'TR',
    'RV',
    'ENC',
    'RES',
    'R',
    'I',
  ],
  ...[
    'RIF',
    'Ref',
    'Rép',
    'Ynt',
    'YNT',
    'İlt',
    'İLT',
    'Vá',
    'Atb',
    'YML',
    'Odp',
    'ODP',
    'PD',
    'VB',
    'VL',
    'FS',
    'TL',
    'BLS',
  ],
  ...[
    'TRS',
    'Отв',
    'Ответ',
    'Пересл',
    'На',
    'НА',
    'Відп',
    'Σχετ',
    'ΣΧΕΤ',
    'ΑΠ',
    'ΠΡΘ',
    '回复',
    '回覆',
    '答复',
    '转发',
    '轉寄',
  ],
  ...[
    '返信',
    '転送',
    '답장',
    '회신',
    '전달',
    'השב',
    'رد',
    'Trả lời',
    'Svar',
    'Továbbítás',
    'Re[2]',
    'Re (2)',
    'RE^2',
    'Re*3',
  ],
];

describe('NOTE-09 the subject that is answered', () => {
  it.each(
    clients,
  )('has no mark of a client that says “%s”, before our own subject or alone, whichever colon', (client) => {
    for (const colon of [':', '：', ' :', ':\u00a0', ' ： '])
      for (const subject of [
        `${client}${colon} Re: Printer [SR-00000007]`,
        `${client}${colon} Printer`,
        `${client}${colon}${client}${colon} Printer`,
      ])
        expect([subject, answeredSubject(subject, mask)]).toEqual([subject, 'Printer']);
  });

  it.each([
    ['Re: Printer', 'Printer'],
    ['Antwort: Re: Antw: Re: Printer [SR-00000007]', 'Printer'],
    ['答复：Re：Printer [SR-00000007]', 'Printer'],
    ['[EXTERNAL] Re: Printer [SR-00000007]', 'Printer'],
    ['Re: [EXTERNAL] AW: [Ext] Re: Printer', 'Printer'],
    ['[External Email] : Printer', 'Printer'],
    ['*EXTERNAL* Re: ***SPAM*** Printer', 'Printer'],
    ['EXTERNAL: Re: Printer', 'Printer'],
    ['\u200eRe: \u202bהשב: Printer', 'Printer'],
    ['Zzz: Re: Printer [SR-00000007]', 'Printer'],
    ['Re:\r\n\tPrinter', 'Printer'],
    ['Re: Printer [SR-00000001] [SR-00000007]', 'Printer'],
    ['Отв: Принтер', 'Принтер'],
    ['Re:', ''],
    ['', ''],
  ])('“%s” is about “%s”', (subject, about) => expect(answeredSubject(subject, mask)).toBe(about));

  it.each([
    'Rebooting: how',
    'R: drive is full',
    'R: Drive is full',
    'R:\\plans is gone',
    'Я: диск полон',
    'I: need help',
    'Ref: 2026/11 is wrong',
    'PD: police at the door',
    'VB: macros do not run',
    'На: складе нет бумаги',
    'Urgent: Re: Printer',
    'Printer: Re: does not print',
    '[URGENT] Printer',
    '[SR-x] SR-00000008 Printer [42]',
    'Return: 3 chairs',
    'Room 4: heating',
    '10:30 meeting',
  ])('“%s” keeps its words', (subject) => expect(answeredSubject(subject, mask)).toBe(subject));

  it('does not grow, however often it goes to and fro between clients of any languages', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...clients, '[EXTERNAL]'), { maxLength: 20 }), (rounds) => {
        const last = rounds.reduce(
          (subject, client) =>
            `${client}${client.endsWith(']') && !client.includes('[2') ? '' : ':'} Re: ${answeredSubject(subject, mask)} [SR-00000007]`,
          'Printer',
        );
        expect(answeredSubject(last, mask)).toBe('Printer');
      }),
    );
  });

  it.each([
    ['marks', 'Re: '],
    ['half marks', 'Re (1'],
    ['blanks', ' '],
    ['tags', '[EXTERNAL] '],
    ['half tags', '[external '],
    ['numbers', '[SR-00000007 '],
    ['letters', 'a'],
    ['colons', '：'],
    ['what cannot be seen', '\u200b'],
  ])('takes no longer than a moment for a megabyte of %s', (_, piece) => {
    takesAMoment(() => answeredSubject(piece.repeat(Math.ceil(1_000_000 / piece.length)).concat('x'), mask));
  });
});

describe('NOTE-09 the number of the case in a subject', () => {
  it.each([
    ['Re: Printer [SR-00000007]', 'Re: Printer [SR-00000007]'],
    ['Re: Printer [SR-00000007] [SR-00000007]', 'Re: Printer [SR-00000007]'],
    ['Yours now: Re: Printer [SR-00000001] [SR-00000007]', 'Yours now: Re: Printer [SR-00000007]'],
    ['Re: about SR-00000007 [SR-00000007]', 'Re: about SR-00000007'],
    ['Re: about SR-7 [SR-00000007]', 'Re: about SR-7'],
    ['Re: about SR-00000001 [SR-00000007]', 'Re: about SR-00000001 [SR-00000007]'],
    ['SR-00000007: Printer', 'SR-00000007: Printer'],
    ['Printer [SR-00000001]', 'Printer [SR-00000001]'],
  ])('“%s” becomes “%s”', (subject, once) => expect(withNumberOnce(subject, 7, mask)).toBe(once));
});
