import { describe, expect, it } from 'vitest';
import { caseNumbersIn, printCaseNumber } from '#domain/case/case-number.ts';
import fc from '../../support/fast-check.ts';
import { takesAMoment } from '../../support/takes-a-moment.ts';

describe('CASE-02 numbers are printed through the mask', () => {
  it.each([
    ['SR-{0}', 42, 'SR-00000042'],
    ['[#{0}]', 7, '[#00000007]'],
    ['{0}', 123456789, '123456789'],
  ])('%s prints %i as %s', (mask, number, printed) => expect(printCaseNumber(mask, number)).toBe(printed));
});

describe('MAIL-08 the subject is searched for numbers of the mask', () => {
  it.each([
    ['SR-{0}', 'Re: Printer [SR-00000042]', [42]],
    ['SR-{0}', 'sr-42 please', [42]],
    ['SR-{0}', 'about SR_2', []],
    ['SR-{0}', 'SR 2', []],
    ['SR-{0}', 'USSR-1991', []],
    ['SR-{0}', 'X-SR-12', []],
    ['SR-{0}', 'SR-12-B', []],
    ['SR-{0}', 'SR-12th', []],
    ['SR-{0}', 'SR-12_3', []],
    ['SR-{0}', 'ЖSR-12', []],
    ['SR-{0}', '(SR-12), SR-13. SR-14-', [12, 13, 14]],
    ['SR-{0}', 'SR-9 and SR-0009 again', [9]],
    ['SR-{0}', 'SR-0', []],
    ['SR-{0}', 'SR-1234567890123456', []],
    ['SR-{0}', '', []],
    ['SR_{0}', 'about SR_2', [2]],
    ['Обращение №{0}', 'RE: обращение №00000005', [5]],
    ['#{0}#', 'see #17#', [17]],
    ['(a+)+{0}', '(a+)+5', [5]],
    ['{0}', 'order 1234', []],
    ['{0}', 'case 00001234', [1234]],
  ])('with mask %s, "%s" names %j', (mask, text, numbers) => expect(caseNumbersIn(text, mask)).toEqual(numbers));

  it('finds every printed number again, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), fc.string(), fc.string(), (number, before, after) => {
        const text = `${before} ${printCaseNumber('SR-{0}', number)} ${after}`;
        expect(caseNumbersIn(text, 'SR-{0}')).toContain(number);
      }),
    );
  });

  it('takes no longer than a moment for a megabyte of near misses', () => {
    takesAMoment(() => caseNumbersIn('SR-SR-SR_1'.repeat(100_000), 'SR-{0}'));
  });
});
