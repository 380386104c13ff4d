import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'app-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the app as CDK's command does, with what was given by `-c`. */
function assemblyOf(given: Record<string, string>) {
  const env = { ...process.env, CDK_OUTDIR: folder, CDK_CONTEXT_JSON: JSON.stringify(given) };
  const { status } = spawnSync(process.execPath, ['infra/app.ts'], { env, encoding: 'utf8' });
  const { artifacts } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const stacks = Object.entries(artifacts as Record<string, { type: string }>).flatMap(([name, { type }]) =>
    type === 'aws:cloudformation:stack' ? [name] : [],
  );
  return { status, stacks, metadata: readFileSync(join(folder, `${stacks[0]}.metadata.json`), 'utf8') };
}

it('OPS-01 without settings the app runs, as "cdk bootstrap" needs, and names no stack that there could be', () => {
  const { status, stacks } = assemblyOf({});
  expect(status).toBe(0);
  expect(stacks).toEqual(['settings-are-wrong']);
});

it('OPS-09 wrong settings fail whatever needs the stack, with what is wrong', () => {
  const { stacks, metadata } = assemblyOf({
    mailDomain: 'a.test',
    alarmAddress: 'it@b.test',
    existingRuleset: 'theirs',
  });
  expect(stacks).toEqual(['settings-are-wrong']);
  expect(metadata).toContain('"aws:cdk:error"');
  expect(metadata).toContain('existingRuleset is no setting. Did you mean existingRuleSet?');
});
