import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';

/** What somebody answers to a question; nothing where the input ends before, as that of a script does. */
export async function askLine(question: string, input: Readable): Promise<string> {
  const lines = createInterface({ input, output: process.stdout });
  const ended = new Promise<string>((end) => lines.once('close', () => end('')));
  const answer = await Promise.race([lines.question(question), ended]);
  lines.close();
  return answer.trim();
}
