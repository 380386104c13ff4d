import { timeText } from '#domain/words/time-text.ts';
import { durationMs } from '../duration.ts';
import { askClock, moveClock } from './cloud/cloud-clock.ts';
import { startedEndpoint } from './cloud/started-cloud.ts';
import { readOptionsAndWords, run, UsageError } from './text/command-line.ts';
import { ProgressLine } from './text/progress-line.ts';
import { stopSignal } from './text/stop-signal.ts';

const help = `Moves the time of the cloud that \`npm start\` runs, and does what falls due on the way: delayed mail, the closing of
resolved cases, the settling of ratings. Time never goes back.

  npm run advance                        tells the time there
  npm run advance -- 90 minutes
  npm run advance -- 7 days 1 hour       a long way takes a while: every quarter of an hour has its sweep

Two years at once at most. Ctrl-C stops on the way.`;

await run(async () => {
  const { words } = readOptionsAndWords({}, help, { words: true });
  const way = words.length === 0 ? undefined : milliseconds(words.join(' '));
  const endpoint = startedEndpoint();
  const before = await askClock(endpoint);
  if (way === undefined) return console.log(`It is ${timeText(before.toISOString())} UTC there.`);
  console.log(`It was ${timeText(before.toISOString())} UTC …`);
  const stopped = stopSignal();
  const progress = new ProgressLine();
  const { gone, now } = await moveClock(endpoint, way, stopped, (moved) => {
    const part = Math.floor((moved.gone / way) * 100);
    progress.tell(`… ${timeText(moved.now.toISOString())} UTC, ${part} % of the way`);
  });
  progress.end();
  console.log(`It is  ${timeText(now.toISOString())} UTC.`);
  if (gone === way) return;
  console.log('Stopped on the way.');
  process.exitCode = 130;
});

/** @throws UsageError */
function milliseconds(text: string): number {
  try {
    return Math.round(durationMs(text));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
