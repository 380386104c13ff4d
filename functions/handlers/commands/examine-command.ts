import * as z from 'zod';

const id = z.uuid();

/** What somebody may ask of the function `examine-install`. */
export const examineCommand = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('examine') }),
  z.strictObject({ command: z.literal('send-test-mail') }),
  /** Looks whether it came back. */
  z.strictObject({ command: z.literal('find-test-mail'), id }),
]);

export type ExamineCommand = z.output<typeof examineCommand>;
