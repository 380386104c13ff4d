import type { CaseTable } from '../table/case-table.ts';
import { accessEntities } from './access-entities.ts';
import { agentEntities } from './agent-entities.ts';
import { caseEntities } from './case-entities.ts';
import { configurationEntities } from './configuration-entities.ts';
import { draftEntities } from './draft-entities.ts';
import { mailEntities } from './mail-entities.ts';
import { newsEntities } from './news-entities.ts';
import { peopleEntities } from './people-entities.ts';
import { privacyEntities } from './privacy-entities.ts';
import { ratingEntities } from './rating-entities.ts';
import { readerEntities } from './reader-entities.ts';
import { viewEntities } from './view-entities.ts';

type Models = ReturnType<typeof models>;

export type Entities = { readonly [Name in keyof Models]: ReturnType<Models[Name]> };

const known = new WeakMap<CaseTable, Entities>();

/**
 * The items of the table. One partition is one case with its messages and events; everything that a mail is looked up by
 * is an item of its own, so that finding a case takes point reads only.
 */
export function entities(table: CaseTable): Entities {
  const items = known.get(table) ?? madeAtFirstUse(models(table));
  known.set(table, items);
  return items;
}

/** An entity takes ElectroDB a millisecond or more: a function that wakes makes those that it works with, and no others. */
function madeAtFirstUse(makers: Models): Entities {
  const made: Partial<Record<string, unknown>> = {};
  const items = Object.create(null);
  for (const [name, make] of Object.entries(makers))
    Object.defineProperty(items, name, { enumerable: true, get: () => (made[name] ??= make()) });
  return items;
}

function models({ client, name }: CaseTable) {
  const configuration = { client, table: name };
  return {
    ...caseEntities(configuration),
    ...draftEntities(configuration),
    ...newsEntities(configuration),
    ...ratingEntities(configuration),
    ...mailEntities(configuration),
    ...peopleEntities(configuration),
    ...accessEntities(configuration),
    ...configurationEntities(configuration),
    ...viewEntities(configuration),
    ...readerEntities(configuration),
    ...agentEntities(configuration),
    ...privacyEntities(configuration),
  };
}
