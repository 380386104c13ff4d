import { describe, expect, it } from 'vitest';
import { notification } from '#domain/notification/notification.ts';
import { greetingName } from '#domain/template/greeting-name.ts';
import { templateData } from '#domain/template/template-data.ts';
import { caseOf, configurationOf, correspondenceOf, supportMailbox } from '../../support/facts.ts';

describe('NOTE-07 a mail greets people by their name', () => {
  it.each([
    ['Ann', 'Ann'],
    ['Kate Brown', 'Kate Brown'],
    ['“Kate Brown”', 'Kate Brown'],
    ["'Kate Brown'", 'Kate Brown'],
    ["Kate O'Brien", "Kate O'Brien"],
    ['Smith, Anna', 'Smith, Anna'],
    ['Анна  Петрова', 'Анна Петрова'],
    ['Anna from Sales', 'Anna from Sales'],
    ['J. R.', 'J. R.'],
    ['山田太郎', '山田太郎'],
  ])('%j', (name, greeted) => expect(greetingName(name, 'kate@client.test')).toBe(greeted));

  it.each([
    '',
    'kate@client.test',
    '"kate@client.test"',
    "'Kate@Client.test'",
    '<kate@client.test>',
    'other@client.test',
    'kate@client.test (kate)',
    'kate',
    '""',
    "''",
    '...',
    '+49 30 1234567',
    'Info',
    'Reception Desk',
    'Support Team',
    'No-Reply',
    'Sales & Marketing',
    'Бухгалтерия',
    'Приёмная',
    'Отдел продаж',
    'Buy at https://bad.test',
    'www.bad.test',
    'win at casino.com',
    'x'.repeat(61),
  ])('and nobody by %j', (name) => expect(greetingName(name, 'kate@client.test')).toBe(''));

  it('in mail to agents the name stays as it was written', () => {
    const about = caseOf({
      correspondence: correspondenceOf({ customer: { address: 'info@client.test', name: 'Info' } }),
    });
    const message = notification(about, 'registered', { id: 'm', at: '2026-11-20T10:00:00.000Z' }, configurationOf());
    if (!message) throw new Error('Nobody is told');
    const toCustomer = templateData(about, message, supportMailbox, configurationOf());
    expect(toCustomer.customer).toEqual({ name: '', address: 'info@client.test' });
    const toAgent = { ...message, template: 'assigned', to: { address: 'bob@desk.test', name: 'Bob' } };
    const data = templateData(about, toAgent, supportMailbox, configurationOf());
    expect(data.customer).toEqual({ name: 'Info', address: 'info@client.test' });
  });
});
