import * as z from 'zod';

const id = z.string().min(1).max(500);
const who = z.string().trim().min(1).max(200).default('operator');

/** What an operator may ask of the function `manage-mail`. */
export const manageMailCommand = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('list-held'), limit: z.number().int().min(1).max(500).default(100) }),
  z.strictObject({ command: z.literal('release-held'), id, who }),
  z.strictObject({ command: z.literal('reconsider-held'), id, who }),
  z.strictObject({ command: z.literal('block-sender'), id, what: z.enum(['address', 'domain']).default('address') }),
  z.strictObject({ command: z.literal('allow-address'), address: id }),
  z.strictObject({ command: z.literal('unblock'), entry: id }),
  z.strictObject({ command: z.literal('delete-held'), id, who }),
  z.strictObject({ command: z.literal('process-again'), key: id }),
]);

export type ManageMailCommand = z.output<typeof manageMailCommand>;
