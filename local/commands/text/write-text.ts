import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../../make-folder.ts';
import { PlainError } from './command-line.ts';

/** Puts a text into a file, whose folder is made if missing. @throws PlainError */
export function writeText(path: string, text: string): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, text);
  } catch (error) {
    throw new PlainError(`${path} cannot be written (${error instanceof Error ? error.message : error}).`);
  }
}
