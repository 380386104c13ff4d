import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeOldAssemblies, use } from '../../../local/commands/start/old-assemblies.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assemblies-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Made so many minutes ago. */
function make(name: string, minutes: number): string {
  const assembly = join(folder, `cdk.out-${name}`);
  mkdirSync(assembly);
  writeFileSync(join(assembly, 'Postcase.template.json'), '{}');
  writeFileSync(`${assembly}.made`, '');
  const at = new Date(Date.now() - minutes * 60_000);
  utimesSync(`${assembly}.made`, at, at);
  return assembly;
}

describe('Folders of templates that were synthesized', () => {
  it('OPS-02 the newest five stay, older ones go with all that belongs to them', () => {
    const made = [1, 2, 3, 4, 5, 6, 7].map((minutes) => make(`a${minutes}`, minutes));
    removeOldAssemblies(folder);
    expect(made.map((assembly) => existsSync(assembly))).toEqual([true, true, true, true, true, false, false]);
    expect(readdirSync(folder)).toHaveLength(10);
  });

  it('OPS-02 one that a process runs stays, however old it is, and goes when the process has ended', async () => {
    const old = make('old', 10_000);
    for (const minutes of [1, 2, 3, 4, 5]) make(`a${minutes}`, minutes);
    const other = spawn('sleep', ['60']);
    writeFileSync(`${old}.used-${other.pid}`, '');
    removeOldAssemblies(folder);
    expect(existsSync(old)).toBe(true);

    other.kill();
    await once(other, 'exit');
    removeOldAssemblies(folder);
    expect(existsSync(old)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes('.used-'))).toEqual([]);
  });

  it('OPS-02 what a process left half made when it ended goes', async () => {
    const ended = spawn('true');
    await once(ended, 'exit');
    const [half, own] = [ended.pid, process.pid].map((id) => join(folder, `cdk.out-0123456789ab-${id}`));
    for (const path of [half, own]) mkdirSync(String(path));
    removeOldAssemblies(folder);
    expect(readdirSync(folder)).toEqual([`cdk.out-0123456789ab-${process.pid}`]);
  });

  it('OPS-02 one that this process has taken stays', () => {
    const taken = make('taken', 10_000);
    for (const minutes of [1, 2, 3, 4, 5]) make(`a${minutes}`, minutes);
    use(taken);
    removeOldAssemblies(folder);
    expect(existsSync(taken)).toBe(true);
  });
});
