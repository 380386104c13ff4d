import { mergeConfig } from 'vitest/config';
import usual from './vitest.config.ts';

/** Journeys through a browser, which npm does not bring: `npm run test:browser`. */
const config = mergeConfig(usual, {});
config.test = {
  ...config.test,
  projects: undefined,
  globalSetup: ['test/support/deployment/synthesize.ts'],
  include: ['test/browser/**/*.test.ts'],
  exclude: ['**/node_modules/**'],
  // These only end what hangs: some look at every page, and the machine may be busy.
  testTimeout: 600_000,
  hookTimeout: 180_000,
  // A page asks, a function wakes, a page draws: a second, which is usual, is short for that on a busy machine.
  expect: { poll: { timeout: 60_000 } },
};

export default config;
