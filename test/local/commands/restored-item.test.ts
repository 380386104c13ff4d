import { describe, expect, it } from 'vitest';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import {
  type Choice,
  comesBack,
  filesOf,
  type Item,
  knownMails,
  restoredItem,
} from '../../../local/commands/restore/restored-item.ts';

const most: Choice = { only: undefined, everything: false };
const message = { __edb_e__: 'message', caseNumber: 42, direction: 'out' };
const mail = { ...message, direction: 'in', from: { address: 'ann@client.test' }, rawKey: 'messages/m1/mail.eml' };
const file = { key: 'messages/m1/0' };

describe('OPS-04 what comes back of a table that was restored beside', () => {
  it.each<[string, Item, Partial<Choice>, boolean]>([
    ['a message of the case', message, { only: 42 }, true],
    ['a message of another case', message, { only: 7 }, false],
    ['the case', { __edb_e__: 'case', number: 42 }, { only: 42 }, true],
    [
      'another case that names it',
      { __edb_e__: 'case', number: 7, mergedInto: 42, caseNumber: 42 },
      { only: 42 },
      false,
    ],
    ['by what its mails are known', { __edb_e__: 'known-mail', caseNumber: 42 }, { only: 42 }, true],
    ['a customer', { __edb_e__: 'customer' }, {}, true],
    ['a customer, when one case is asked for', { __edb_e__: 'customer' }, { only: 42 }, false],
    ['a token that was revoked', { __edb_e__: 'machine-token' }, {}, false],
    ['a row that was removed', { __edb_e__: 'configuration' }, {}, false],
    ['a row, of a table that was emptied', { __edb_e__: 'configuration' }, { everything: true }, true],
    ['what is no item of ours', { id: 'x' }, {}, false],
  ])('%s: %o', (_, item, choice, comes) =>
    expect(restoredItem(item, { ...most, ...choice })).toBe(comes ? item : undefined));

  it.each([
    'queued',
    'sending',
  ])('a mail that was %s then may have left since: it is uncertain, and not sent', (delivery) =>
    expect(restoredItem({ ...message, delivery, leaseId: 'l', leasedUntil: 'then' }, most)).toEqual({
      ...message,
      delivery: 'uncertain',
      deliveryDetail: expect.stringContaining('backup'),
    }));

  it('OPS-07 a closed case, whose mails have their turn anew, as its day may have passed', () =>
    expect(restoredItem({ pk: 'closed#2026-11-20', __edb_e__: 'closed-case', day: '2026-11-20' }, most)).toEqual({
      pk: 'closed#late',
      __edb_e__: 'closed-case',
      day: 'late',
    }));

  it('every kind of item that is stored is thought of', () => {
    const all = Object.values(entities(caseTable('any', { region: 'eu-west-1' })));
    expect(all.map(({ schema: { model } }) => model.entity).filter((kind) => !(kind in comesBack))).toEqual([]);
  });
});

describe('OPS-04 OPS-07 which files an item still speaks of', () => {
  it.each<[string, Item, readonly string[]]>([
    ['a mail and what was attached', { ...mail, attachments: [file] }, [mail.rawKey, file.key]],
    ['an answer of ours with a file', { ...message, attachments: [file] }, [file.key]],
    ['what an erasure has left of a mail', { ...mail, from: undefined, attachments: [] }, []],
    ['a copy in the history of another case', { ...mail, shownFrom: 7, attachments: [file] }, []],
    ['a draft', { __edb_e__: 'draft', attachments: [file] }, []],
  ])('%s', (_, item, keys) => expect(filesOf(item)).toEqual(keys));

  it.each<[string, Item, string]>([
    ['a mail', mail, mail.rawKey],
    ['an answer by mail', { ...message, attachments: [{ key: 'messages/m2/mail.eml' }] }, 'messages/m2/mail.eml'],
    ['an imported answer', { ...message, id: 'im3', attachments: [] }, 'messages/im3/mail.eml'],
    ['what an erasure left of a mail', { ...mail, from: undefined }, mail.rawKey],
    ['a copy in another case', { ...mail, id: 'm9', shownFrom: 7 }, mail.rawKey],
  ])('a case knows the mail of %s: it is not to be processed again', (_, item, key) => {
    expect(knownMails(item)).toContain(key);
    expect(knownMails({ ...item, __edb_e__: 'case' })).toEqual([]);
  });
});
