import { z } from 'zod';
import type { manageDataCommand } from '../../../functions/handlers/commands/manage-data-command.ts';
import { AskedFunction } from '../cloud/asked-function.ts';

const counts = z.object({
  ...{ cases: z.number(), taking: z.number(), messages: z.number(), files: z.number(), held: z.number() },
  ...{ calls: z.number(), ratings: z.number(), drafts: z.number(), others: z.number() },
});
const erasure = z.object({
  ...{ id: z.string(), at: z.string(), who: z.string(), state: z.enum(['running', 'done']) },
  doneAt: z.string().optional(),
  counts,
});
const hold = z.object({
  of: z.union([
    z.object({ kind: z.literal('customer'), id: z.string() }),
    z.object({ kind: z.literal('case'), number: z.number() }),
  ]),
  ...{ reason: z.string(), who: z.string(), at: z.string() },
});
const file = z.object({ key: z.string(), size: z.number(), url: z.string() });
const part = z.object({
  name: z.string(),
  items: z.array(z.object({ kind: z.string(), columns: z.record(z.string(), z.unknown()) })),
  files: z.array(file),
});

const exportPlace = z.object({
  copy: z.object({ at: z.string(), id: z.string() }).optional(),
  place: z.number(),
  behind: z.object({ sk: z.string(), piece: z.number() }).optional(),
});

export type ExportPlace = z.infer<typeof exportPlace>;
export type ToldCounts = z.infer<typeof counts>;
export type ToldErasure = z.infer<typeof erasure>;
export type ToldHold = z.infer<typeof hold>;
export type ExportedPart = z.infer<typeof part>;

export const answers = {
  look: z.object({ look: z.object({ counts, isMore: z.boolean(), holds: z.array(hold) }) }),
  erasure: z.object({ erasure }),
  erasures: z.object({ erasures: z.array(erasure) }),
  page: z.object({ page: z.object({ parts: z.array(part), next: exportPlace.optional() }) }),
  hold: z.object({ hold }),
  lifted: z.object({ lifted: hold.shape.of }),
  holds: z.object({ holds: z.array(hold) }),
};

/** The function `manage-data`: what is known of people. */
export type DataManager = AskedFunction<z.input<typeof manageDataCommand>>;

export const DataManager = {
  local: (endpoint: string): DataManager => AskedFunction.local(endpoint, 'manage-data'),
  aws: (functionName: string): DataManager => AskedFunction.aws(functionName),
};
