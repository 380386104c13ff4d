import type { Readable } from 'node:stream';
import { askLine } from '../../local/commands/text/ask-line.ts';
import type { Asked } from './command-arguments.ts';

/**
 * Whether whoever sits at the terminal wants what was told. npm keeps options for itself that stand before ` -- `, and tells of some
 * (`--local`) nowhere: what they should have changed is seen in what is asked here. Without a terminal nobody is asked.
 */
export async function mayDeploy({ yes }: Pick<Asked, 'yes'>, input: Readable & { isTTY?: boolean }): Promise<boolean> {
  if (yes || input.isTTY !== true) return true;
  return /^y(es)?$/i.test(await askLine('Deploy this? Write "yes" to go on: ', input));
}
