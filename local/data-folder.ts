import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { usingData } from './kept-data.ts';
import { makeFolder } from './make-folder.ts';
import { isRunning, RunningProcess, thisProcess } from './running-process.ts';

function holderOf(file: string): number | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const lock = RunningProcess.safeParse(jsonOf(text));
  return lock.success && isRunning(lock.data) ? lock.data.pid : undefined;
}

/** A power cut may leave half of it. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Empty, or with what every cloud leaves: nobody loses a folder by a slip, or finds our files in it. */
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

  /** Takes the folder, empty if `fresh`. Throws if another process or something else has it; the lock of a dead process is taken over. */
  take(fresh: boolean): void {
    makeFolder(this.path, ' for the data');
    if (!statSync(this.path).isDirectory())
      throw new Error(`${this.path} is no folder: choose another one for the data with --data <folder>.`);
    const holder = holderOf(this.#lock);
    if (holder !== undefined) {
      throw new Error(
        `Process ${holder} already runs a cloud on the data in ${this.path}: stop it (Ctrl-C there, or kill ${holder}), or choose another folder.`,
      );
    }
    if (!usingData(this.path, () => isOurs(this.path)))
      throw new Error(`The folder ${this.path} holds something else than a cloud's data: choose another one.`);
    if (fresh) {
      usingData(this.path, () => rmSync(this.path, { recursive: true, force: true }));
      makeFolder(this.path, ' for the data');
    }
    usingData(this.#lock, () => writeFileSync(this.#lock, JSON.stringify(thisProcess())));
  }

  /** Path of a folder inside, made if missing. */
  folder(name: string): string {
    const path = join(this.path, name);
    usingData(path, () => mkdirSync(path, { recursive: true }));
    return path;
  }

  release(): void {
    rmSync(this.#lock, { force: true });
  }
}
