import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'source-lines-'));

const sources = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** A bundle as functions are; what it runs breaks in the seventh line of its source. */
function brokenBundle(name: string): string {
  const source = join(folder, `${name}.ts`);
  writeFileSync(
    source,
    [
      `import { nameSourceLines } from '${sources('functions/handlers/logs/source-lines.ts')}';`,
      'nameSourceLines(import.meta.url);',
      'interface Asked { readonly wanted: string }',
      '',
      'const outer = (asked: Asked): string => inner(asked).toUpperCase();',
      'function inner({ wanted }: Asked): string {',
      "  if (wanted === 'trouble') throw new TypeError('as asked');",
      '  return wanted;',
      '}',
      "try { outer({ wanted: 'trouble' }); } catch (error) { console.log((error as Error).stack); }",
    ].join('\n'),
  );
  const file = join(folder, name, 'index.mjs');
  const options = { bundle: true, platform: 'node', format: 'esm', minify: true, sourcemap: true } as const;
  buildSync({ ...options, entryPoints: [source], outfile: file });
  return file;
}

const printed = (file: string) => execFileSync(process.execPath, [file], { encoding: 'utf8' }).split('\n');

describe('Stacks of bundles', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('OPS-05 name the files and lines that people know', () => {
    const [head, first, second] = printed(brokenBundle('known'));
    expect(head).toBe('TypeError: as asked');
    expect(first).toContain('known.ts:7:35');
    expect(second).toContain('known.ts:5:');
  });

  it('OPS-05 name them in the parts, too, that a bundle loads when it needs them', () => {
    const [source, part] = ['whole', 'part'].map((name) => join(folder, `${name}.ts`)) as [string, string];
    writeFileSync(part, "\n\nexport const wanted = (): string => { throw new TypeError('as asked'); };");
    writeFileSync(
      source,
      [
        `import { nameSourceLines } from '${sources('functions/handlers/logs/source-lines.ts')}';`,
        'nameSourceLines(import.meta.url);',
        "import('./part.ts').then(({ wanted }) => wanted()).catch((error) => console.log((error as Error).stack));",
      ].join('\n'),
    );
    const options = { bundle: true, platform: 'node', format: 'esm', minify: true, sourcemap: true } as const;
    const outdir = join(folder, 'parts');
    buildSync({ ...options, splitting: true, entryPoints: [source], outdir, outExtension: { '.js': '.mjs' } });
    const [head, first, second] = printed(join(outdir, 'whole.mjs'));
    expect(head).toBe('TypeError: as asked');
    expect(first).toContain('part.ts:3:');
    expect(second).toContain('whole.ts:3:');
  });

  it('OPS-05 are told as they are where the map is gone', () => {
    const file = brokenBundle('gone');
    rmSync(`${file}.map`);
    const [head, first] = printed(file);
    expect(head).toBe('TypeError: as asked');
    expect(first).toContain('gone/index.mjs:');
  });
});
