import { readFileSync } from 'node:fs';
import { PlainError } from './command-line.ts';

/**
 * A file in UTF-8, without the byte order mark that some editors put first.
 * @throws PlainError for one in another encoding: its letters would become question marks in what customers read.
 */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PlainError(`${path} is not in UTF-8: save it so.`);
  }
}
