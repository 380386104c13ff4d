import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type * as z from 'zod';
import { PlainError } from '../../text/command-line.ts';
import type { Remarks } from '../remarks.ts';

/** A record, and where it stands. */
export interface Placed<Record> {
  readonly record: Record;
  readonly place: string;
}

/** V8 makes no longer text. */
const longestFile = 500 * 1024 * 1024;
/** Files that are kept parsed: pages of articles are read ticket by ticket. */
const mostKept = 4;

/** A folder of JSON files as Zammad's API gives them: `tickets*.json`, or anything below `tickets/`, and so on. */
export class ZammadFolder {
  readonly path: string;
  readonly #remarks: Remarks;
  readonly #files: readonly string[];
  readonly #kept = new Map<string, readonly unknown[]>();

  /** @throws PlainError for what is no folder. */
  constructor(path: string, remarks: Remarks) {
    this.path = path;
    this.#remarks = remarks;
    if (!existsSync(path) || !statSync(path).isDirectory()) throw new PlainError(`${path} is no folder.`);
    this.#files = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => relative(path, join(entry.parentPath, entry.name)))
      .toSorted();
  }

  /** Files of a kind: by their own name or by that of the folder in which they are. */
  files(kind: string): readonly string[] {
    const isOfKind = new RegExp(`^${kind}(?:/|[-_.\\d]*\\.json$)`);
    return this.#files.filter((file) => isOfKind.test(file));
  }

  /** Records of a kind; what is none is remarked. */
  records<Schema extends z.ZodType>(kind: string, schema: Schema): readonly Placed<z.output<Schema>>[] {
    return this.files(kind).flatMap((file) => this.recordsOf(file, schema));
  }

  recordsOf<Schema extends z.ZodType>(file: string, schema: Schema): readonly Placed<z.output<Schema>>[] {
    return this.#entries(file).flatMap((entry, index) => {
      const place = `${file}, entry ${index + 1}`;
      const parsed = schema.safeParse(entry);
      if (parsed.success) return [{ record: parsed.data, place }];
      const [issue] = parsed.error.issues;
      const column = issue?.path.join('.') || 'it';
      const why = column === 'it' ? 'It is no record.' : `Its ${column} is missing or none that Zammad gives.`;
      this.#remarks.leaveOut(place, why);
      return [];
    });
  }

  #entries(file: string): readonly unknown[] {
    const kept = this.#kept.get(file);
    if (kept) return kept;
    const entries = this.#read(file);
    this.#kept.set(file, entries);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return entries;
  }

  #read(file: string): readonly unknown[] {
    const path = join(this.path, file);
    if (statSync(path).size > longestFile)
      return this.#none(file, 'It is larger than 500 MB: get it in smaller pages.');
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    } catch {
      return this.#none(file, 'It is not in UTF-8.');
    }
    try {
      const parsed: unknown = JSON.parse(text);
      if (Array.isArray(parsed)) return parsed;
      const isRecord = typeof parsed === 'object' && parsed !== null && 'id' in parsed;
      return isRecord
        ? [parsed]
        : this.#none(file, 'It is no list of records: Zammad may have answered with an error.');
    } catch (error) {
      return this.#none(file, `It is not JSON (${error instanceof Error ? error.message : error}).`);
    }
  }

  #none(file: string, why: string): readonly unknown[] {
    this.#remarks.leaveOut(file, why);
    return [];
  }

  /** The bytes of a file that lies beside; undefined where there is none. */
  beside(...names: readonly string[]): Buffer<ArrayBuffer> | undefined {
    const path = join(this.path, ...names);
    return existsSync(path) ? readFileSync(path) : undefined;
  }
}
