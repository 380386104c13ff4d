import * as z from 'zod';

/** What somebody may ask of the function `index-words`: a step of building the words anew. */
export const wordsCommand = z.discriminatedUnion('command', [
  z.strictObject({
    command: z.literal('rebuild-words'),
    /** Whether something is to be begun where nothing was. */
    begins: z.boolean(),
    seconds: z.int().min(1).max(45).default(20),
  }),
]);

export type WordsCommand = z.output<typeof wordsCommand>;
