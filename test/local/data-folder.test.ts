import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DataFolder } from '../../local/data-folder.ts';

const temporary = () => mkdtempSync(join(tmpdir(), 'postcase-data-'));

it('OPS-02 a folder that cannot be made is one clear sentence, and no endless try', () => {
  expect(() => new DataFolder('/proc/nope/data').take(false)).toThrow('/proc/nope for the data cannot be made');
});

it('OPS-02 a file in the place of the folder is one clear sentence', () => {
  const file = join(temporary(), 'file');
  writeFileSync(file, '');
  expect(() => new DataFolder(join(file, 'data')).take(false)).toThrow('cannot be made');
});

it('OPS-02 a lock that a power cut left half written is taken over', () => {
  const folder = temporary();
  writeFileSync(join(folder, 'lock.json'), '{"pid":');
  new DataFolder(folder).take(false);
});

it('OPS-02 two clouds on one folder are one too many', () => {
  const folder = temporary();
  new DataFolder(folder).take(false);
  expect(() => new DataFolder(folder).take(false)).toThrow('already runs a cloud');
});

it.each([true, false])('OPS-02 a folder that is not a cloud’s is neither emptied nor filled (--fresh: %s)', (fresh) => {
  const folder = temporary();
  writeFileSync(join(folder, 'precious.txt'), 'keep me');
  expect(() => new DataFolder(folder).take(fresh)).toThrow('holds something else');
  expect(readdirSync(folder)).toEqual(['precious.txt']);
});

it('OPS-02 --fresh empties a cloud’s own folder', () => {
  const folder = temporary();
  for (const name of ['state.db', 'dynamodb.db']) writeFileSync(join(folder, name), '');
  new DataFolder(folder).take(true);
  expect(existsSync(join(folder, 'dynamodb.db'))).toBe(false);
});
