import { describe, expect, it } from 'vitest';
import { statusIn } from '#domain/mail/bounce/delivery-status.ts';
import { verdictOn } from '#domain/mail/bounce/verdict.ts';

/** All of the IANA registry of SMTP enhanced status codes: subject, and its last detail. */
const registered: readonly (readonly [subject: number, last: number])[] = [
  [0, 0],
  [1, 10],
  [2, 4],
  [3, 6],
  [4, 7],
  [5, 6],
  [6, 10],
  [7, 30],
];
const lasting = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1', '5.4.4']);
const codes = registered.flatMap(([subject, last]) =>
  Array.from({ length: last + 1 }, (_, detail) => `${subject}.${detail}`),
);

describe('MAIL-16 what a code says by itself', () => {
  it.each(codes.flatMap((code) => [`4.${code}`, `5.${code}`]))('%s', (code) => {
    expect(statusIn(`550 ${code} Sorry`)).toBe(code);
    expect(verdictOn(code, '').permanent).toBe(lasting.has(code));
  });
});

const permanence = (status: string, text: string) =>
  verdictOn(statusIn(status) ?? statusIn(text) ?? '5.0.0', text).permanent;

describe('MAIL-16 good addresses that something else speaks against', () => {
  it.each([
    ['5.1.1', '550 5.7.1 203.0.113.5 is on our blacklist'],
    ['5.1.1', '552 5.2.2 Over quota'],
    ['5.1.1', '550 5.7.26 This mail has been refused'],
    ['', "5.1.0 - Unknown address error 550-'5.2.2 <bob@example.com>... Mailbox full'"],
    ['', "5.1.0 - Unknown address error 550-'Message rejected'"],
    ['', '550 Rejected'],
    ['', '550 Unauthenticated senders not allowed'],
    ['', '550 Unroutable sender address'],
    ['', '554 Your server has no reverse DNS'],
    ['', '550 5.1.0 <support@example.com> sender rejected'],
    ['', '550 domain mismatches client ip'],
    ['5.1.1', '550 SPF check failed'],
    ['5.1.1', '550 no valid DKIM signature'],
    ['5.1.1', '550 DMARC policy'],
    ['', '554 Service currently unavailable'],
    ['', '550 Connection frequency limited'],
    ['', '550 5.2.1 The user you are trying to contact is receiving mail at a rate that prevents delivery'],
    ['', '503 Improper sequence of commands'],
    ['', '550 5.2.0 Message filtered'],
    ['5.1.1', '550 Please try again'],
    ['5.5.0', ''],
    ['5.0.0', '552 5.2.2 Mailbox full'],
    ['5.1.1', '550 Почтовый ящик переполнен'],
    ['', '550 Postfach voll, Empfänger unbekannt oder Postfach gesperrt'],
    ['', '550 Absender unbekannt'],
    ['', '550 отправитель не найден'],
  ])('%s %s', (status, text) => expect(permanence(status, text)).toBe(false));
});

describe('MAIL-16 addresses that are no good', () => {
  it.each([
    '550 Unknown user: bob@example.com',
    '550 User Bob (bob@example.com) not listed in Domino Directory',
    '550 Invalid final delivery userid: bob@example.com',
    '550 5.7.27 Host does not accept mail',
    '550 No MX record found for domain=example.com',
    '550 host example.com not found',
    '550 unknown host',
    '550 No valid recipients',
    '550 5.1.1 User unknown',
    '550 5.5.0 Requested action not taken: mailbox unavailable',
    '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
    '550 5.4.1 Recipient address rejected: Access denied',
    '550 Нет такого пользователя',
    '550 Неизвестный получатель',
    '550 Empfänger unbekannt',
    '550 Benutzer bob@example.com existiert nicht',
    "550 Le destinataire n'existe pas",
    '550 Adresse inconnue',
    '550 El usuario no existe',
    '550 宛先のメールアドレスが見つかりません',
    '550 ユーザーが存在しません',
    '550 用户不存在',
    '550 收件人地址不存在',
    '550 5.1.1 The email account does not exist. See https://support.example.com/policy/spam?rate=1',
  ])('%s', (text) => expect(permanence('', text)).toBe(true));
});
