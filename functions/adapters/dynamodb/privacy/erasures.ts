import type { EntityItem } from 'electrodb';
import type { Erasures } from '#actions/privacy/ports.ts';
import type { Erasure } from '#domain/privacy/erasure.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
import { transact } from '../table/transaction.ts';

/** A customer has some dozen addresses and phones at most, each known by as many names as there were keys. */
const mostOfName = 10;
const mostAtOnce = 100;

export class DynamoErasures implements Erasures {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async turn(): Promise<number> {
    const { data } = await this.items.erasureTurn.get({}).go({ consistent: true });
    return data?.turn ?? 0;
  }

  async begin({ id, at, ...erasure }: Erasure, names: readonly string[], turn: number): Promise<void> {
    const next = this.items.erasureTurn
      .put({ turn: turn + 1 })
      .where((known, { eq, notExists }) => (turn === 0 ? notExists(known.turn) : eq(known.turn, turn)));
    await transact(this.table.client, [
      { expectation: 'no other erasure began meanwhile', write: next },
      { expectation: 'the erasure is new', write: this.items.erasure.create({ id, at, ...erasure }) },
      ...names.map((name) => ({
        expectation: 'the name is put',
        write: this.items.erasedName.put({ name, at, id }),
      })),
    ]);
  }

  async save(erasure: Erasure): Promise<Erasure> {
    const { revision } = erasure;
    const next = { ...erasure, revision: (revision ?? 0) + 1 };
    const write = this.items.erasure
      .put(next)
      .where(({ state, revision: known }, { eq, notExists }) =>
        [eq(state, 'running'), revision === undefined ? notExists(known) : eq(known, revision)].join(' AND '),
      );
    await transact(this.table.client, [{ expectation: 'the erasure is as it was read', write }]);
    return next;
  }

  async list(limit: number): Promise<readonly Erasure[]> {
    const { data } = await this.items.erasure.query.inTime({}).go({ order: 'desc', limit, consistent: true });
    return data.map(stored);
  }

  async running(): ReturnType<Erasures['running']> {
    const { data } = await this.items.erasure.query
      .inTime({})
      .where(({ state }, { eq }) => eq(state, 'running'))
      .go({ pages: 'all', consistent: true });
    return data.flatMap((one) => (one.subject ? [{ ...stored(one), subject: one.subject }] : []));
  }

  async named(names: readonly string[]): Promise<readonly Erasure[]> {
    const { erasedName, erasure } = this.items;
    const places = await Promise.all(
      names.map((name) => erasedName.query.byName({ name }).go({ order: 'desc', limit: mostOfName, consistent: true })),
    );
    const keys = places
      .flatMap(({ data }) => data.map(({ at, id }) => keyOf(erasure, { at, id })))
      .slice(0, mostAtOnce);
    const item = await readItems(this.table, keys);
    const found = new Map(keys.map((key) => [key.sk, itemOf(erasure, item(key))]));
    const all = [...found.values()].flatMap((one) => (one ? [stored(one)] : []));
    return all.toSorted((one, other) => (one.at < other.at ? 1 : -1));
  }
}

function stored(item: EntityItem<Entities['erasure']>): Erasure {
  const { id, at, who, state, doneAt, counts, revision, subject, person, way, inCase } = item;
  const running = { ...(subject && { subject }), ...(person && { person }), ...(way && { way }), inCase };
  return { id, at, who, state, counts, revision, ...(doneAt && { doneAt }), ...running };
}
