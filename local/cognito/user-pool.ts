import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { importJWK, SignJWT } from 'jose';
import type Provider from 'oidc-provider';
import { isTaken, PortTaken } from '../port-taken.ts';
import type { State } from '../state.ts';
import type { Stack } from '../template/stack.ts';
import { type DeclaredPool, declaredPool, signInAddress, userPoolId } from './declared-pool.ts';
import { claimsOf, type Person, subOf } from './person.ts';
import { type PoolKeys, poolKeys } from './pool-keys.ts';
import { signInPage } from './sign-in-page.ts';

/** What the pool is asked once it is open: who is in it, and for whom it signs. */
export interface OpenPool {
  readonly pool: DeclaredPool;
  readonly people: readonly Person[];
}

/** Cognito: the user pool of the template on a port of its own. */
export class UserPool {
  readonly #state: State;
  readonly #server: Server;
  #port = 0;
  #open: OpenPool | undefined;
  #keys: Promise<PoolKeys> | undefined;
  #provider: Promise<Provider> | undefined;

  private constructor(state: State) {
    this.#state = state;
    this.#server = createServer((incoming, outgoing) => {
      this.#serve(incoming, outgoing).catch((error: unknown) => {
        console.error(error);
        outgoing.writeHead(500).end();
      });
    });
  }

  /**
   * Opens the port, and tells the stack where the pool and its sign-in page are here: others name them.
   * @param port 0 means any free port.
   * @returns undefined if the stack has no user pool. Rejects if the port is taken.
   */
  static async open(stack: Stack, state: State, port: number): Promise<UserPool | undefined> {
    if (userPoolId(stack) === undefined) return undefined;
    const pool = new UserPool(state);
    await pool.#listen(port);
    stack.answersAt(`https://cognito-idp.${stack.environment.region}.amazonaws.com`, pool.origin);
    const address = signInAddress(stack);
    if (address !== undefined) stack.answersAt(address, pool.origin);
    return pool;
  }

  /** Origin of the pool's addresses, e.g. `http://localhost:4402`. */
  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  get people(): readonly Person[] {
    return this.#opened.people;
  }

  /**
   * Begins to answer.
   * @param people who is in the pool besides those whom the template invites. Throws for a group that the template has not.
   * @param alsoFrom origins besides those of the template that people may sign in from.
   */
  serve(stack: Stack, people: readonly Person[], alsoFrom: readonly string[]): void {
    const pool = declaredPool(stack, userPoolId(stack) ?? '');
    for (const { email, groups } of people)
      for (const group of groups)
        if (!pool.groups.includes(group)) throw new Error(`${email}: the user pool has no group ${group}.`);
    const named = new Set(people.map(({ email }) => email));
    const everybody = [...people, ...pool.people.filter(({ email }) => !named.has(email))];
    const fromAll = (urls: readonly string[]) => [
      ...urls,
      ...alsoFrom.flatMap((origin) => urls.map((url) => origin + new URL(url).pathname)),
    ];
    const callbackUrls = fromAll(pool.client.callbackUrls);
    const logoutUrls = fromAll(pool.client.logoutUrls);
    this.#open = { pool: { ...pool, client: { ...pool.client, callbackUrls, logoutUrls } }, people: everybody };
  }

  /** An ID token as somebody gets it who signs in. Rejects if nobody in the pool has this address. */
  async idToken(email: string): Promise<string> {
    const { pool, people } = this.#opened;
    const person = people.find((each) => each.email === email);
    if (person === undefined) throw new Error(`The user pool has nobody with the address ${email}.`);
    const { signing } = await this.#poolKeys();
    return new SignJWT({ ...claimsOf(pool.poolId, person), auth_time: Math.floor(Date.now() / 1000) })
      .setProtectedHeader({ alg: 'RS256', kid: signing.kid })
      .setIssuer(this.#issuer)
      .setAudience(pool.client.clientId)
      .setIssuedAt()
      .setExpirationTime(`${pool.client.idTokenSeconds} seconds`)
      .sign(await importJWK(signing, 'RS256'));
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  get #opened(): OpenPool {
    if (this.#open === undefined) throw new Error('The user pool is not made yet.');
    return this.#open;
  }

  get #issuer(): string {
    return `${this.origin}/${this.#opened.pool.poolId}`;
  }

  #poolKeys(): Promise<PoolKeys> {
    this.#keys ??= poolKeys(this.#state);
    return this.#keys;
  }

  async #listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', (error) => reject(isTaken(error) ? new PortTaken(port, 'the sign-in page') : error));
      this.#server.listen(port, '127.0.0.1', resolve);
    });
    const address = this.#server.address();
    this.#port = typeof address === 'object' && address !== null ? address.port : port;
  }

  /** Loaded when the first person comes: most clouds of tests see none. */
  #startProvider(): Promise<Provider> {
    this.#provider ??= (async () => {
      const { poolProvider } = await import('./pool-provider.ts');
      const keys = await this.#poolKeys();
      return poolProvider({ issuer: this.#issuer, ...this.#opened, keys, state: this.#state });
    })();
    return this.#provider;
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    if (this.#open === undefined) return void outgoing.writeHead(503).end();
    const provider = await this.#startProvider();
    const base = `/${this.#open.pool.poolId}`;
    const url = incoming.url ?? '/';
    if (url.startsWith('/logout?')) return this.#signOut(provider, incoming, outgoing);
    if (url.startsWith(`${base}/login/`)) return this.#signIn(provider, incoming, outgoing);
    if (!url.startsWith(`${base}/`)) return void outgoing.writeHead(404).end();
    // What oidc-provider makes of a path below which it stands, as Express leaves it.
    Object.assign(incoming, { originalUrl: url, url: url.slice(base.length) });
    await provider.callback()(incoming, outgoing);
  }

  /** The page on which people choose who they are, and what they chose. */
  async #signIn(provider: Provider, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { people, pool } = this.#opened;
    const isWaiting = await provider.interactionDetails(incoming, outgoing).catch(() => undefined);
    if (isWaiting === undefined)
      return void outgoing.writeHead(400).end('This page is over: begin at the console again.');
    if (incoming.method !== 'POST') {
      outgoing.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      return void outgoing.end(signInPage(people, incoming.headers['accept-language'] ?? ''));
    }
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const email = new URLSearchParams(Buffer.concat(chunks).toString()).get('email');
    const person = people.find((each) => each.email === email);
    if (person === undefined) return void outgoing.writeHead(400).end('Nobody here has this address.');
    await provider.interactionFinished(incoming, outgoing, { login: { accountId: subOf(pool.poolId, person) } });
  }

  /** Cognito's `/logout?client_id=…&logout_uri=…`. */
  async #signOut(provider: Provider, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const query = new URL(incoming.url ?? '/', this.origin).searchParams;
    const { client } = this.#opened.pool;
    const back = query.get('logout_uri') ?? '';
    if (query.get('client_id') !== client.clientId || !client.logoutUrls.includes(back))
      return void outgoing.writeHead(400).end('client_id or logout_uri is not that of a client of the pool.');
    const session = await provider.Session.get(provider.createContext(incoming, outgoing));
    await session.destroy();
    outgoing.writeHead(302, { location: back, 'cache-control': 'no-store' }).end();
  }
}
