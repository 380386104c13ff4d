import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

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
    include: ['test/**/*.test.ts'],
    // These need a browser: vitest.browser.config.ts.
    exclude: ['**/node_modules/**', 'test/browser/**'],
    globalSetup: ['test/support/synthesize.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Journeys start child processes: two at a time is what two cores bear.
    maxWorkers: 2,
  },
});
