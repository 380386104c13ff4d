import { describe, expect, it } from 'vitest';
import { type FieldName, type Fields, isRight } from './fields.ts';
import { betterThanOurs, judge, parserNames, unlikeOurs } from './judged.ts';
import { knownMails } from './known-mails.ts';
import { tableLines } from './table.ts';

const pdf = { name: 'plan.pdf', type: 'application/pdf', bytes: 'JVBERg==' };

describe('MAIL-05 parsers are compared fairly', () => {
  it.each<[field: FieldName, right: Fields[FieldName], told: Fields[FieldName], isSame: boolean | undefined]>([
    ['subject', 'Printer  off', 'Printer off ', true],
    ['subject', 'Printer off', 'Printer on', false],
    ['subject', 'Printer off', undefined, undefined],
    ['subject', undefined, 'Printer off', undefined],
    ['from', 'Ann <ann@example.com>', '"Ann" <Ann@EXAMPLE.com>', true],
    ['from', ' <ann@example.com>', 'ann@example.com <ann@example.com>', true],
    ['from', ' <ann@xn--mnchen-3ya.example>', '<ann@münchen.example>', true],
    ['from', 'Ann <ann@example.com>', 'Bob <ann@example.com>', false],
    ['from', '', 'Ann <ann@example.com>', false],
    ['to', [' <a@b.test>', ' <c@d.test>'], ['A <a@b.test>', 'c <c@d.test>'], true],
    ['to', [' <a@b.test>', ' <c@d.test>'], ['A <a@b.test>'], false],
    ['date', '2026-11-20T14:36:00.000Z', '2026-11-20T14:36:00Z', true],
    ['date', '', '2026-11-20T14:36:00Z', false],
    ['text', 'One\n\ntwo', 'One\r\n \r\ntwo\r\n', true],
    ['html', '<b>off</b>', '<div><b>off</b></div>', true],
    ['html', '<b>off</b>', '', false],
    ['files', [pdf], [{ ...pdf, name: 'C:\\plan.pdf' }], true],
    ['files', [pdf], [{ ...pdf, type: 'application/octet-stream' }], true],
    ['files', [pdf], [{ ...pdf, bytes: 'AAAA' }], false],
    ['files', [{ ...pdf, name: 'attachment-2.pdf' }], [{ ...pdf, name: '' }], true],
    ['files', [pdf, { name: 'plan-2.pdf', type: 'application/pdf' }], [pdf, pdf], true],
    ['files', [pdf, pdf], [pdf], false],
  ])('%s: %j is as right as %j: %j', (field, right, told, isSame) => {
    expect(isRight(field, { [field]: right }, { [field]: told })).toBe(isSame);
  });

  it('MAIL-05 a mail of which another reads more is told, and one that all but ours read otherwise', async () => {
    const raw = Buffer.from('From: Ann <ann@client.test>\r\nTo: a@b.test\r\nSubject: Off\r\n\r\nThe printer.');
    const mail = await judge({ kind: 'a', name: 'b', raw, right: { subject: 'Off', from: 'Ann <ann@client.test>' } });
    expect(parserNames.map((name) => mail.readings[name].right)).toEqual(parserNames.map(() => ['subject', 'from']));
    const { ours, mailparser } = mail.readings;
    const told = { ...ours.told, subject: 'On', text: 'The scanner.' };
    const worse = { ...mail, readings: { ...mail.readings, ours: { ...ours, told } } };
    expect(betterThanOurs(mail, 'mailparser')).toEqual([]);
    expect(betterThanOurs(worse, 'mailparser')).toEqual(['subject']);
    expect(unlikeOurs(worse, 'mailparser')).toEqual(['text']);
    const threw = { ...mail, readings: { ...mail.readings, mailparser: { ...mailparser, told: undefined } } };
    expect(betterThanOurs(threw, 'mailparser')).toEqual([]);
  });

  it('MAIL-05 the table counts each kind', async () => {
    const judged = [];
    for (const mail of knownMails().filter(({ kind }) => kind === 'field Date')) judged.push(await judge(mail));
    expect(judged.filter(({ readings }) => readings.ours.wrong.length > 0).map(({ name }) => name)).toEqual([]);
    expect(tableLines(judged).join('\n')).toMatch(/^field Date +(\d+) +\1 +\d+ +\d+ +–$/m);
  });
});
