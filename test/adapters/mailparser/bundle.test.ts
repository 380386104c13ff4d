import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { leftOut } from '../../../infra/left-out.ts';

const folder = mkdtempSync(join(tmpdir(), 'postcase-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('MAIL-05 the bundle leaves a megabyte out and reads every mail the same', async () => {
  const outfile = join(folder, 'read-mail.mjs');
  const banner = { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" };
  const entryPoints = ['functions/adapters/mailparser/read-mail.ts'];
  await build({
    entryPoints,
    alias: { ...leftOut },
    outfile,
    banner,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  expect(readFileSync(outfile).length).toBeLessThan(200_000);
  const bundled: { readMail: typeof readMail } = await import(pathToFileURL(outfile).href);
  for (const file of readdirSync('test/fixtures/mail')) {
    const raw = readFileSync(join('test/fixtures/mail', file));
    expect(await bundled.readMail(raw), file).toEqual(await readMail(raw));
  }
});
