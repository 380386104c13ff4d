import type { SiteFile } from '#domain/administration/site-file.ts';

/** What was put together for the console, and came along with the code. */
export interface BuiltSite {
  files(): Promise<readonly SiteFile[]>;
}

/** Where browsers get the console's files from. */
export interface PublishedSite {
  /** Names of all files that are there. */
  names(): Promise<readonly string[]>;
  /** @param caching `Cache-Control` */
  put(file: SiteFile, caching: string): Promise<void>;
  /** The text of a file; undefined if there is none. */
  text(name: string): Promise<string | undefined>;
  remove(names: readonly string[]): Promise<void>;
}
