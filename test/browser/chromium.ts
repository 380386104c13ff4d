import { existsSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where Chromium or Chrome is: CHROMIUM_PATH, or one of the usual places; undefined when it is nowhere. */
export function findChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  return given === undefined || given === '' ? usualPlaces.find((place) => existsSync(place)) : given;
}

/** @throws Error that tells where it was sought, and what to do. */
export function chromiumPath(): string {
  const found = findChromium();
  if (found !== undefined && existsSync(found)) return found;
  const where = found === undefined ? usualPlaces.join(', ') : found;
  throw new Error(
    `The browser journeys need Chromium or Chrome, and there is none at ${where}. Install it (Debian: apt install chromium), or name it: CHROMIUM_PATH=/path/to/chromium npm run test:browser`,
  );
}
