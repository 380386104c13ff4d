import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';
import type { Asked } from './command-arguments.ts';

/**
 * Whether whoever sits at the terminal wants what was told. npm keeps options for itself that stand before ` -- `, and tells of some
 * (`--local`) nowhere: what they should have changed is seen in what is asked here. Without a terminal nobody is asked.
 */
export async function mayDeploy({ yes }: Pick<Asked, 'yes'>, input: Readable & { isTTY?: boolean }): Promise<boolean> {
  if (yes || input.isTTY !== true) return true;
  const lines = createInterface({ input, output: process.stdout });
  const ended = new Promise<string>((end) => lines.once('close', () => end('')));
  const answer = await Promise.race([lines.question('Deploy this? Write "yes" to go on: '), ended]);
  lines.close();
  return /^\s*y(es)?\s*$/i.test(answer);
}
