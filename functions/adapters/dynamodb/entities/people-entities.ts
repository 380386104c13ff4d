import { CustomAttributeType, Entity, type EntityConfiguration } from 'electrodb';
import type { PeopleEvent } from '#domain/people/customer-change.ts';
import type { Language } from '#domain/words/language.ts';
import { key, model, needed, text } from './entity-parts.ts';

/** Items of customers and their accounts, and those that they are found by. */
export function peopleEntities(configuration: EntityConfiguration) {
  return {
    customer: () =>
      new Entity(
        {
          model: model('customer'),
          attributes: {
            ...{ id: needed, address: needed, name: needed, accountId: text, createdAt: needed },
            /** Mail addresses besides `address`. */
            others: { type: 'set', items: 'string' },
            /** Phones besides the one that stands for an address. */
            phones: { type: 'set', items: 'string' },
            language: { type: CustomAttributeType<Language>('string') },
            timeZone: text,
            mergedInto: text,
            merged: { type: CustomAttributeType<readonly string[]>('any') },
            /** Counts the changes. */
            edits: { type: 'number' },
          },
          indexes: { byId: { pk: key('pk', 'customer', ['id']), sk: key('sk', 'customer', []) } },
        },
        configuration,
      ),
    customerAddress: () =>
      new Entity(
        {
          model: model('customer-address'),
          attributes: {
            address: needed,
            /** Missing where mail fails at an address that never wrote: a copy went to it. */
            customerId: text,
            accountId: text,
            /** What an agent said of new cases of theirs. */
            language: { type: CustomAttributeType<Language>('string') },
            /** Set until somebody tells the name of who has it. */
            unnamed: { type: 'boolean' },
            /** When an authenticated mail first came from there. */
            provenAt: text,
            /** Since when mail to it fails for good, and why. */
            suppressedAt: text,
            suppressedFor: text,
          },
          indexes: { byAddress: { pk: key('pk', 'address', ['address']), sk: key('sk', 'address', []) } },
        },
        configuration,
      ),
    /** By a word's beginning who has it. */
    customerWord: () =>
      new Entity(
        {
          model: model('customer-word'),
          attributes: { start: needed, word: needed, customerId: needed },
          indexes: { byWord: { pk: key('pk', 'people', ['start']), sk: key('sk', 'word', ['word', 'customerId']) } },
        },
        configuration,
      ),
    /** By a word's beginning the cases in which somebody who has it takes part. */
    caseWord: () =>
      new Entity(
        {
          model: model('case-word'),
          attributes: {
            ...{ start: needed, word: needed, newest: needed, caseNumber: { type: 'number', required: true } },
            /** Of an address: words of the name that a mail gave it. */
            beside: { type: 'list', items: { type: 'string' } },
          },
          /** Apart from customers, however often somebody is named; of one word the newest case first. */
          indexes: { byWord: { pk: key('pk', 'taking-part', ['start']), sk: key('sk', 'word', ['word', 'newest']) } },
        },
        configuration,
      ),
    account: () =>
      new Entity(
        {
          model: model('account'),
          attributes: { id: needed, name: needed, domain: needed, createdAt: needed, edits: { type: 'number' } },
          indexes: { byId: { pk: key('pk', 'account', ['id']), sk: key('sk', 'account', []) } },
        },
        configuration,
      ),
    /** Beside the company: who belongs to it. */
    accountMember: () =>
      new Entity(
        {
          model: model('account-member'),
          attributes: { accountId: needed, customerId: needed },
          indexes: { ofAccount: { pk: key('pk', 'account', ['accountId']), sk: key('sk', 'member', ['customerId']) } },
        },
        configuration,
      ),
    /** What agents changed of a customer or a company. Never edited. */
    peopleEvent: () =>
      new Entity(
        {
          model: model('people-event'),
          attributes: {
            of: needed,
            at: needed,
            id: needed,
            who: needed,
            what: { type: CustomAttributeType<PeopleEvent['what']>('string'), required: true },
            field: text,
            from: text,
            to: text,
          },
          indexes: { inTime: { pk: key('pk', 'people-history', ['of']), sk: key('sk', 'event', ['at', 'id']) } },
        },
        configuration,
      ),
    /** A step of the way of cases to another customer: the stream's reader does it, and plans the next one. */
    caseMove: () =>
      new Entity(
        {
          model: model('case-move'),
          attributes: {
            from: needed,
            into: needed,
            at: needed,
            who: needed,
            step: { type: 'number', required: true },
            /** Epoch seconds: the table's time to live. */
            expiresAt: { type: 'number', required: true },
          },
          indexes: { ofCustomer: { pk: key('pk', 'customer', ['from']), sk: key('sk', 'move', ['at', 'step']) } },
        },
        configuration,
      ),
    accountDomain: () =>
      new Entity(
        {
          model: model('account-domain'),
          attributes: { domain: needed, accountId: needed },
          indexes: { byDomain: { pk: key('pk', 'domain', ['domain']), sk: key('sk', 'domain', []) } },
        },
        configuration,
      ),
  };
}
