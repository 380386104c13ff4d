import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'app-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('OPS-01 OPS-09 with wrong settings the app runs, as "cdk bootstrap" needs, and fails whatever needs the stack, with what is wrong', () => {
  const given = { settingsFile: 'none', alarmAddress: 'it@b.test', existingRuleset: 'theirs' };
  // As CDK's command runs it, with what was given by `-c`.
  const asked = { CDK_OUTDIR: folder, CDK_CONTEXT_JSON: JSON.stringify(given) };
  const env = { ...process.env, ...asked, CDK_VALIDATION: 'false' };
  expect(spawnSync(process.execPath, ['infra/app.ts'], { env, encoding: 'utf8' }).status).toBe(0);
  const { artifacts } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const stacks = Object.entries(artifacts as Record<string, { type: string }>).flatMap(([name, { type }]) =>
    type === 'aws:cloudformation:stack' ? [name] : [],
  );
  // It names no stack that there could be.
  expect(stacks).toEqual(['settings-are-wrong']);
  const metadata = readFileSync(join(folder, 'settings-are-wrong.metadata.json'), 'utf8');
  expect(metadata).toContain('"aws:cdk:error"');
  expect(metadata).toContain('mailDomain');
  expect(metadata).toContain('existingRuleset is no setting. Did you mean existingRuleSet?');
});
