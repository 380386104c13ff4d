import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder with those around it. Folder by folder: Node's own recursive way goes round and round where the system
 * refuses, as in /proc.
 * @param purpose such as ` for the data`; throws with a sentence that says it.
 */
export function makeFolder(path: string, purpose = ''): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path), purpose);
  try {
    mkdirSync(path);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : error;
    throw new Error(`The folder ${path}${purpose} cannot be made (${why}): choose another one.`);
  }
}
