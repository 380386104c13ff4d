import { describe, expect, it } from 'vitest';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { writerOf } from '#domain/mail/writer/writer.ts';
import { receiptOf } from '../../../support/facts.ts';
import { receivedMail } from '../../../support/received-mail.ts';

const parsed = (text: string) => {
  const [, name = '', address = text] = /^(.*?)\s*<(.+)>$/.exec(text) ?? [];
  return { address, name };
};
const from = (
  text: string,
  replyTo: readonly string[] = [],
  more: Partial<ReceivedMail> = {},
): Partial<ReceivedMail> => ({
  from: parsed(text),
  replyTo: replyTo.map(parsed),
  ...more,
});
const headers = (fields: Readonly<Record<string, string>>) => ({
  headers: new Map(Object.entries(fields).map(([name, value]) => [name, [value]])),
});
const writer = (mail: Partial<ReceivedMail>, receipt = {}) =>
  writerOf(receivedMail(mail), receiptOf(receipt), 'postcase.test');

const form = 'Name: Bob Buyer\nE-mail: bob@buyer.test\nMessage: The lamp came broken.';

describe('MAIL-22 the customer is the person who writes', () => {
  it.each<[string, Partial<ReceivedMail>, person: string | undefined, answersTo: string | undefined]>([
    ['a person', from('ann@client.test'), 'ann@client.test', 'ann@client.test'],
    ['a person who repeats From', from('ann@client.test', ['ann@client.test']), 'ann@client.test', 'ann@client.test'],
    [
      'a person who also wants the answers of another one',
      from('ann@client.test', ['boss@client.test', 'ann@client.test']),
      'ann@client.test',
      'ann@client.test',
    ],
    [
      'a person with an office of the same domain',
      from('ann@client.test', ['office@client.test']),
      'ann@client.test',
      'office@client.test',
    ],
    ['a person with a second address', from('ann@client.test', ['ann@gmail.com']), 'ann@client.test', 'ann@gmail.com'],
    ['a person for another one', from('ann@client.test', ['carl@other.test']), 'carl@other.test', 'carl@other.test'],
    [
      'a person who wants no answers',
      from('ann@client.test', ['noreply@client.test']),
      'ann@client.test',
      'ann@client.test',
    ],
    [
      'a person with ours in Reply-To',
      from('ann@client.test', ['support@postcase.test']),
      'ann@client.test',
      'ann@client.test',
    ],
    [
      'a Reply-To that SES writes to never',
      from('ann@client.test', ['root@printer']),
      'ann@client.test',
      'ann@client.test',
    ],
    ['a form', from('wordpress@shop.example.com', ['bob@buyer.test']), 'bob@buyer.test', 'bob@buyer.test'],
    [
      'a form of many names',
      from('Shop <no-reply-2@shop.example.com>', ['bob@buyer.test']),
      'bob@buyer.test',
      'bob@buyer.test',
    ],
    [
      'a form that writes as the office',
      from('info@shop.example.com', ['bob@buyer.test']),
      'bob@buyer.test',
      'bob@buyer.test',
    ],
    ['a form that writes as us', from('support@postcase.test', ['bob@buyer.test']), 'bob@buyer.test', 'bob@buyer.test'],
    [
      'a form that names the shop first',
      from('wordpress@shop.example.com', ['wordpress+x@postcase.test', 'bob@buyer.test']),
      'bob@buyer.test',
      'bob@buyer.test',
    ],
    ['a form by its fields', from('noreply@shop.example.com', [], { text: form }), 'bob@buyer.test', 'bob@buyer.test'],
    [
      'a form by its fields in Russian',
      from('noreply@shop.example.com', [], { text: 'Имя: Боб\nЭл. почта: bob@buyer.test' }),
      'bob@buyer.test',
      'bob@buyer.test',
    ],
    [
      'fields that name two',
      from('noreply@shop.example.com', [], { text: `${form}\nReply to: carl@other.test` }),
      'noreply@shop.example.com',
      'noreply@shop.example.com',
    ],
    [
      'a signature of an office',
      from('info@client.test', [], { text: 'Hello\n\nTel: 123\nE-mail: bob@buyer.test' }),
      'info@client.test',
      'info@client.test',
    ],
    ['a person who pastes a form', from('ann@client.test', [], { text: form }), 'ann@client.test', 'ann@client.test'],
    [
      'a group',
      from(
        "'Dora Dole' via Help <help@company.example.com>",
        ['dora@strict.test'],
        headers({ 'x-original-from': 'Dora Dole <dora@strict.test>' }),
      ),
      'dora@strict.test',
      'dora@strict.test',
    ],
    [
      'a list that answers go to',
      from('Dora Dole via Team <team@lists.example.com>', ['team@lists.example.com'], {
        cc: [parsed('Dora Dole <dora@strict.test>')],
        ...headers({ 'list-post': '<mailto:team@lists.example.com>' }),
      }),
      'dora@strict.test',
      'dora@strict.test',
    ],
    [
      'a list that stands in From by its own name, and answers go to both',
      from('team@lists.example.com', ['team@lists.example.com', 'dora@strict.test'], {
        ...headers({ 'list-post': '<mailto:team@lists.example.com>' }),
      }),
      'dora@strict.test',
      'dora@strict.test',
    ],
    [
      'a list that rewrites nothing',
      from('dora@open.test', ['team@lists.example.com'], headers({ 'list-post': '<mailto:team@lists.example.com>' })),
      'dora@open.test',
      'dora@open.test',
    ],
    ['no From', { from: undefined, replyTo: [parsed('ann@client.test')] }, 'ann@client.test', 'ann@client.test'],
    ['nobody', { from: undefined }, undefined, undefined],
  ])('%s', (_, mail, person, answersTo) => {
    const found = writer(mail);
    expect([found.person?.address, found.answersTo?.address]).toEqual([person, answersTo]);
  });

  it.each([
    ['From itself', from('ann@client.test'), 'passed'],
    ['an address of From’s domain', from('ann@client.test', ['office@client.test']), 'passed'],
    ['a second address elsewhere', from('ann@client.test', ['ann@gmail.com']), 'unknown'],
    ['whom a form names', from('wordpress@shop.example.com', ['bob@buyer.test']), 'unknown'],
    ['whom an office of the same domain names', from('info@client.test', ['ann@client.test']), 'unknown'],
  ] as const)('MAIL-17 what authenticates From says of %s: %s', (_, mail, expected) => {
    expect(writer(mail).authentication).toBe(expected);
    const failed = { spf: 'FAIL', dkim: 'FAIL', dmarc: 'FAIL' };
    expect(writer(mail, failed).authentication).toBe('failed');
  });

  it('is called as the list called them, and as a form’s fields do', () => {
    const dora = from(
      "'Dora Dole' via Help <help@company.example.com>",
      [],
      headers({ 'x-original-from': 'dora@strict.test' }),
    );
    expect(writer(dora).person).toEqual({ address: 'dora@strict.test', name: 'Dora Dole' });
    expect(writer(from('noreply@shop.example.com', [], { text: form })).person?.name).toBe('Bob Buyer');
    // Nobody is greeted by the name of the shop.
    expect(writer(from('Shop <wordpress@shop.example.com>', ['bob@buyer.test'])).person?.name).toBe('');
  });
});
