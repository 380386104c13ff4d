import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  GatewayError,
  type GatewayRequest,
  type GatewayResponse,
  type GatewayService,
  type NeededPermission,
  NotEmbedded,
} from '../gateway/service.ts';
import { jsonError } from '../gateway/wire-error.ts';
import { entryBytes, faultOfEntry, mostBytes, mostEntries, type PutEntry, putEntry } from './put-entry.ts';

/** An event that a bus took. */
export interface BusEvent {
  readonly id: string;
  readonly bus: string;
  readonly source: string;
  readonly detailType: string;
  readonly time: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
}

const mostKept = 2000;
const request = z.object({ Entries: z.array(putEntry) });

/** EventBridge: buses take events and remember the newest. Rules have no effect. */
export class EventBridge implements GatewayService {
  readonly name = 'events';
  readonly #arnOf: (bus: string) => string;
  readonly #buses: ReadonlySet<string>;
  readonly #now: () => number;
  readonly #events: BusEvent[] = [];
  #failing = 0;

  constructor({
    region,
    account,
    buses,
    now,
  }: { region: string; account: string; buses: readonly string[]; now: () => number }) {
    this.#arnOf = (bus) => `arn:aws:events:${region}:${account}:event-bus/${bus}`;
    this.#buses = new Set(['default', ...buses]);
    this.#now = now;
  }

  /** What buses took, oldest first. */
  get events(): readonly BusEvent[] {
    return this.#events;
  }

  /** The next entries are not taken, though the call succeeds. */
  refuse(entries: number): void {
    this.#failing = entries;
  }

  operation({ headers }: GatewayRequest): string {
    const target = String(headers['x-amz-target'] ?? '');
    const operation = target.slice(target.indexOf('.') + 1);
    if (operation === 'PutEvents') return operation;
    throw new NotEmbedded(`events:${operation || '(no operation)'}`);
  }

  permissions(asked: GatewayRequest): NeededPermission[] {
    const buses = new Set(entriesOf(asked).map(({ EventBusName = 'default' }) => nameOf(EventBusName)));
    return [...buses].map((bus) => ({ action: 'events:PutEvents', resource: this.#arnOf(bus) }));
  }

  async handle(asked: GatewayRequest): Promise<GatewayResponse> {
    const entries = entriesOf(asked);
    if (entries.length < 1 || entries.length > mostEntries)
      throw new GatewayError(400, 'ValidationException', `Entries takes 1 to ${mostEntries}, not ${entries.length}.`);
    const bytes = entries.reduce((sum, entry) => sum + entryBytes(entry), 0);
    if (bytes >= mostBytes)
      throw new GatewayError(400, 'ValidationException', `Total size of the entries in the request is over the limit.`);
    const answers = entries.map((entry) => this.#take(entry));
    const FailedEntryCount = answers.filter((answer) => 'ErrorCode' in answer).length;
    return {
      status: 200,
      headers: { 'content-type': 'application/x-amz-json-1.1' },
      body: JSON.stringify({ FailedEntryCount, Entries: answers }),
    };
  }

  error(status: number, code: string, message: string): GatewayResponse {
    return jsonError('com.amazon.coral.service', status, code, message);
  }

  #take(entry: PutEntry): { EventId: string } | { ErrorCode: string; ErrorMessage: string } {
    const { EventBusName = 'default', Source = '', DetailType = '', Detail = '', Resources = [], Time } = entry;
    const fault = faultOfEntry(entry);
    if (fault) return fault;
    if (this.#failing > 0) {
      this.#failing--;
      return { ErrorCode: 'InternalFailure', ErrorMessage: 'The embedded cloud was told to refuse it.' };
    }
    const bus = nameOf(EventBusName);
    const id = randomUUID();
    // What is put to a bus that there is not is taken and lost, as on AWS.
    if (this.#buses.has(bus)) {
      const time = new Date(Time === undefined ? this.#now() : Time * 1000).toISOString();
      this.#events.push({
        id,
        bus,
        source: Source,
        detailType: DetailType,
        time,
        resources: Resources,
        detail: JSON.parse(Detail),
      });
      if (this.#events.length > mostKept) this.#events.shift();
    }
    return { EventId: id };
  }
}

function entriesOf({ body }: GatewayRequest): readonly PutEntry[] {
  return request.parse(JSON.parse(body.toString('utf8') || '{}')).Entries;
}

function nameOf(bus: string): string {
  return bus.slice(bus.lastIndexOf('/') + 1);
}
