import { lookup } from 'node:dns/promises';
import { request as requestPlainly } from 'node:http';
import { type RequestOptions, request } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { WebhookCaller } from '#actions/webhook/ports.ts';
import type { Answer } from '#domain/webhook/after-call.ts';
import { isIn, isPublicAddress, type Network } from './public-address.ts';

interface Options {
  /** Not public, and called all the same: also without TLS. */
  readonly networks: readonly Network[];
  readonly timeoutMs: number;
  resolve?(host: string): Promise<readonly Resolved[]>;
}

interface Resolved {
  readonly address: string;
  readonly family: number;
}

type Unresolved = Extract<Answer, { readonly fault: string }>;

/** What a receiver says is of no use beyond its first words. */
const mostAnswerBytes = 4096;

/**
 * Calls what owners have written into a row, as nobody's way into what stands beside us: the name is looked up here, all its addresses must be
 * public, and the one that was checked is the one that is called, whatever the name says a moment later. Redirects are not followed.
 */
export class HttpsWebhookCaller implements WebhookCaller {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
    const target = new URL(url);
    const begun = performance.now();
    const found = await this.#resolved(target);
    if ('fault' in found) return found;
    const [first] = found;
    if (!first) return { fault: `${target.hostname} has no address`, isFinal: false };
    const isOurs = found.every(({ address }) => isIn(address, this.#options.networks));
    const refused = found.find(({ address }) => !isOurs && !isPublicAddress(address));
    if (refused) return { fault: `${target.hostname} is no public address (${refused.address})`, isFinal: true };
    if (target.protocol !== 'https:' && !isOurs) return { fault: 'only https is called', isFinal: true };
    const left = this.#options.timeoutMs - (performance.now() - begun);
    return left < 1 ? this.#late() : this.#send(target, first, body, headers, left);
  }

  async #resolved({ hostname }: URL): Promise<readonly Resolved[] | Unresolved> {
    const host = hostname.replace(/^\[|\]$/g, '');
    const resolve = this.#options.resolve ?? ((name: string) => lookup(name, { all: true }));
    // Names are looked up by few threads: one that nobody answers for must not hold back others for longer than a call may take.
    const patience = Promise.withResolvers<Unresolved>();
    const timer = setTimeout(() => patience.resolve(this.#late()), this.#options.timeoutMs);
    try {
      return await Promise.race([resolve(host), patience.promise]);
    } catch (error) {
      return { fault: `${host} is not found (${codeOf(error)})`, isFinal: false };
    } finally {
      clearTimeout(timer);
    }
  }

  #late(): Unresolved {
    return { fault: `no answer within ${this.#options.timeoutMs / 1000} s`, isFinal: false };
  }

  #send(
    target: URL,
    at: Resolved,
    body: string,
    headers: Readonly<Record<string, string>>,
    leftMs: number,
  ): Promise<Answer> {
    const begun = performance.now();
    return new Promise((resolve) => {
      const options: RequestOptions = {
        method: 'POST',
        agent: false,
        lookup: pinned(at),
        signal: AbortSignal.timeout(Math.ceil(leftMs)),
        headers: {
          ...headers,
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          'User-Agent': 'Postcase',
        },
      };
      const call = (target.protocol === 'https:' ? request : requestPlainly)(target, options, (response) => {
        const { statusCode = 0 } = response;
        resolve({ status: statusCode, milliseconds: Math.round(performance.now() - begun) });
        let read = 0;
        response.on('data', (chunk: Buffer) => {
          read += chunk.length;
          if (read > mostAnswerBytes) response.destroy();
        });
        response.on('error', () => undefined);
      });
      call.on('error', (error) => {
        const isLate = error.name === 'AbortError' || error.name === 'TimeoutError';
        resolve(isLate ? this.#late() : { fault: codeOf(error), isFinal: false });
      });
      call.end(body);
    });
  }
}

/** The address that was checked, whoever asks. */
function pinned({ address, family }: Resolved): LookupFunction {
  return (_, { all }, done) => (all ? done(null, [{ address, family }]) : done(null, address, family));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
