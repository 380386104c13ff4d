import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const Lock = z.object({ pid: z.number(), startedAt: z.string() });

/** A process id may be used again; together with its start time (from /proc, where there is one) it may not. */
function startOf(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch {
    return undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const isDead = fields[0] === 'Z' || fields[0] === 'X';
    return isDead ? undefined : (fields[19] ?? 'unknown');
  } catch {
    return 'unknown';
  }
}

function holderOf(file: string): number | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const lock = Lock.safeParse(jsonOf(text));
  return lock.success && startOf(lock.data.pid) === lock.data.startedAt ? lock.data.pid : undefined;
}

/** A power cut may leave half of it. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Folder by folder: Node's own recursive way goes round and round where the system refuses, as in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : error;
    throw new Error(`The folder ${path} for the data cannot be made (${why}): choose another one.`);
  }
}

/** Empty, or with what every cloud leaves: nobody loses a folder by a slip. */
function isOurs(path: string): boolean {
  const names = readdirSync(path);
  return names.length === 0 || names.includes('state.db') || names.every((name) => name === 'lock.json');
}

/** The folder that keeps everything of one embedded cloud; one process at a time may hold it. */
export class DataFolder {
  readonly path: string;
  readonly #lock: string;

  constructor(path: string) {
    this.path = path;
    this.#lock = join(path, 'lock.json');
  }

  /** Takes the folder, empty if `fresh`. Throws if another process holds it; the lock of a dead process is taken over. */
  take(fresh: boolean): void {
    makeFolder(this.path);
    const holder = holderOf(this.#lock);
    if (holder !== undefined) {
      throw new Error(
        `Process ${holder} already runs a cloud on the data in ${this.path}: stop it or choose another folder.`,
      );
    }
    if (fresh) {
      if (!isOurs(this.path))
        throw new Error(`The folder ${this.path} holds something else than a cloud's data: it is not emptied.`);
      rmSync(this.path, { recursive: true, force: true });
      makeFolder(this.path);
    }
    writeFileSync(this.#lock, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) ?? 'unknown' }));
  }

  /** Path of a folder inside, made if missing. */
  folder(name: string): string {
    const path = join(this.path, name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  release(): void {
    rmSync(this.#lock, { force: true });
  }
}
