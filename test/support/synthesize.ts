import type { TestProject } from 'vitest/node';
import { synthesize } from '../../local/commands/synthesize.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    assembly: string;
  }
}

/** Synthesizes the stack once for all tests: what they run is what would be deployed. */
export default async function setup({ provide }: TestProject): Promise<void> {
  provide('assembly', await synthesize(() => undefined, undefined, 'node_modules/.cache/postcase'));
}
