import * as z from 'zod';

const instant = z.iso.datetime();
const line = z.string().max(1000);
const address = z.string().min(1).max(320);
const number = z.int().positive();
/** Names what is imported: the same in every run. */
const key = z.string().min(1).max(200);
const who = z.string().trim().min(1).max(200).default('operator');
const last = z.strictObject({
  by: z.enum(['customer', 'agent', 'automatic']),
  ...{ who: line, text: line, at: instant },
});

const oldCase = z.strictObject({
  from: z.enum(['zammad', 'mail']),
  number: z.string().min(1).max(100).optional(),
  ...{ subject: line, description: line, state: z.enum(['new', 'open', 'waiting', 'closed']) },
  priority: z.enum(['High', 'Medium', 'Low']).optional(),
  customer: z
    .strictObject({ address: address.optional(), name: z.string().max(300), phone: z.string().max(100).optional() })
    .optional(),
  participants: z.array(address).max(50),
  agent: address.optional(),
  group: z.string().max(200).optional(),
  registeredAt: instant,
  ...{ respondedAt: instant.optional(), closedAt: instant.optional() },
  ...{ waitingSince: instant.optional(), answeredAt: instant.optional() },
  last,
  answers: z
    .strictObject({
      ...{ subject: line, messageId: line.optional(), at: instant },
      references: z.array(line).max(10),
    })
    .optional(),
});

const oldMessage = z.strictObject({
  ...{ key, direction: z.enum(['in', 'out', 'note']), at: instant },
  by: address.optional(),
});

/** What SES takes of a mail is the most that is read. */
export const mostMailBytes = 40 * 1024 * 1024;

/** What somebody may ask of the function `import-cases`. */
export const importCommand = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('tell-addresses') }),
  z.strictObject({ command: z.literal('find-imported'), keys: z.array(key).min(1).max(100) }),
  z.strictObject({ command: z.literal('prepare-upload'), size: z.int().positive().max(mostMailBytes) }),
  z.strictObject({
    command: z.literal('import-message'),
    case: z.union([number, oldCase]),
    isMail: z.boolean(),
    message: oldMessage,
    uploadId: z.uuid(),
  }),
  z.strictObject({ command: z.literal('finish-case'), caseNumber: number, key, last, who }),
]);

export type ImportCommand = z.output<typeof importCommand>;
