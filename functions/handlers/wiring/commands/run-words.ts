import { type RebuildWordsPorts, rebuildWords } from '#actions/lists/search/rebuild-words.ts';
import type { WordsCommand } from '../../commands/words-command.ts';

/** Hands a command to its action. */
export function runWords(ports: RebuildWordsPorts): (asked: WordsCommand) => Promise<object> {
  return async (asked) => ({ rebuilt: await rebuildWords(asked, ports) });
}
