import { timeText } from '#domain/words/time-text.ts';
import { durationMs } from '../duration.ts';
import { askClock } from './cloud/cloud-clock.ts';
import { startedEndpoint } from './cloud/started-cloud.ts';
import { readOptionsAndWords, run, UsageError } from './text/command-line.ts';

const help = `Moves the time of the cloud that \`npm start\` runs, and does what falls due on the way: delayed mail, the closing of
resolved cases, the settling of ratings. Time never goes back.

  npm run advance                        tells the time there
  npm run advance -- 90 minutes
  npm run advance -- 7 days 1 hour       a long way takes a while: every quarter of an hour has its sweep`;

run(async () => {
  const { words } = readOptionsAndWords({}, help, { words: true });
  const endpoint = startedEndpoint();
  const duration = words.join(' ');
  if (words.length > 0) requireDuration(duration);
  const before = await askClock(endpoint);
  if (words.length === 0) return console.log(`It is ${timeText(before.toISOString())} UTC there.`);
  console.log(`It was ${timeText(before.toISOString())} UTC …`);
  const signal = AbortSignal.timeout(3_600_000);
  const now = await askClock(endpoint, { method: 'POST', body: duration, signal });
  console.log(`It is  ${timeText(now.toISOString())} UTC.`);
});

/** @throws UsageError */
function requireDuration(text: string): void {
  try {
    durationMs(text);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
