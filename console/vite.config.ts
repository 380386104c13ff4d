import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where a running Postcase serves its console: `npm run dev:console` asks it for everything but the console's own files. */
const postcase = process.env.POSTCASE_CONSOLE ?? 'http://localhost:4400';

// A build is what people get, whatever the shell says that it runs in: React is larger and slower in any other one.
if (process.argv.includes('build')) process.env.NODE_ENV = 'production';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    // React Aria speaks thirty languages; the console two.
    { ...optimizeLocales.vite({ locales: ['en-US', 'ru-RU'] }), enforce: 'pre' },
  ],
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    // A data: address would ask for a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What is too large is said by test/console/build.test.ts, which counts what browsers load: compressed bytes.
    chunkSizeWarningLimit: 1000,
    // How long plugins took is news to who works on the build alone.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  server: {
    port: 4401,
    strictPort: true,
    proxy: { '/api/': postcase, '/config.json': postcase, '/oidc': postcase },
  },
});
