import * as z from 'zod';
import { lookupNames } from '#domain/configuration/lookups/lookup.ts';

const who = z.string().trim().min(1).max(200);
const lookup = z.enum(lookupNames);
const name = z.string().min(1).max(320);
/** That the asker has seen; left out for whatever it is now. */
const version = z.int().min(0).optional();
const place = z.strictObject({ at: z.iso.datetime(), id: z.string().max(40) });

/** What somebody may ask of the function `configure`. */
export const configureCommand = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('list-rows'), lookup }),
  z.strictObject({
    command: z.literal('put-row'),
    who,
    lookup,
    name,
    row: z.record(z.string(), z.unknown()),
    version,
  }),
  z.strictObject({ command: z.literal('switch-row'), who, lookup, name, on: z.boolean(), version }),
  z.strictObject({ command: z.literal('remove-row'), who, lookup, name, version }),
  z.strictObject({ command: z.literal('reset-row'), who, lookup, name, version }),
  z.strictObject({
    command: z.literal('dry-run-rule'),
    name,
    columns: z.record(z.string(), z.unknown()),
    cursor: z.string().max(2000).optional(),
  }),
  z.strictObject({ command: z.literal('export'), which: z.enum(['all', 'changed']).default('changed') }),
  z.strictObject({ command: z.literal('plan-import'), content: z.unknown(), replace: z.boolean().default(false) }),
  z.strictObject({ command: z.literal('import'), who, content: z.unknown(), replace: z.boolean().default(false) }),
  z.strictObject({
    command: z.literal('list-audit'),
    limit: z.int().min(1).max(200).default(20),
    before: place.optional(),
  }),
  z.strictObject({ command: z.literal('webhook-secret'), who, name, renew: z.boolean().default(false) }),
  z.strictObject({ command: z.literal('list-tokens') }),
  z.strictObject({
    command: z.literal('create-token'),
    who,
    name: z.string(),
    role: z.enum(['viewer', 'agent', 'admin', 'calls']),
    validUntil: z.iso.datetime().optional(),
  }),
  z.strictObject({ command: z.literal('revoke-token'), who, id: z.string() }),
]);

export type ConfigureCommand = z.output<typeof configureCommand>;
