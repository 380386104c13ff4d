import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { announce, startedCloud, usualPorts, withdraw } from '../../../local/commands/cloud/started-cloud.ts';

const word = () => join(mkdtempSync(join(tmpdir(), 'postcase-')), 'work', 'running.json');

it('OPS-02 commands speak to the cloud of their own project folder, and to no other', () => {
  const file = word();
  expect(() => startedCloud(file)).toThrow(/^No cloud of \/.* runs: run `npm start` there first\.$/);
  announce({ ...usualPorts, smtpPort: 2626 }, file);
  expect(startedCloud(file)).toMatchObject({ smtpPort: 2626, gatewayPort: 4566 });
  withdraw(file);
  expect(() => startedCloud(file)).toThrow('No cloud of');
});

it('OPS-02 the word of a cloud that was killed counts no more: another one may have its ports', () => {
  const file = word();
  announce(usualPorts, file);
  const left = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...left, process: { pid: process.pid, startedAt: 'another life' } }));
  expect(() => startedCloud(file)).toThrow('No cloud of');
});

it('OPS-02 a cloud takes back its own word alone', () => {
  const file = word();
  announce(usualPorts, file);
  const left = JSON.parse(readFileSync(file, 'utf8'));
  const other = JSON.stringify({ ...left, process: { ...left.process, pid: 1 } });
  writeFileSync(file, other);
  withdraw(file);
  expect(readFileSync(file, 'utf8')).toBe(other);
});
