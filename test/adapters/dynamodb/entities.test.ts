import { Entity } from 'electrodb';
import { describe, expect, it } from 'vitest';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { keyOf } from '#adapters/dynamodb/table/item-key.ts';
import { itemOf } from '#adapters/dynamodb/table/stored-item.ts';

const table = caseTable('postcase', { region: 'eu-central-1' });
const names = Object.keys(entities(table)) as (keyof ReturnType<typeof entities>)[];

// biome-ignore lint/suspicious/noExplicitAny: each entity has attributes of its own.
const anyEntity = (name: keyof ReturnType<typeof entities>): Entity<any, any, any, any> => entities(table)[name];

/** Something of each attribute, with what a key could trip over. */
function sample(name: keyof ReturnType<typeof entities>): Record<string, unknown> {
  const value: Record<string, unknown> = {
    number: 12,
    boolean: true,
    any: { deep: ['Ä'] },
    set: ['one', 'Two'],
    list: ['three'],
  };
  return Object.fromEntries(
    Object.entries<{ readonly type: unknown }>(anyEntity(name).schema.attributes).map(([attribute, { type }]) => [
      attribute,
      value[String(type)] ?? `${attribute} $& Ä#1`,
    ]),
  );
}

describe('The models of the table', () => {
  // Bundles leave out what checks them at each start: infra/parts/left-out.
  it.each(names)('OPS-06 are good ones in the eyes of ElectroDB: %s', (name) =>
    expect(entities(table)[name]).toBeInstanceOf(Entity));

  it('OPS-06 are made once, when they are first wanted', () => {
    expect(entities(table).message).toBe(entities(table).message);
    expect(entities(table)).toBe(entities(table));
  });

  it.each(names)('OPS-06 give the keys that ElectroDB gives: %s', (name) => {
    const { Item } = anyEntity(name).put(sample(name)).params() as { Item: Record<string, unknown> };
    expect(keyOf(anyEntity(name), sample(name))).toEqual({ pk: Item.pk, sk: Item.sk });
  });

  it.each(names)('OPS-06 give what ElectroDB gives of an item, and nothing of another one: %s', (name) => {
    const { Item } = anyEntity(name).put(sample(name)).params() as { Item: Record<string, unknown> };
    expect(itemOf(anyEntity(name), Item)).toEqual(anyEntity(name).parse({ Item }).data);
    expect(itemOf(anyEntity(name), Item)).not.toBeNull();
    expect(itemOf(anyEntity(name), { ...Item, __edb_e__: 'other' })).toBeNull();
    expect(itemOf(anyEntity(name), undefined)).toBeNull();
  });

  it('OPS-06 give no key of half a name', () => {
    const half = { caseNumber: 3, at: '2026-11-29T10:00:00.000Z' } as never;
    expect(() => keyOf(entities(table).message, half)).toThrow('needs id');
  });
});
