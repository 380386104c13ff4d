import { readFileSync } from 'node:fs';
import { PlainError } from './command-line.ts';

/**
 * A file in UTF-8, without the byte order mark that some editors put first.
 * @throws PlainError for one that cannot be read, or in another encoding: its letters would become question marks in what
 * customers read.
 */
export function readText(path: string): string {
  const bytes = bytesOf(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PlainError(`${path} is not in UTF-8: save it so.`);
  }
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new PlainError(`${path} cannot be read (${error instanceof Error ? error.message : error}).`);
  }
}
