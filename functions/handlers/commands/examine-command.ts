import * as z from 'zod';

const id = z.uuid();

/** What somebody may ask of the function `examine-install`. */
export const examineCommand = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('examine') }),
  /** Says where failed work waits, for whoever hands it over again. */
  z.strictObject({ command: z.literal('failed-work') }),
  z.strictObject({ command: z.literal('send-test-mail') }),
  /** Looks whether it came back. */
  z.strictObject({ command: z.literal('find-test-mail'), id }),
]);

export type ExamineCommand = z.output<typeof examineCommand>;
