import type { CaseTable } from '../table/case-table.ts';
import { accessEntities } from './access-entities.ts';
import { caseEntities } from './case-entities.ts';
import { configurationEntities } from './configuration-entities.ts';
import { draftEntities } from './draft-entities.ts';
import { mailEntities } from './mail-entities.ts';
import { newsEntities } from './news-entities.ts';
import { peopleEntities } from './people-entities.ts';
import { ratingEntities } from './rating-entities.ts';
import { readerEntities } from './reader-entities.ts';
import { viewEntities } from './view-entities.ts';

export type Entities = ReturnType<typeof modelled>;

const known = new WeakMap<CaseTable, Entities>();

/**
 * The items of the table. One partition is one case with its messages and events; everything that a mail is looked up by
 * is an item of its own, so that finding a case takes point reads only.
 */
export function entities(table: CaseTable): Entities {
  // ElectroDB takes tens of milliseconds to check the models: once for each table.
  const items = known.get(table) ?? modelled(table);
  known.set(table, items);
  return items;
}

function modelled({ client, name }: CaseTable) {
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
  };
}
