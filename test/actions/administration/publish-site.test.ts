import { beforeEach, expect, it } from 'vitest';
import { publishSite, withdrawSite } from '#actions/administration/publish-site.ts';
import type { PublishedSite } from '#actions/administration/site-ports.ts';
import type { SiteFile } from '#domain/administration/site-file.ts';

/** A bucket in memory, and what was put into it, in order. */
class MemorySite implements PublishedSite {
  readonly files = new Map<string, { text: string; caching: string }>();
  readonly order: string[] = [];

  async names() {
    return [...this.files.keys()];
  }

  async put({ name, bytes }: SiteFile, caching: string) {
    this.order.push(name);
    this.files.set(name, { text: Buffer.from(bytes).toString(), caching });
  }

  async text(name: string) {
    return this.files.get(name)?.text;
  }

  async remove(names: readonly string[]) {
    for (const name of names) this.files.delete(name);
  }
}

let site: MemorySite;
beforeEach(() => {
  site = new MemorySite();
});

const publish = (names: readonly string[], config = { clientId: 'console' }) =>
  publishSite(config, { files: async () => names.map((name) => ({ name, bytes: Buffer.from(name) })) }, site);
const there = () => [...site.files.keys()].toSorted();

it('CONS-01 the console appears with what it must know of this install, pages after what they name', async () => {
  await publish(['assets/main-1.js', 'index.html', 'mark.svg']);
  expect(site.order.slice(0, -1)).toEqual(['assets/main-1.js', 'mark.svg', 'config.json', 'index.html']);
  expect(JSON.parse(site.files.get('config.json')?.text ?? '')).toEqual({ clientId: 'console' });
});

it('CONS-01 browsers keep for good what changes its name with each change, and ask for all else each time', async () => {
  await publish(['assets/main-1.js', 'index.html', 'mark.svg']);
  expect(site.files.get('assets/main-1.js')?.caching).toBe('public, max-age=31536000, immutable');
  for (const name of ['index.html', 'mark.svg', 'config.json', 'files.json'])
    expect(site.files.get(name)?.caching).toBe('no-cache');
});

it('CONS-01 files of the build before stay for browsers that are open; older ones go', async () => {
  await publish(['assets/main-1.js', 'index.html']);
  await publish(['assets/main-2.js', 'index.html']);
  const usual = ['config.json', 'files.json', 'index.html'];
  expect(there()).toEqual(['assets/main-1.js', 'assets/main-2.js', ...usual]);
  // The same build again, as when other settings are deployed.
  await publish(['assets/main-2.js', 'index.html'], { clientId: 'other' });
  expect(there()).toEqual(['assets/main-1.js', 'assets/main-2.js', ...usual]);
  await publish(['assets/main-3.js', 'index.html']);
  expect(there()).toEqual(['assets/main-2.js', 'assets/main-3.js', ...usual]);
});

it('CONS-02 pictures of the owner stay whatever is published: mails of years ago show them', async () => {
  const logo = { name: `picture-${'0'.repeat(32)}.png`, bytes: new Uint8Array() };
  await site.put(logo, 'immutable');
  for (const build of ['1', '2', '3']) await publish([`assets/main-${build}.js`, 'index.html']);
  expect(there()).toContain(logo.name);
});

it('OPS-09 when the stack goes, its files go: a bucket must be empty for that', async () => {
  await publish(['assets/main-1.js', 'index.html']);
  await withdrawSite(site);
  expect(there()).toEqual([]);
});
