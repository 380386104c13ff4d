import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.ts';

/** For `npm run check`: the browser journeys, where there is a browser. */
if (findChromium() === undefined) {
  console.log('There is no Chromium here: the browser journeys are left out. See `npm run test:browser`.');
} else {
  const { status } = spawnSync('npm', ['run', 'test:browser'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
