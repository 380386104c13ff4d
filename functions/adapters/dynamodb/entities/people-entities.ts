import { Entity, type EntityConfiguration } from 'electrodb';
import { key, model, needed, text } from './entity-parts.ts';

/** Items of customers and their accounts, and those that they are found by. */
export function peopleEntities(configuration: EntityConfiguration) {
  return {
    customer: () =>
      new Entity(
        {
          model: model('customer'),
          attributes: { id: needed, address: needed, name: needed, accountId: text, createdAt: needed },
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
          attributes: { start: needed, word: needed, newest: needed, caseNumber: { type: 'number', required: true } },
          /** Apart from customers, however often somebody is named; of one word the newest case first. */
          indexes: { byWord: { pk: key('pk', 'taking-part', ['start']), sk: key('sk', 'word', ['word', 'newest']) } },
        },
        configuration,
      ),
    account: () =>
      new Entity(
        {
          model: model('account'),
          attributes: { id: needed, name: needed, domain: needed, createdAt: needed },
          indexes: { byId: { pk: key('pk', 'account', ['id']), sk: key('sk', 'account', []) } },
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
