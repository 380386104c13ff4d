import { z } from 'zod';
import { PlainError, readOptionsAndWords, run, UsageError } from './command-line.ts';
import { startedEndpoint } from './started-cloud.ts';

const help = `Moves the time of the cloud that \`npm start\` runs, and does what falls due on the way: delayed mail, the closing of
resolved cases, the settling of ratings. Time never goes back.

  npm run advance                        tells the time there
  npm run advance -- 90 minutes
  npm run advance -- 7 days 1 hour       a long way takes a while: every quarter of an hour has its sweep`;

const answered = z.union([z.object({ now: z.string() }), z.object({ error: z.string() })]);

run(async () => {
  const { words } = readOptionsAndWords({}, help, { words: true });
  const address = `${startedEndpoint()}/_/clock`;
  const ask = async (init?: RequestInit) => {
    const response = await fetch(address, init).catch(() => {
      throw new PlainError('No cloud runs here: run `npm start` first.');
    });
    const answer = answered.parse(await response.json());
    if ('error' in answer) throw new UsageError(answer.error);
    return new Date(answer.now);
  };
  const before = await ask();
  if (words.length === 0) return console.log(`It is ${before.toISOString()} there.`);
  console.log(`It was ${before.toISOString()} …`);
  const now = await ask({ method: 'POST', body: words.join(' '), signal: AbortSignal.timeout(3_600_000) });
  console.log(`It is  ${now.toISOString()}.`);
});
