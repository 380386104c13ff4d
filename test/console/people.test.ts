import { describe, expect, it } from 'vitest';
import { askedNumber, type Call, callAddress } from '../../console/live/calls/calls.ts';
import { newRings } from '../../console/live/calls/new-rings.ts';
import type { Filter } from '../../console/live/list-address.ts';
import { namedCaller } from '../../console/pages/calls/named-caller.ts';
import { filterChoicesOf } from '../../console/pages/list/filter-choices.ts';
import { changedColumns, columnsOf, languagesFor } from '../../console/pages/people/customer-edit.ts';
import type { Customer } from '../../console/pages/people/people-requests.ts';
import { namesOf } from '../../console/session/names.ts';
import type { Choices } from '../../console/session/person.tsx';
import { namesApart } from '../../console/words/contact.ts';
import { english } from '../../console/words/english.ts';
import { sayer } from '../../console/words/words.ts';
import { zoneRows } from '../../console/words/zones.ts';

const ann: Customer = {
  ...{ id: 'ann', version: 3, name: 'Ann', phones: [], language: 'de', timeZone: 'Asia/Calcutta', history: [] },
  addresses: [{ address: 'ann@client.test' }, { address: 'ann@home.test' }],
  account: { id: 'a', name: 'Client', domain: 'client.test' },
};

describe('CASE-12 what an agent edits of a customer', () => {
  const before = columnsOf(ann);

  it.each([
    [{}, {}],
    [{ name: 'Ann Berger' }, { name: 'Ann Berger' }],
    [{ name: ' ' }, { name: '' }],
    [{ name: 'Ann ' }, {}],
    [{ language: '' }, { language: null }],
    [{ timeZone: 'Europe/Berlin' }, { timeZone: 'Europe/Berlin' }],
    [
      { account: '', address: 'ann@home.test' },
      { account: null, address: 'ann@home.test' },
    ],
  ])('as %j is sent as %j: a language that is switched off stays, and so does all that nobody touched', (edit, sent) => {
    expect(changedColumns(before, { ...before, ...edit })).toEqual(sent);
  });

  it('CASE-20 offers the languages that are in use, and the one that is stored', () => {
    expect(languagesFor(['en', 'ru', 'fr'], 'de')).toEqual(['en', 'ru', 'fr', 'de']);
    expect(languagesFor(['en', 'de'], 'de')).toEqual(['en', 'de']);
    expect(languagesFor(['en'], '')).toEqual(['en']);
  });

  it('CASE-16 offers time zones by their names, none, and the one that is stored', () => {
    const names = (rows: ReturnType<typeof zoneRows>) => rows.map(({ value }) => value);
    expect(names(zoneRows('Nobody knows', 'Asia/Nowhere'))).toEqual(
      expect.arrayContaining(['', 'UTC', 'Europe/Berlin', 'Asia/Nowhere']),
    );
    expect(names(zoneRows(undefined))).not.toContain('');
    expect(new Set(names(zoneRows('', 'UTC'))).size).toBe(names(zoneRows('', 'UTC')).length);
  });
});

describe('CASE-07 two customers in one sentence', () => {
  const nora = { name: 'Nora', address: 'nora@lind.test' };
  it.each([
    ['by their names', { name: 'Ann', address: 'ann@client.test' }, ['Nora', 'Ann']],
    ['of one name by their addresses', { ...nora, address: 'nora@home.test' }, ['nora@lind.test', 'nora@home.test']],
    ['whom no mail reaches by the phone', { ...nora, address: '', phone: '+4930' }, ['nora@lind.test', '+4930']],
  ])('are told apart: %s', (_, other, told) => {
    expect(namesApart(nora, other)).toEqual(told);
  });
});

