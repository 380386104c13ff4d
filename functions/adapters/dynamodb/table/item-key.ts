import type { Entity, EntityIdentifiers } from 'electrodb';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

// biome-ignore lint/suspicious/noExplicitAny: ElectroDB's own types take any entity so.
type AnyEntity = Entity<any, any, any, any>;

interface Template {
  readonly template?: string;
}

type Composites = Readonly<Record<string, unknown>>;

/** Makes both parts of a key. */
interface KeyMaker {
  pk(composites: Composites): string;
  sk(composites: Composites): string;
}

const known = new WeakMap<AnyEntity, KeyMaker>();

/**
 * Key of an item of the table, from the templates that its entity has of it (entity-parts.ts). ElectroDB makes the same one on the way to
 * a request that is not sent, for 0.1 ms: a page of a list needs fifty.
 * @throws for a composite that is missing.
 */
export function keyOf<Of extends AnyEntity>(entity: Of, composites: EntityIdentifiers<Of>): Key {
  let maker = known.get(entity);
  if (!maker) {
    maker = keyMaker(entity);
    known.set(entity, maker);
  }
  return { pk: maker.pk(composites), sk: maker.sk(composites) };
}

function keyMaker(entity: AnyEntity): KeyMaker {
  const indexes: readonly { readonly index?: string; readonly pk: Template; readonly sk?: Template }[] = Object.values(
    entity.schema.indexes,
  );
  const main = indexes.find(({ index }) => index === undefined);
  return { pk: filling(main?.pk, entity), sk: filling(main?.sk, entity) };
}

/** Templates read `name#${one}#${other}`. */
function filling(part: Template | undefined, entity: AnyEntity): (composites: Composites) => string {
  const { template } = part ?? {};
  if (template === undefined) throw new Error('An entity needs templates for both of its keys: see entity-parts.ts');
  const [start = '', ...rest] = template.split('${');
  const attributes: Readonly<
    Record<string, { readonly padding?: { readonly length: number; readonly char: string } }>
  > = entity.schema.attributes;
  const parts = rest.map((one) => {
    const [name = '', after = ''] = one.split('}');
    return { name, after, padding: attributes[name]?.padding };
  });
  return (composites) =>
    parts.reduce((filled, { name, after, padding }) => {
      const value = composites[name];
      if (value === undefined) throw new Error(`A key "${template}" needs ${name}`);
      return filled + (padding ? String(value).padStart(padding.length, padding.char) : value) + after;
    }, start);
}
