import { z } from 'zod';
import type { manageMailCommand } from '../../../functions/handlers/commands/manage-mail-command.ts';
import { AskedFunction } from '../cloud/asked-function.ts';

const heldMail = z.object({
  id: z.string(),
  at: z.string(),
  cause: z.string(),
  from: z.string().optional(),
  subject: z.string(),
  preview: z.string(),
  rawKey: z.string(),
});
export type ListedMail = z.infer<typeof heldMail>;

const received = z.object({ outcome: z.string(), caseNumber: z.number().optional(), cause: z.string().optional() });

export const answers = {
  list: z.object({ held: z.array(heldMail) }),
  received,
  blocked: z.object({ blocked: z.string() }),
  allowed: z.object({
    allowed: z.object({
      address: z.string(),
      wasSuppressed: z.boolean(),
      wasBlocked: z.boolean(),
      blockedBy: z.string().optional(),
    }),
  }),
  unblocked: z.object({ unblocked: z.string(), blockedBy: z.string().optional() }),
  deleted: z.object({ deleted: z.string() }),
  processed: z.union([z.object({ queued: z.string() }), received]),
};

/** The function `manage-mail`: what people do about held and stored mail. */
export type MailManager = AskedFunction<z.input<typeof manageMailCommand>>;

export const MailManager = {
  local: (endpoint: string): MailManager => AskedFunction.local(endpoint, 'manage-mail'),
  aws: (functionName: string): MailManager => AskedFunction.aws(functionName),
};
