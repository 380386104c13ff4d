import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { HttpEndpoint } from './http-endpoint.ts';

/**
 * Ends the engine when this process ends, however it ends: the shell's standard input is a pipe from here, and when it
 * breaks (even by SIGKILL) the shell kills the engine.
 */
const TIED_TO_PARENT =
  'exec 3<&0; "$@" </dev/null & engine=$!; (cat <&3 >/dev/null; kill $engine 2>/dev/null) & wait $engine';

function onPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

function binary(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return join(manifest, '..', 'dynoxide');
  } catch {
    const found = onPath('dynoxide');
    if (found !== undefined) return found;
    throw new Error(
      `The package ${name} is not installed: put \`dynoxide\` (https://github.com/nubo-db/dynoxide) on the PATH, or start DynamoDB Local and name it in DYNAMODB_ENDPOINT.`,
    );
  }
}

/** A DynamoDB engine that runs: our own child process, or the one that DYNAMODB_ENDPOINT names. */
export class DynamoDbEngine {
  readonly http: HttpEndpoint;
  readonly #child: ChildProcess | undefined;
  readonly #ended: Promise<void>;

  private constructor(http: HttpEndpoint, child?: ChildProcess) {
    this.http = http;
    this.#child = child;
    this.#ended =
      child === undefined ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => resolve()));
  }

  /** @param file the SQLite file that keeps the tables. @param onDeath is told if the engine ends by itself. */
  static async start(file: string, onDeath: (message: string) => void): Promise<DynamoDbEngine> {
    const endpoint = process.env.DYNAMODB_ENDPOINT;
    if (endpoint !== undefined) {
      const { hostname, port } = new URL(endpoint);
      return new DynamoDbEngine(new HttpEndpoint(hostname, Number(port)));
    }
    const port = await freePort();
    const command = [binary(), '--host', '127.0.0.1', '--port', String(port), '--db-path', file];
    const child = spawn('sh', ['-c', TIED_TO_PARENT, 'sh', ...command], {
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
      env: {},
    });
    await listening(child);
    const engine = new DynamoDbEngine(new HttpEndpoint('127.0.0.1', port), child);
    child.once('exit', (code) => {
      if (!engine.#isStopping) onDeath(`The DynamoDB engine ended by itself (code ${code}).`);
    });
    return engine;
  }

  #isStopping = false;

  async stop(): Promise<void> {
    this.#isStopping = true;
    this.http.stop();
    this.#child?.stdin?.end();
    await this.#ended;
  }
}

/** The engine cannot choose a port itself. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (/listening on/i.test(said)) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The DynamoDB engine did not start (code ${code}): ${said.trim()}`)));
  });
}
