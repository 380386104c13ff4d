import type { TestProject } from 'vitest/node';
import { synthesize } from '../../local/commands/start/synthesize.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    assembly: string;
  }
}

/** Synthesizes the stack once for all tests, and for the commands that they run: it is what would be deployed. */
export default async function setup({ provide }: TestProject): Promise<void> {
  provide('assembly', await synthesize(() => undefined));
}
