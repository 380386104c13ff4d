import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { BuiltSite } from '#actions/administration/site-ports.ts';
import type { SiteFile } from '#domain/administration/site-file.ts';

/** A folder that came along with the function's code. */
export class FolderSite implements BuiltSite {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async files(): Promise<SiteFile[]> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true });
    const paths = entries.flatMap((entry) => (entry.isFile() ? join(entry.parentPath, entry.name) : [])).toSorted();
    return Promise.all(
      paths.map(async (path) => ({
        name: relative(this.folder, path).split(sep).join('/'),
        bytes: await readFile(path),
      })),
    );
  }
}
