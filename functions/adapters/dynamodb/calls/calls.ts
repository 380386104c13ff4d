import type { EntityItem } from 'electrodb';
import type { Calls } from '#actions/calls/ports.ts';
import { type Call, isForgotten, isUnanswered, keptHours } from '#domain/calls/call.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
import { transact } from '../table/transaction.ts';

/** Each call by its id, and once more in the order in which calls began as long as nobody has taken it: however many are answered, a list of the others stays short. */
export class DynamoCalls implements Calls {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async find(id: string, now: Date): Promise<Call | undefined> {
    const { call } = this.items;
    const key = keyOf(call, { id });
    const data = itemOf(call, (await readItems(this.table, [key]))(key));
    const found = data && storedCall(data);
    // The table's time to live takes its time.
    return found && !isForgotten(found, now) ? found : undefined;
  }

  async save({ before, after }: Parameters<Calls['save']>[0]): Promise<void> {
    const { call, unansweredCall } = this.items;
    const begunAt = Math.floor(Date.parse(after.at) / 1000);
    const item = { ...after, expiresAt: begunAt + keptHours * 60 * 60 };
    const { at, id } = after;
    const write = call
      .put(item)
      .where((known, { eq, notExists, lte }) =>
        before ? eq(known.state, before.state) : `(${notExists(known.id)} OR ${lte(known.expiresAt, begunAt)})`,
      );
    await transact(this.table.client, [
      { expectation: before ? `the call is ${before.state}` : 'the call is new', write },
      isUnanswered(after)
        ? { expectation: 'the call is listed', write: unansweredCall.put(item) }
        : { expectation: 'the call is listed no more', kind: 'Delete', write: unansweredCall.delete({ at, id }) },
    ]);
  }

  async unanswered(since: string, limit: number): Promise<readonly Call[]> {
    const { data } = await this.items.unansweredCall.query.inTime({}).gte({ at: since }).go({ limit, order: 'desc' });
    return data.map(storedCall);
  }
}

function storedCall({ id, from = '', to = '', state, at, customer, answeredBy }: EntityItem<Entities['call']>): Call {
  return { id, from, to, state, at, ...(customer && { customer }), ...(answeredBy && { answeredBy }) };
}
