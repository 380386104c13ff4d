import * as z from 'zod';

const who = z.string().trim().min(1).max(200).default('operator');
const address = z.string().trim().min(3).max(320);
/** A customer by id, or whoever has an address. */
const subject = z.union([z.strictObject({ id: z.string().min(1).max(100) }), z.strictObject({ address })]);
/** For so long it goes on: what is left is done when it is asked again. */
const seconds = z.int().min(1).max(240).default(20);
const exportPlace = z
  .strictObject({
    copy: z.strictObject({ at: z.iso.datetime(), id: z.string().max(100) }).optional(),
    place: z.int().nonnegative(),
    behind: z.strictObject({ sk: z.string().max(1024), piece: z.int().positive() }).optional(),
  })
  .default({ place: 0 });
const held = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('customer'), id: z.string().min(1).max(100) }),
  z.strictObject({ kind: z.literal('case'), number: z.int().positive() }),
]);

/** What somebody may ask of the function `manage-data`. */
export const manageDataCommand = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('look-at-data'), subject, seconds }),
  z.strictObject({ command: z.literal('erase'), subject, who, seconds }),
  z.strictObject({ command: z.literal('was-erased'), address }),
  z.strictObject({ command: z.literal('list-erasures'), limit: z.int().min(1).max(100).default(20) }),
  z.strictObject({ command: z.literal('export'), subject, from: exportPlace, who, seconds }),
  z.strictObject({ command: z.literal('hold'), of: held, reason: z.string().max(1000), who }),
  z.strictObject({ command: z.literal('lift-hold'), of: held, who }),
  z.strictObject({ command: z.literal('list-holds') }),
  // The schedule asks it: goes on with erasures, then erases what has had its time.
  z.strictObject({ command: z.literal('look-daily'), seconds: seconds.default(240) }),
]);

export type ManageDataCommand = z.output<typeof manageDataCommand>;
