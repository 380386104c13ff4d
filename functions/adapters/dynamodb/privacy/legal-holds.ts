import type { EntityItem } from 'electrodb';
import type { Holds } from '#actions/privacy/ports.ts';
import { type Held, type Hold, heldName, heldNamed } from '#domain/privacy/hold.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';

const mostAtOnce = 100;

export class DynamoHolds implements Holds {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async find(all: readonly Held[]): Promise<readonly Hold[]> {
    const { legalHold } = this.items;
    const keys = all.map((of) => keyOf(legalHold, { of: heldName(of) }));
    const found: Hold[] = [];
    for (let first = 0; first < keys.length; first += mostAtOnce) {
      const part = keys.slice(first, first + mostAtOnce);
      const item = await readItems(this.table, part);
      found.push(...part.flatMap((key) => holdsIn(itemOf(legalHold, item(key)))));
    }
    return found;
  }

  async all(): Promise<readonly Hold[]> {
    const { data } = await this.items.legalHold.query.all({}).go({ pages: 'all', consistent: true });
    return data.flatMap(holdsIn);
  }

  async put({ of, ...hold }: Hold): Promise<void> {
    await this.items.legalHold.put({ of: heldName(of), ...hold }).go();
  }

  async remove(of: Held): Promise<void> {
    await this.items.legalHold.delete({ of: heldName(of) }).go();
  }
}

function holdsIn(item: EntityItem<Entities['legalHold']> | null): readonly Hold[] {
  if (!item) return [];
  const { of, reason, who, at } = item;
  return [{ of: heldNamed(of), reason, who, at }];
}
