import { Entity } from 'electrodb';
import { describe, expect, it } from 'vitest';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';

const table = caseTable('postcase', { region: 'eu-central-1' });

describe('The models of the table', () => {
  // Bundles leave out what checks them at each start: infra/parts/left-out.
  it.each(
    Object.keys(entities(table)) as (keyof ReturnType<typeof entities>)[],
  )('OPS-06 are good ones in the eyes of ElectroDB: %s', (name) =>
    expect(entities(table)[name]).toBeInstanceOf(Entity));

  it('OPS-06 are made once, when they are first wanted', () => {
    expect(entities(table).message).toBe(entities(table).message);
    expect(entities(table)).toBe(entities(table));
  });
});
