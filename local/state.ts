import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** What the cloud itself must remember over a restart: stream positions, made custom resources, the clock's offset. */
export class State {
  readonly #db: DatabaseSync;
  readonly #read: StatementSync;
  readonly #write: StatementSync;

  constructor(dataDir: string) {
    this.#db = new DatabaseSync(join(dataDir, 'state.db'));
    // NORMAL outlives a killed process; only a power cut may lose the last writes.
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    this.#db.exec('CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, value TEXT NOT NULL)');
    this.#read = this.#db.prepare('SELECT value FROM state WHERE key = ?');
    this.#write = this.#db.prepare('INSERT OR REPLACE INTO state (key, value) VALUES (?, ?)');
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
