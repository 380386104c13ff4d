import { describe, expect, it } from 'vitest';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { erasedItem, rules } from '#domain/privacy/erased-item.ts';
import { type Person, personAt, type Whose } from '#domain/privacy/person.ts';
import type { Columns } from '#domain/privacy/stored-item.ts';

const ann: Person = { ...personAt('ann@client.test'), ids: ['c1'], names: ['Ann Berger'] };
const erase = (kind: string, columns: Columns, whose: Whose = 'own') =>
  erasedItem({ pk: 'p', sk: 's', kind, columns }, ann, whose);
const ofAnn = { address: 'ann@client.test', name: 'Ann Berger' };
const ofBob = { address: 'bob@other.test', name: 'Bob' };
const mail = {
  direction: 'in',
  id: 'm1',
  caseNumber: 1,
  at: 'now',
  text: 'Marzipan',
  subject: 'Sweets',
  rawKey: 'messages/m1/mail.eml',
};
const sent = {
  direction: 'out',
  id: 'm2',
  caseNumber: 1,
  at: 'now',
  delivery: 'sent',
  language: 'en',
  mailbox: 'm@x.test',
};

describe('OPS-07 what an erasure makes of an item', () => {
  it.each<[string, Columns, Whose, Columns | undefined]>([
    ['their mail', { ...mail, from: ofAnn }, 'own', { text: '', subject: '', to: [], attachments: [] }],
    ['their mail in a case of somebody else', { ...mail, from: ofAnn }, 'others', { text: '', subject: '' }],
    ['a mail that a form sent for them', { ...mail, from: ofBob, via: ofAnn }, 'others', { text: '' }],
    [
      'what somebody else wrote in their case',
      { ...mail, from: ofBob, text: 'Ann Berger?' },
      'own',
      { text: '[erased]?', subject: 'Sweets', from: ofBob },
    ],
    ['a mail of anybody, when its time is over', { ...mail, from: ofBob }, 'everybody', { text: '', subject: '' }],
    [
      'an answer to them',
      { ...sent, to: ofAnn, body: 'Dear', by: 'olga' },
      'own',
      { body: '', by: 'olga', to: { address: 'erased@erased.invalid', name: '' } },
    ],
    [
      'an answer to them that has not left',
      { ...sent, to: ofAnn, body: 'Dear', delivery: 'queued' },
      'own',
      { delivery: 'suppressed' },
    ],
    [
      'a notice to an agent of their words',
      { ...sent, to: ofBob, template: 'new-case', text: 'Marzipan' },
      'others',
      { text: '', to: ofBob },
    ],
    [
      'an automatic mail of a case that names them at most',
      { ...sent, to: ofBob, template: 'registered', text: 'Bob wrote of Ann Berger' },
      'named',
      { text: 'Bob wrote of [erased]', to: ofBob },
    ],
    [
      'an answer to somebody else that quotes them',
      { ...sent, to: ofBob, body: 'Yes', quoted: { from: 'Ann Berger', readers: [], text: 'Marzipan' } },
      'others',
      { body: 'Yes' },
    ],
    [
      'a note in their case',
      { direction: 'note', id: 'm3', by: 'olga', body: 'Marzipan' },
      'own',
      { body: '', by: 'olga' },
    ],
    [
      'a note in a case of somebody else',
      { direction: 'note', id: 'm3', by: 'olga', body: 'Ask Ann Berger' },
      'others',
      { body: 'Ask [erased]' },
    ],
  ])('%s', (_, columns, whose, expected) => {
    const erased = erase('message', columns, whose);
    expect(erased?.left).toMatchObject(expected ?? {});
    expect(JSON.stringify(erased?.left)).not.toMatch(/marzipan|Ann Berger|ann@client/i);
  });

  it('their mail goes with its files, its doubles and what it is known by', () => {
    const erased = erase('message', {
      ...mail,
      from: ofAnn,
      messageId: '<1@x>',
      attachments: [{ key: 'messages/m1/0' }],
    });
    expect(erased).toMatchObject({
      files: ['messages/m1/', 'duplicates/m1/'],
      references: [{ kind: 'known-mail', messageId: '<1@x>' }],
      isTheirs: true,
    });
  });

  it('a file of somebody else’s mail that was passed on to them stays where it came', () => {
    const forwarded = { ...sent, to: ofAnn, attachments: [{ key: 'messages/of-bob/0', name: 'photo.jpg' }] };
    expect(erase('message', forwarded, 'others')?.files).toEqual(['messages/m2/', 'duplicates/m2/']);
  });

  it('an answer that an agent wrote by mail goes with that mail', () => {
    const answer = { ...sent, to: ofAnn, ofMail: true, attachments: [{ key: 'messages/of-olga/0', name: 'bill.pdf' }] };
    expect(erase('message', answer, 'own')?.files).toEqual(['messages/m2/', 'messages/of-olga/', 'duplicates/m2/']);
  });

  it('a copy in a closed case’s history leaves the files to the case that it opened', () => {
    expect(erase('message', { ...mail, from: ofAnn, shownFrom: 7 }, 'everybody')?.files).toEqual([]);
  });

  it.each<[string, string, Columns, Whose, Columns | undefined]>([
    [
      'a line that tells of their name',
      'event',
      { what: 'field-changed', field: 'customer', from: 'x', to: 'y' },
      'own',
      { what: 'field-changed', field: 'customer' },
    ],
    [
      'a line that tells of a status',
      'event',
      { what: 'field-changed', field: 'status', from: 'New', to: 'Open', who: 'ann@client.test' },
      'own',
      { what: 'field-changed', field: 'status', from: 'New', to: 'Open', who: 'erased@erased.invalid' },
    ],
    [
      'a mail that waits',
      'wait',
      { state: 'waiting', purpose: { kind: 'notification', rule: 'r' } },
      'own',
      { state: 'dropped', outcome: 'erased', purpose: { kind: 'notification', rule: 'r' } },
    ],
    [
      'a rule that waits with their words',
      'wait',
      { state: 'waiting', purpose: { kind: 'rule', rule: 'r', ran: [], happened: { text: 'Marzipan' } } },
      'own',
      { state: 'dropped', outcome: 'erased', purpose: { kind: 'rule', rule: 'r', ran: [] } },
    ],
    ['a rating', 'rating', { score: 5, comment: 'Marzipan' }, 'own', { score: 5, comment: '' }],
    [
      'how a comment was counted',
      'counted-fact',
      { fact: 'f', generation: 1, caseNumber: 1, comment: { day: 'd', at: 't' } },
      'own',
      { fact: 'f', generation: 1, caseNumber: 1 },
    ],
    [
      'a setting that named them',
      'audit',
      { name: 'ann@client.test', before: { address: 'ann@client.test' } },
      'others',
      { name: 'erased@erased.invalid', before: { address: 'erased@erased.invalid' } },
    ],
  ])('%s', (_, kind, columns, whose, expected) => {
    expect(erase(kind, columns, whose)?.left).toEqual(expected);
  });

  it.each<[string, string, Columns]>([
    ['a mail of theirs that is held', 'held-mail', { id: 'h1', at: 't', from: 'Ann@client.test', rawKey: 'held/h1' }],
    ['a call of theirs', 'unanswered-call', { id: 'k1', from: '+1', customer: { id: 'c1', name: 'Ann Berger' } }],
    ['news that name them', 'change', { who: 'ann@client.test' }],
    ['what was begun to be written to them', 'draft', { uploads: [{ id: 'u1' }], body: 'Dear Ann' }],
  ])('%s goes', (_, kind, columns) => {
    const erased = erase(kind, columns);
    expect(erased).toBeDefined();
    expect(erased?.left).toBeUndefined();
  });

  it.each<[string, string, Columns, Whose]>([
    [
      'a held mail of somebody else',
      'held-mail',
      { id: 'h1', at: 't', from: 'bob@other.test', source: '', rawKey: 'held/h1' },
      'others',
    ],
    ['a call of somebody else', 'unanswered-call', { id: 'k1', from: '+2' }, 'others'],
    ['clocks', 'wait', { state: 'waiting', purpose: { kind: 'clocks' } }, 'own'],
    ['what somebody has read', 'seen', { who: 'olga' }, 'own'],
    ['what names nobody', 'audit', { name: 'rule' }, 'others'],
  ])('%s stays as it is', (_, kind, columns, whose) => {
    expect(erase(kind, columns, whose)).toBeUndefined();
  });

  it('all of it once more changes nothing', () => {
    for (const columns of [
      { ...mail, from: ofAnn },
      { ...sent, to: ofAnn, body: 'x' },
    ]) {
      const left = erase('message', columns)?.left ?? {};
      expect(erase('message', left)).toBeUndefined();
    }
  });

  it('every kind of item that is stored has a rule, or says no more than where something is, so that a new one is thought of', () => {
    const all = Object.values(entities(caseTable('any', { region: 'eu-west-1' })));
    const kinds = all.map(({ schema: { model } }) => model.entity);
    expect(kinds.filter((kind) => !(kind in rules) && !named.has(kind) && !ofOwners.has(kind))).toEqual([]);
  });
});

/** Found by what another item says of them, and removed with it; the case itself comes last. */
const named = new Set([
  ...['case', 'known-mail', 'rating-comment', 'customer-word', 'case-word', 'account-member', 'failed-mail-place'],
]);

/** Of companies, agents and settings, or gone within a day. */
const ofOwners = new Set([
  ...['counter', 'presence', 'norm-check', 'figure-generations', 'account', 'account-domain', 'kept-answer'],
  ...[
    'machine-token',
    'machine-token-name',
    'configuration',
    'webhook-secret',
    'webhook-try',
    'template-texts',
    'view',
  ],
  ...['following', 'last-visit', 'agent-load', 'digest', 'digest-wait'],
  ...['erasure', 'erasure-turn', 'erased-name', 'legal-hold', 'closed-case', 'raw-mail-mark'],
]);
