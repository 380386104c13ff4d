import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RealTables } from '../real-table.ts';
import { Install } from './install.ts';
import { allItems } from './kept-items.ts';
import { liveThrough } from './live-through.ts';

/** `npm run release-data`, once for each release, before it is tagged. */
it('keeps what this version stores, for later versions to open', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const tables = await RealTables.start();
  try {
    const table = await tables.make();
    await liveThrough(new Install(table));
    const items = await allItems(table);
    expect(items.length).toBeGreaterThan(20);
    const lines = items.map((item) => JSON.stringify(item));
    writeFileSync(`test/fixtures/releases/${version}.json`, `[\n${lines.join(',\n')}\n]\n`);
  } finally {
    await tables.stop();
  }
});
