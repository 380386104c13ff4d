import type { Entity, EntityItem } from 'electrodb';

// biome-ignore lint/suspicious/noExplicitAny: ElectroDB's own types take any entity so.
type AnyEntity = Entity<any, any, any, any>;

type Item = Readonly<Record<string, unknown>>;

const known = new WeakMap<AnyEntity, readonly string[]>();

/**
 * What readers are given of an item of the table: the attributes of its entity that are not hidden. The same as ElectroDB's `parse`, which
 * looks at each attribute several times over: a page of a list holds fifty items.
 * @returns null where there is no item, or one of another entity.
 */
export function itemOf<Of extends AnyEntity>(entity: Of, item: Item | undefined): EntityItem<Of> | null {
  if (item === undefined || item.__edb_e__ !== entity.schema.model.entity) return null;
  const read: Record<string, unknown> = {};
  for (const name of shownOf(entity)) {
    const value = item[name];
    if (value !== undefined) read[name] = value instanceof Set ? [...value] : value;
  }
  // What an item holds is what its entity wrote: ElectroDB checks it no more than this.
  return read as EntityItem<Of>;
}

function shownOf(entity: AnyEntity): readonly string[] {
  const before = known.get(entity);
  if (before) return before;
  const attributes: Readonly<Record<string, { readonly hidden?: boolean }>> = entity.schema.attributes;
  const shown = Object.keys(attributes).filter((name) => !attributes[name]?.hidden);
  known.set(entity, shown);
  return shown;
}
