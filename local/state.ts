import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { usingData, wayOut } from './kept-data.ts';

const FORMAT = 'data format';

/** What the cloud itself must remember over a restart: stream positions, made custom resources, the clock's offset. */
export class State {
  /** Of the whole folder; counted up when another one can read it no more. */
  static readonly format = '1';

  readonly #db: DatabaseSync;
  readonly #read: StatementSync;
  readonly #write: StatementSync;

  /** @throws Error in a sentence when the file is damaged, or the folder is of another version */
  constructor(dataDir: string) {
    const file = join(dataDir, 'state.db');
    [this.#db, this.#read, this.#write] = usingData(file, () => opened(file));
    const found = this.get(FORMAT) ?? State.format;
    if (found === State.format) this.set(FORMAT, found);
    else
      throw new Error(
        `The data in ${dataDir} are of another version of Postcase (${found}, not ${State.format}). ${wayOut}`,
      );
  }

  get(key: string): string | undefined {
    const value = this.#read.get(key)?.value;
    return typeof value === 'string' ? value : undefined;
  }

  set(key: string, value: string): void {
    this.#write.run(key, value);
  }

  delete(key: string): void {
    this.#db.prepare('DELETE FROM state WHERE key = ?').run(key);
  }

  /** Values of all keys that begin so, in the order in which they were written. */
  startingWith(prefix: string): string[] {
    const rows = this.#db.prepare('SELECT value FROM state WHERE substr(key, 1, ?) = ? ORDER BY rowid');
    return rows.all(prefix.length, prefix).map(({ value }) => String(value));
  }

  close(): void {
    this.#db.close();
  }
}

function opened(file: string): [DatabaseSync, StatementSync, StatementSync] {
  const db = new DatabaseSync(file);
  // NORMAL outlives a killed process; only a power cut may lose the last writes.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  db.exec('CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, value TEXT NOT NULL)');
  return [
    db,
    db.prepare('SELECT value FROM state WHERE key = ?'),
    db.prepare('INSERT OR REPLACE INTO state (key, value) VALUES (?, ?)'),
  ];
}
