import { defineConfig } from 'vitest/config';
import tests from '../../../../vitest.config.ts';

/** The tests' own way of reading templates, for the one file that writes and tests nothing. */
export default defineConfig({
  plugins: tests.plugins,
  test: { include: ['test/adapters/dynamodb/releases/write-release.ts'] },
});