describe('CASE-15 who wrote last', () => {
  const agent = (address: string, name: string) => ({ address, name });
  const agents = [agent('ann@a.test', 'Ann'), agent('tom@a.test', 'Tom'), agent('tom@b.test', 'Tom')];
  it.each([
    ['ann@a.test', 'Ann', 'You'],
    ['ann@a.test', 'ann@a.test', 'You'],
    ['ann@a.test', 'Tom', 'Tom'],
    ['tom@a.test', 'Tom', 'Tom'],
    ['ann@a.test', 'Eve', 'Eve'],
  ])('to %s a row of a list that holds %s says %s', (own, who, said) => {
    expect(namesOf({ agents } as unknown as Choices, own, 'en', 'You').agentCalled(who)).toBe(said);
  });
});

describe('CASE-15 what a list can be narrowed by', () => {
  const rows = (...all: string[]) => all.map((name) => ({ name, active: true, labels: {} }));
  const languages = ['en', 'ru', 'de'];
  const choices = {
    ...{ statuses: rows('New', 'Closed'), categories: rows('Incident'), services: rows('A', 'B'), groups: rows() },
    ...{
      agents: [],
      mailboxes: [{ address: 'a@a.test' }, { address: 'b@a.test' }],
      caseNumberMask: 'SR-{0}',
      languages,
    },
  } as unknown as Choices;
  const names = namesOf(choices, 'ann@a.test', 'en', 'You');
  const told = (base: Filter, all = choices) =>
    filterChoicesOf(base, { choices: all, names, t: sayer(english, 'en'), language: 'en' });

  it('is what has several choices, languages by their names', () => {
    const named = told({ list: 'all' }).map(({ name }) => name);
    expect(named).toEqual(['status', 'priority', 'service', 'mailbox', 'language']);
    expect(
      told({ list: 'all' })
        .at(-1)
        ?.rows.map(({ label }) => label),
    ).toEqual(['English', 'Russian', 'German']);
    expect(told({ list: 'all' }, { ...choices, languages: ['en'] }).map(({ name }) => name)).not.toContain('language');
  });
});

describe('CASE-07 who calls', () => {
  it.each([
    ['from=%2B4930901820', '+4930901820'],
    ['from=+4930901820', '+4930901820'],
    ['from=030%20901820', '030 901820'],
    ['from=+030901820', ' 030901820'],
    ['', ''],
  ])('stands in the address of the page as %s', (text, number) => {
    expect(askedNumber(new URLSearchParams(text))).toBe(number);
  });

  it('is in the address whatever the call is named', () => {
    const call = { from: '+4930901820', to: '200', id: 'a/b&c=1 #2' };
    const asked = new URL(callAddress(call), 'https://console.test').searchParams;
    expect([askedNumber(asked), asked.get('id')]).toEqual([call.from, call.id]);
  });

  it.each([
    ['number', { address: 'ann@client.test', phones: ['+4930901820'] }, { phone: '+1', address: 'ann@client.test' }],
    ['number', { address: '', phones: ['+1'] }, { phone: '+1' }],
    ['number', undefined, { phone: '+1' }],
    ['end', { address: 'ann@client.test', phones: ['+2'] }, { address: 'ann@client.test' }],
    ['end', { address: '', phones: ['+2'] }, { phone: '+2' }],
    ['end', undefined, { phone: '+1' }],
  ] as const)('and was found by their %s, as %j, is named so that no other number becomes theirs', (by, caller, named) => {
    expect(namedCaller('+1', by, caller && { ...caller, phones: [...caller.phones] })).toEqual(named);
  });

  it('and hides the number is nobody', () => {
    expect(namedCaller('', 'number', undefined)).toEqual({});
  });
});

it('CASE-07 a call is told once outside the page, and no longer when somebody took it', () => {
  const call = (id: string, state: Call['state'] = 'ringing'): Call => ({ id, state, from: '', to: '', at: '' });
  expect(newRings([call('a'), call('b'), call('c', 'missed')], ['a', 'd'])).toEqual({
    fresh: [call('b')],
    over: ['d'],
  });
  expect(newRings([call('a', 'missed')], ['a'])).toEqual({ fresh: [], over: ['a'] });
});
