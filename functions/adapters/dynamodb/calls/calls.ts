import type { EntityItem } from 'electrodb';
import type { Calls } from '#actions/calls/ports.ts';
import { type Call, missedHours } from '#domain/calls/call.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf, readItems } from '../table/point-reads.ts';
import { transact } from '../table/transaction.ts';

const hoursKept = missedHours + 4;

/** Calls in the order in which they began, and by their ids where they stand in it. */
export class DynamoCalls implements Calls {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async find(id: string): Promise<Call | undefined> {
    const { callPlace, call } = this.items;
    const placeKey = keyOf(callPlace.get({ id }));
    const place = callPlace.parse({ Item: (await readItems(this.table, [placeKey]))(placeKey) }).data;
    if (!place) return undefined;
    const key = keyOf(call.get({ at: place.at, id }));
    const { data } = call.parse({ Item: (await readItems(this.table, [key]))(key) });
    return data ? storedCall(data) : undefined;
  }

  async save({ before, after }: Parameters<Calls['save']>[0]): Promise<void> {
    const { callPlace, call } = this.items;
    const expiresAt = Math.floor(Date.parse(after.at) / 1000) + hoursKept * 60 * 60;
    const item = { ...after, expiresAt };
    if (before) {
      const write = call.put(item).where(({ state }, { eq }) => eq(state, before.state));
      return transact(this.table.client, [{ expectation: `the call is ${before.state}`, write }]);
    }
    await transact(this.table.client, [
      { expectation: 'the call is new', write: callPlace.create({ id: after.id, at: after.at, expiresAt }) },
      { expectation: 'the call is put', write: call.put(item) },
    ]);
  }

  async since(moment: string, limit: number): Promise<readonly Call[]> {
    const { data } = await this.items.call.query.inTime({}).gte({ at: moment }).go({ limit, order: 'desc' });
    return data.map(storedCall);
  }
}

function storedCall({ id, from = '', to = '', state, at, customer, answeredBy }: EntityItem<Entities['call']>): Call {
  return { id, from, to, state, at, ...(customer && { customer }), ...(answeredBy && { answeredBy }) };
}
