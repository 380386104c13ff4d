import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Of SQLite: https://www.sqlite.org/rescode.html */
const sqlite = { readOnly: 8, full: 13, cannotOpen: 14 } as const;
/** A disk with less room than this is taken for full: some system calls say so in other words. */
const noRoom = 64 * 1024;

/**
 * Uses a file or a folder of the cloud's data.
 * @throws Error in a sentence with the file and the way out: it is damaged, may not be written, or the disk is full.
 */
export function usingData<Result>(path: string, use: () => Result): Result {
  try {
    return use();
  } catch (error) {
    throw new Error(unusable(path, error), { cause: error });
  }
}

/** What stands in a file of the cloud's data; undefined when there is none. @throws Error as `usingData` */
export function keptJson<Kept>(path: string, schema: z.ZodType<Kept>): Kept | undefined {
  if (!existsSync(path)) return undefined;
  return usingData(path, () => schema.parse(JSON.parse(readFileSync(path, 'utf8'))));
}

/** What is wrong with the data at a path, and what to do about it. */
export function unusable(path: string, error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === sqlite.full || isFull(path))
    return `The disk of ${path} is full: make room and start again. What was kept is still there.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === sqlite.readOnly)
    return `${path} may not be read or written by this user (${code === sqlite.readOnly ? 'read-only' : code}): let them, or choose another folder with --data <folder>.`;
  return `${path} cannot be used: ${why(error, code)}. ${wayOut}`;
}

export const wayOut =
  'npm start -- --fresh forgets all data and begins anew; --data <other folder> begins there and leaves this one as it is.';

function why(error: unknown, code: unknown): string {
  if (error instanceof SyntaxError || error instanceof z.ZodError)
    return 'it is damaged (it says something else than the cloud has written)';
  if (code === 'EISDIR' || code === sqlite.cannotOpen) return 'a file is expected, and there is something else';
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'a folder is expected, and there is something else';
  return `it is damaged (${error instanceof Error ? error.message : error})`;
}

function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff;
  return 'code' in error ? error.code : undefined;
}

function isFull(path: string): boolean {
  const existing = existsSync(path) ? path : dirname(path);
  try {
    const { bavail, bsize } = statfsSync(existing);
    return bavail * bsize < noRoom;
  } catch {
    return false;
  }
}
