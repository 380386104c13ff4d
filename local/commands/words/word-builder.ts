import { z } from 'zod';
import type { wordsCommand } from '../../../functions/handlers/commands/words-command.ts';
import { AskedFunction } from '../cloud/asked-function.ts';

export const answers = {
  rebuilt: z.object({
    rebuilt: z.object({ at: z.enum(['cases', 'sweep', 'done']), done: z.number(), of: z.number() }),
  }),
};

/** The function `index-words`, asked to build all words anew. */
export type WordBuilder = AskedFunction<z.input<typeof wordsCommand>>;

export const WordBuilder = {
  local: (endpoint: string): WordBuilder => AskedFunction.local(endpoint, 'index-words'),
  aws: (functionName: string): WordBuilder => AskedFunction.aws(functionName),
};
