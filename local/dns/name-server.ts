import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { type Answer, AUTHORITATIVE_ANSWER, decode, encode, type Question } from 'dns-packet';

/** A record that an owner has added to DNS. */
export type NameRecord =
  | { readonly type: 'MX'; readonly exchange: string; readonly priority: number }
  | { readonly type: 'TXT'; readonly text: string };

/** No such name: RFC 1035 section 4.1.1. */
const nameError = 3;

/** DNS on this machine, by UDP (RFC 1035): it knows the names that it is told, and no others. */
export class NameServer {
  /** Name in lower case → its records. */
  readonly zone = new Map<string, readonly NameRecord[]>();
  readonly #socket: Socket = createSocket('udp4');

  /** On any free port of the loopback. @returns its address as resolvers take it. */
  async start(): Promise<string> {
    this.#socket.on('message', (query, { port, address }) => {
      this.#socket.send(this.#answer(query), port, address);
    });
    this.#socket.bind(0, '127.0.0.1');
    await once(this.#socket, 'listening');
    return `127.0.0.1:${this.#socket.address().port}`;
  }

  stop(): void {
    this.#socket.close();
  }

  #answer(query: Buffer): Buffer {
    const { id, questions = [] } = decode(query);
    const isKnown = questions.every(({ name }) => this.zone.has(name.toLowerCase()));
    const flags = isKnown ? AUTHORITATIVE_ANSWER : AUTHORITATIVE_ANSWER | nameError;
    const answers = questions.flatMap((question) => this.#records(question));
    return encode({ type: 'response', ...(id !== undefined && { id }), flags, questions, answers });
  }

  #records({ name, type }: Question): Answer[] {
    const records = this.zone.get(name.toLowerCase()) ?? [];
    return records.flatMap((record): Answer[] => {
      if (record.type !== type) return [];
      if (record.type === 'TXT') return [{ type: 'TXT', name, ttl: 60, data: record.text }];
      const { exchange, priority: preference } = record;
      return [{ type: 'MX', name, ttl: 60, data: { exchange, preference } }];
    });
  }
}
