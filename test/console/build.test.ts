import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
let page: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postcase-console-'));
  // As a deployment does it: in this process, Vite would build for tests.
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'console/vite.config.ts', '--outDir', folder];
  execFileSync(process.execPath, [...vite, '--emptyOutDir', '--logLevel', 'warn']);
  page = readFileSync(join(folder, 'index.html'), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kilobytes = (file: string) => gzipSync(readFileSync(join(folder, file))).length / 1024;

describe('the console as it is deployed', () => {
  it('the first load is at most 300 KB, compressed', () => {
    const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file = '']) => file);
    expect(first.length).toBeGreaterThan(1);
    expect(first.reduce((sum, file) => sum + kilobytes(file), kilobytes('index.html'))).toBeLessThan(300);
  });

  it('what a page loads later is at most 150 KB', () => {
    const later = readdirSync(join(folder, 'assets')).filter((file) => !page.includes(file));
    expect(later.filter((file) => kilobytes(`assets/${file}`) > 150)).toEqual([]);
  });

  it('asks for no colour or distance that nobody has defined', () => {
    const styles = readdirSync(join(folder, 'assets'))
      .filter((file) => file.endsWith('.css'))
      .map((file) => readFileSync(join(folder, 'assets', file), 'utf8'))
      .join('\n');
    const defined = new Set([...styles.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
    const used = new Set([...styles.matchAll(/var\((--[\w-]+)\s*\)/g)].map(([, name = '']) => name));
    // React Aria tells the width of what opens a list.
    expect([...used].filter((name) => !defined.has(name) && name !== '--trigger-width')).toEqual([]);
  });

  it('has no page of its parts, which the development build has at /parts', () => {
    expect(readdirSync(join(folder, 'assets')).filter((file) => file.startsWith('parts'))).toEqual([]);
  });

  it('has nothing inline that a content security policy would have to let in', () => {
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  });
});
