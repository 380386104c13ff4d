import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every mail of a folder and of those in it, in order: its *.eml files or, if there is none, all files. */
export function corpusFiles(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
  const mails = files.filter((file) => file.toLowerCase().endsWith('.eml'));
  return (mails.length > 0 ? mails : files).sort();
}
