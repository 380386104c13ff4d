import { describe, expect, it } from 'vitest';
import { automaticText } from '#domain/mail/automatic-text.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { receivedMail } from '../../support/received-mail.ts';
import { takesAMoment } from '../../support/takes-a-moment.ts';
import { absenceNotes, mailsOfMachines, mailsOfPeople } from './automatic-texts.ts';

const kindOf = (text: string, more: Partial<ReceivedMail> = {}) =>
  automaticText(receivedMail({ subject: 'Re: Printer', text, ...more }))?.kind;
const by = (address: string) => ({ from: { address, name: '' } });

describe('MAIL-15 a text that is an absence note and nothing besides', () => {
  it.each(absenceNotes)('%s', (text) => {
    expect(kindOf(text)).toBe('out-of-office');
    expect(kindOf(`${text}\n\n> Please tell us whether it prints?`)).toBe('out-of-office');
    expect(
      kindOf(`${text}\n\nOn Fri, 20 Nov 2026 at 15:36, Support <support@postcase.test> wrote:\n> Does it print?`),
    ).toBe('out-of-office');
    // A question, a sentence of something else or a forwarding subject makes it a person's.
    expect(kindOf(`Does Anna know about the toner?\n${text}`)).toBeUndefined();
    expect(kindOf(`${text}\n\nToner 4711 leaks on page two, and trays jam.`)).toBeUndefined();
    expect(kindOf(text, { subject: 'Fwd: Printer' })).toBeUndefined();
  });
});

describe('MAIL-15 what machines write of their own', () => {
  it.each(mailsOfMachines)('%s: %s', (from, subject, text) => {
    expect(kindOf(text, { ...by(from), subject })).toMatch(/responder|machine/);
    // A form's mail is its visitor's.
    expect(kindOf(text, { ...by(from), subject, replyTo: [{ address: 'jens@other.test', name: '' }] })).toBeUndefined();
    expect(kindOf(`Name: Jens\nE-Mail: jens@other.test\n${text}`, { ...by(from), subject })).toBeUndefined();
  });

  it('MAIL-15 what somebody scanned at a device that has no mailbox is theirs', () => {
    const scan = {
      name: 'scan.pdf',
      contentType: 'application/pdf',
      contentId: undefined,
      inline: false,
      content: Buffer.from('x'),
    };
    expect(kindOf('', { ...by('noreply@client.test'), attachments: [scan] })).toBeUndefined();
    expect(kindOf('', by('noreply@client.test'))).toBe('machine');
  });
});

describe('MAIL-15 texts of people', () => {
  it.each(mailsOfPeople)('%s: %s: %s', (from, subject, text) => {
    expect(kindOf(text, { ...by(from), subject })).toBeUndefined();
  });

  it.each([
    'I am out of the office ',
    'this is an automatic ',
    '@',
    'x:\n',
    'thank you for your ',
    '您好',
    '\n',
    'a. ',
  ])('MAIL-15 a megabyte of %j takes a moment', (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    takesAMoment(() => [kindOf(text), kindOf(text, by('info@client.test'))]);
  });

  it('MAIL-15 who asks wrote it', () => {
    const asked = 'Thank you for your email. I am out of the office until 5 May. Whom can I contact in urgent cases';
    expect(kindOf(`${asked}.`)).toBe('out-of-office');
    expect(kindOf(`${asked}?`)).toBeUndefined();
  });

  it.each(['a', 'ab ', 'a.', '1', ' ', '"', 'I am away '])('MAIL-15 a sentence of %j takes a moment', (piece) => {
    const text = `${piece.repeat(1400 / piece.length)}1!`;
    takesAMoment(() => [kindOf(text), kindOf(`I am out of the office.\n${text}`)]);
  });
});
