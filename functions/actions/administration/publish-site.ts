import { cachingOf, inOrderOfAppearance, needless, type SiteFile } from '#domain/administration/site-file.ts';
import type { BuiltSite, PublishedSite } from './site-ports.ts';

/** Remembers which files the last build had. */
const listName = 'files.json';

/**
 * Puts the console where browsers get it, and takes away what nobody needs any more.
 * @param config what the console must know of this install: `config.json`.
 */
export async function publishSite(
  config: Readonly<Record<string, unknown>>,
  built: BuiltSite,
  published: PublishedSite,
): Promise<void> {
  const files = [...(await built.files()), json('config.json', config)];
  const names = files.map(({ name }) => name);
  const before = listed(await published.text(listName));
  for (const file of inOrderOfAppearance(files)) await published.put(file, cachingOf(file.name));
  // Again with the same files, the build before stays what it was.
  const isAgain = before.now.join() === names.join();
  const last = isAgain ? before.last : before.now;
  await published.put(json(listName, { now: names, last }), cachingOf(listName));
  await published.remove(needless(await published.names(), [listName, ...last], names));
}

/** Takes the console away: a bucket must be empty to be deleted. */
export async function withdrawSite(published: PublishedSite): Promise<void> {
  await published.remove(await published.names());
}

function json(name: string, value: unknown): SiteFile {
  return { name, bytes: Buffer.from(JSON.stringify(value)) };
}

function listed(text: string | undefined): { readonly now: readonly string[]; readonly last: readonly string[] } {
  return text === undefined ? { now: [], last: [] } : JSON.parse(text);
}
