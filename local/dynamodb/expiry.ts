import { z } from 'zod';
import type { VirtualClock } from '../clock.ts';
import type { HttpEndpoint } from './http-endpoint.ts';
import type { DeclaredTable } from './tables.ts';

/** AWS takes up to a few days; here it is looked for as often as this, in virtual time. */
const EVERY_MS = 24 * 3_600_000;

const Key = z.record(z.string(), z.unknown());
const Time = z.object({ N: z.string() });
const Page = z.looseObject({ Items: z.array(Key), LastEvaluatedKey: Key.optional() });
const Description = z.looseObject({
  Table: z.looseObject({ KeySchema: z.array(z.looseObject({ AttributeName: z.string() })) }),
});

/** Deletes items whose time to live is over, by virtual time. */
export class Expiry {
  readonly #http: HttpEndpoint;
  readonly #clock: VirtualClock;
  readonly #tables: readonly DeclaredTable[];
  readonly #onDelete: (table: string) => void;
  readonly #expired = new Set<string>();
  readonly #keys = new Map<string, Promise<string[]>>();
  /** When the first item of a table falls due, epoch seconds: of tables that nobody has written to since they were looked through. */
  readonly #firstDue = new Map<string, number>();
  #writes = 0;
  readonly #onBroken: (error: unknown) => void;
  #sweeping: Promise<void> = Promise.resolve();
  #isStopped = false;

  /** @param onDelete is told of each table that lost items. */
  constructor(
    http: HttpEndpoint,
    clock: VirtualClock,
    tables: readonly DeclaredTable[],
    onDelete: (table: string) => void,
    onBroken: (error: unknown) => void,
  ) {
    this.#onBroken = onBroken;
    this.#http = http;
    this.#clock = clock;
    this.#tables = tables.filter(({ ttlAttribute }) => ttlAttribute !== undefined);
    this.#onDelete = onDelete;
  }

  start(): void {
    if (this.#tables.length === 0 || this.#isStopped) return;
    this.#clock.at(this.#clock.now() + EVERY_MS, () => {
      this.#sweeping = this.sweep()
        .catch((error: unknown) => {
          if (!this.#isStopped) this.#onBroken(error);
        })
        .finally(() => this.start());
    });
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** Resolves when no sweep runs. */
  settled(): Promise<void> {
    return this.#sweeping;
  }

  /** Somebody wrote to a table. */
  tableChanged(table: string): void {
    this.#writes += 1;
    this.#firstDue.delete(table);
  }

  /** Whether a deleted item was deleted by its time to live. Says so once for each. */
  takeExpired(table: string, keys: unknown): boolean {
    return this.#expired.delete(identity(table, keys));
  }

  async sweep(): Promise<void> {
    for (const table of this.#tables) {
      if (!this.#isStopped) await this.#sweepTable(table.name, table.ttlAttribute ?? '');
    }
  }

  async #sweepTable(table: string, attribute: string): Promise<void> {
    const now = Math.floor(this.#clock.now() / 1000);
    if ((this.#firstDue.get(table) ?? 0) >= now) return;
    const writes = this.#writes;
    const keyNames = await this.#keyNames(table);
    const names = { ExpressionAttributeNames: { '#ttl': attribute } };
    let firstDue = Number.POSITIVE_INFINITY;
    let from: unknown;
    do {
      const filter = { FilterExpression: 'attribute_exists(#ttl)', ExclusiveStartKey: from, ...names };
      const page = Page.parse(await this.#call('Scan', { TableName: table, ...filter }));
      for (const item of page.Items) {
        const due = Number(Time.safeParse(item[attribute]).data?.N);
        // What is no number never falls due.
        if (due < now)
          await this.#delete(table, Object.fromEntries(keyNames.map((name) => [name, item[name]])), names, now);
        else if (due < firstDue) firstDue = due;
      }
      from = page.LastEvaluatedKey;
    } while (from !== undefined && !this.#isStopped);
    if (this.#writes === writes) this.#firstDue.set(table, firstDue);
  }

  async #delete(table: string, Key: Record<string, unknown>, names: object, now: number): Promise<void> {
    this.#expired.add(identity(table, Key));
    // The condition fails where somebody has just prolonged the item's time.
    const condition = { ConditionExpression: '#ttl < :now', ExpressionAttributeValues: { ':now': { N: String(now) } } };
    const deletion = { TableName: table, Key, ...condition, ...names };
    const { status } = await this.#http.post('DynamoDB_20120810.DeleteItem', JSON.stringify(deletion));
    if (status === 200) this.#onDelete(table);
    else this.#expired.delete(identity(table, Key));
  }

  /** A table keeps its keys as long as it lives, and a year of virtual time looks at it 365 times. */
  #keyNames(table: string): Promise<string[]> {
    const known = this.#keys.get(table) ?? this.#describe(table);
    this.#keys.set(table, known);
    return known;
  }

  async #describe(table: string): Promise<string[]> {
    const { Table } = Description.parse(await this.#call('DescribeTable', { TableName: table }));
    return Table.KeySchema.map(({ AttributeName }) => AttributeName);
  }

  #call(operation: string, input: unknown): Promise<unknown> {
    return this.#http.call(`DynamoDB_20120810.${operation}`, input);
  }
}

function identity(table: string, keys: unknown): string {
  const sorted = Object.entries(Key.parse(keys)).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${table} ${JSON.stringify(sorted)}`;
}
