import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it } from 'vitest';
import { LocalCloud } from '../../local/cloud.ts';
import { unusable } from '../../local/kept-data.ts';
import { assemblyOf, STORES } from './small-stack.ts';

const root = mkdtempSync(join(tmpdir(), 'postcase-broken-'));
const good = join(root, 'good');
const start = async (dataDir: string, fresh = false) => {
  const cloud = new LocalCloud({ assembly: assemblyOf(STORES, {}), dataDir, fresh });
  await cloud.start();
  await cloud.stop();
};
/** A copy of what a cloud has left. */
const leftBehind = async (name: string) => {
  if (!existsSync(good)) await start(good);
  const data = join(root, name);
  cpSync(good, data, { recursive: true });
  return data;
};
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ofDatabase = (file: string) => ['', '-wal', '-shm'].map((end) => `${file}${end}`);
const garbage = (file: string) => {
  for (const path of ofDatabase(file)) rmSync(path, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'no data of ours '.repeat(500));
};
const truncated = (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2));
const folder = (file: string) => {
  rmSync(file, { recursive: true, force: true });
  mkdirSync(file, { recursive: true });
};
const replacedByFile = (path: string) => {
  rmSync(path, { recursive: true });
  writeFileSync(path, '');
};

let spoilt = 0;
const damaged = 'cannot be used: it is damaged (';
const otherThanFile = 'cannot be used: a file is expected, and there is something else. ';

it.each([
  ['state.db', garbage, damaged],
  ['state.db', truncated, damaged],
  ['state.db', folder, otherThanFile],
  ['dynamodb.db', garbage, damaged],
  ['dynamodb.db', truncated, damaged],
  ['dynamodb.db', folder, otherThanFile],
  ['fauxqs.db', garbage, damaged],
  ['fauxqs.db', truncated, damaged],
  ['fauxqs.db', folder, otherThanFile],
  ['secrets/secrets.json', garbage, damaged],
  ['ses/active-receipt-rule-set.json', garbage, damaged],
  ['ses/notified-receipt-rules.json', truncated, damaged],
  ['ses/validated-topics.json', folder, otherThanFile],
  ['ses/sent/00000001-x.json', garbage, damaged],
  ['ses', replacedByFile, 'cannot be used: a folder is expected, and there is something else. '],
])('OPS-02 a damaged %s is told with the way out: %o', async (name, spoil, words) => {
  const data = await leftBehind(`bad-${++spoilt}`);
  const file = join(data, name);
  spoil(file);
  const message = await start(data).then(String, (error: Error) => error.message);
  expect(message).toContain(`${file} ${words}`);
  expect(message.slice(message.indexOf('npm start'))).toBe(
    'npm start -- --fresh forgets all data and begins anew; --data <other folder> begins there and leaves this one as it is.',
  );
});

it('OPS-02 --fresh is a way out of the worst', async () => {
  const data = await leftBehind('worst');
  for (const name of ['state.db', 'dynamodb.db', 'fauxqs.db']) garbage(join(data, name));
  await start(data, true);
  await start(data);
});

it('OPS-02 a folder of another version is left as it is', async () => {
  const data = await leftBehind('newer');
  const db = new DatabaseSync(join(data, 'state.db'));
  db.exec("UPDATE state SET value = '7' WHERE key = 'data format'");
  db.close();
  await expect(start(data)).rejects.toThrow(
    `The data in ${data} are of another version of Postcase (7, not 1). npm start -- --fresh`,
  );
});

it('OPS-02 a file in the place of the folder is left as it is', async () => {
  const file = join(root, 'file');
  writeFileSync(file, 'precious');
  for (const fresh of [false, true])
    await expect(start(file, fresh)).rejects.toThrow(
      `${file} is no folder: choose another one for the data with --data <folder>.`,
    );
  expect(statSync(file).size).toBe(8);
});

const systemError = (code: string) => Object.assign(new Error(`${code}: it failed`), { code });
const sqliteError = (errcode: number) => Object.assign(new Error('it failed'), { code: 'ERR_SQLITE_ERROR', errcode });
const denied = 'may not be read or written by this user';
const full = 'is full: make room and start again. What was kept is still there.';

it.each([
  [systemError('ENOSPC'), `The disk of /data/state.db ${full}`],
  [systemError('EDQUOT'), `The disk of /data/state.db ${full}`],
  [sqliteError(13), `The disk of /data/state.db ${full}`],
  [
    systemError('EACCES'),
    `/data/state.db ${denied} (EACCES): let them, or choose another folder with --data <folder>.`,
  ],
  [systemError('EROFS'), `/data/state.db ${denied} (EROFS): let them, or choose another folder with --data <folder>.`],
  [sqliteError(1032), `/data/state.db ${denied} (read-only): let them, or choose another folder with --data <folder>.`],
])('OPS-02 what the system refuses is told with the file: %o', (error, words) => {
  expect(unusable('/data/state.db', error)).toBe(words);
});
