import { z } from 'zod';
import { ruleNote, ruleSilence } from '../../../functions/contract/rule-note.ts';
import { lookupNames } from '../../../functions/domain/configuration/lookups/lookup.ts';
import { otherAudited } from '../../../functions/domain/configuration/rows/audit-entry.ts';
import type { configureCommand } from '../../../functions/handlers/commands/configure-command.ts';
import { AskedFunction } from '../cloud/asked-function.ts';

const row = z.record(z.string(), z.unknown());
const lookup = z.enum(lookupNames);

const listedRow = z.object({ name: z.string(), row, origin: z.enum(['base', 'edited', 'own']), version: z.number() });
export type ListedRow = z.infer<typeof listedRow>;

const change = z.object({ what: z.string(), lookup, name: z.string(), before: row.optional(), after: row.optional() });

const audited = change.extend({
  lookup: z.enum([...lookupNames, ...otherAudited]),
  at: z.string(),
  id: z.string(),
  who: z.string(),
});
export type ListedChange = Omit<z.infer<typeof audited>, 'at' | 'id' | 'who'>;

const token = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  validUntil: z.string().optional(),
  lastUsedOn: z.string().optional(),
  revokedAt: z.string().optional(),
  revokedBy: z.string().optional(),
});
export type ListedToken = z.infer<typeof token>;

const dryRun = z.object({
  since: z.string(),
  looked: z.number(),
  untouched: z.number(),
  hits: z.array(
    z.object({
      number: z.number(),
      subject: z.string(),
      at: z.string(),
      did: ruleNote.shape.did.unwrap(),
      dueAt: z.string().optional(),
    }),
  ),
  reasons: z.array(z.object({ not: ruleSilence, detail: z.string().optional(), count: z.number() })),
  next: z.string().optional(),
});
export type ShownDryRun = z.infer<typeof dryRun>;

export const answers = {
  dryRun,
  rows: z.object({ rows: z.array(listedRow), faults: z.array(z.string()) }),
  changes: z.object({ changes: z.array(change) }),
  imported: z.object({ changes: z.array(change), transactions: z.number() }),
  file: z.object({ file: row }),
  audit: z.object({ entries: z.array(audited) }),
  tokens: z.object({ tokens: z.array(token) }),
  created: z.object({ token, text: z.string() }),
  token: z.object({ token }),
  secret: z.object({ name: z.string(), secret: z.string(), madeAt: z.string() }),
};

/** The function `configure`: lookups and settings. */
export type Configurator = AskedFunction<z.input<typeof configureCommand>>;

export const Configurator = {
  local: (endpoint: string): Configurator => AskedFunction.local(endpoint, 'configure'),
  aws: (functionName: string): Configurator => AskedFunction.aws(functionName),
};
