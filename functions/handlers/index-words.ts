import type { Context, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { indexWords } from '#actions/lists/search/index-words.ts';
import { command } from './commands/command.ts';
import { wordsCommand } from './commands/words-command.ts';
import { queue } from './events/envelopes.ts';
import { runWords } from './wiring/commands/run-words.ts';
import { wordPorts } from './wiring/word-ports.ts';

let remainingMs = () => 0;
const ports = wordPorts(() => remainingMs());
const work = z.object({
  caseNumber: z.int().positive(),
  message: z.object({ at: z.string(), id: z.string() }).optional(),
});
const noTexts = { newText: async () => undefined };

const follow = queue(
  work,
  // A mail that cannot be read whole is found by its beginning.
  (asked, { tries }) => indexWords(asked, tries < 3 ? ports : { ...ports, texts: noTexts }),
  { together: false },
);
const build = command(wordsCommand, runWords(ports));

/** Words of a case are to be looked at, or somebody with the right to invoke this function builds all anew: npm run words. */
export const handler = (event: SQSEvent | object, context: Context): Promise<object> => {
  remainingMs = () => context.getRemainingTimeInMillis();
  return 'Records' in event ? follow(event, context) : build(event);
};
