import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { compiledCode } from './local/compiled-code.ts';

// Compiled once for all workers and for the commands that tests run.
process.env.NODE_COMPILE_CACHE ??= compiledCode;

const rules = ['domain', 'actions', 'adapters', 'handlers', 'console', 'deploy'].map(
  (ring) => `test/${ring}/**/*.test.ts`,
);
/** Of the embedded cloud itself, and journeys of a quarter of a minute and more: `npm run test:slow`. */
const slow = ['test/local/**/*.test.ts', 'test/journeys/cloud/**/*.test.ts', 'test/**/*.slow.test.ts'];
/** Kills, floods, corpora, each right of each function: `npm run test:long`. */
const long = ['test/**/*.long.test.ts'];

export default defineConfig({
  plugins: [
    {
      // The bundles carry templates as text; tests read them in the same way.
      name: 'liquid-as-text',
      enforce: 'pre',
      load: (id) => (id.endsWith('.liquid') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : null),
    },
  ],
  test: {
    // A busy machine decides about no test: this ends one that hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Journeys start child processes: two at a time is what two cores bear.
    maxWorkers: 2,
    // Nothing is kept between files but what they import: a worker reads each module once, which is a quarter of the work.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: rules },
      },
      {
        extends: true,
        test: {
          name: 'cloud',
          include: ['test/**/*.test.ts'],
          // Those of the browser need one: vitest.browser.config.ts.
          exclude: ['**/node_modules/**', 'test/browser/**', ...slow, ...long, ...rules],
          globalSetup: ['test/support/deployment/synthesize.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: slow,
          exclude: ['**/node_modules/**', ...long],
          globalSetup: ['test/support/deployment/synthesize.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'long', include: long, globalSetup: ['test/support/deployment/synthesize.ts'] },
      },
    ],
  },
});
