import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { synthesize } from '../../../local/commands/start/synthesize.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    assembly: string;
    /** Where journeys keep what a first deployment leaves behind. */
    deployments: string;
  }
}

/** Synthesizes the stack once for all tests, and for the commands that they run: it is what would be deployed. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const deployments = mkdtempSync(join(tmpdir(), 'postcase-deployments-'));
  provide('deployments', deployments);
  provide('assembly', await synthesize(() => undefined));
  return () => rmSync(deployments, { recursive: true, force: true });
}
