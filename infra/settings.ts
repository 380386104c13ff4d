import * as z from 'zod';
import { type MailboxSetting, mailAddress, mailboxes, mailboxFaults } from './mailbox-settings.ts';

/** What an owner chooses when deploying: CDK context, from `-c name=value` or the `context` of cdk.json. */
export interface Settings {
  readonly mailDomain: string;
  readonly alarmAddress: string;
  readonly mailboxes: readonly MailboxSetting[];
  readonly caseNumberMask: string;
  /** Name of a rule set that is already active in the account: ours is then added to it as a rule. */
  readonly existingRuleSet: string | undefined;
  /** Whether the account's SES has the mail domain as an identity already: it is then used and not made. */
  readonly domainIsVerified: boolean;
  /** Where docs/runbook.md can be read: alarms link its sections. */
  readonly runbookUrl: string;
}

const domain = z
  .string()
  .toLowerCase()
  .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/, {
    message: 'is no mail domain such as support.example.com (international names in their xn-- form)',
  });

/** From the command line it is text. */
const yesOrNo = z
  .preprocess((value) => String(value), z.enum(['true', 'false'], { message: 'is neither true nor false' }))
  .transform((value) => value === 'true');

const context = z
  .strictObject({
    mailDomain: domain,
    alarmAddress: mailAddress,
    mailboxes: mailboxes.optional(),
    caseNumberMask: z
      .string()
      .max(40)
      .regex(/^[^\s{}]*\{0\}[^\s{}]*$/, { message: 'needs {0} once, where the number stands, and no blanks: SR-{0}' })
      .default('SR-{0}'),
    existingRuleSet: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, { message: 'is no name of an SES receipt rule set' })
      .optional(),
    domainIsVerified: yesOrNo.default(false),
    runbookUrl: z.url().default('https://github.com/postcase/postcase/blob/main/docs/runbook.md'),
  })
  .transform((value) => ({
    ...value,
    existingRuleSet: value.existingRuleSet,
    mailboxes: value.mailboxes ?? [
      { address: `support@${value.mailDomain}`, displayName: 'Support', language: 'en' as const },
    ],
  }))
  .superRefine((value, issues) => {
    for (const fault of mailboxFaults(value.mailboxes, value.mailDomain)) issues.addIssue({ code: 'custom', ...fault });
  });

export const settingNames = [
  'mailDomain',
  'alarmAddress',
  'mailboxes',
  'caseNumberMask',
  'existingRuleSet',
  'domainIsVerified',
  'runbookUrl',
] as const;

/**
 * Reads and checks the settings.
 * @throws Error that names every wrong setting, what is wrong and how to give it.
 */
export function readSettings(get: (name: string) => unknown): Settings {
  const given = Object.fromEntries(
    settingNames.map((name) => [name, get(name)]).filter(([, value]) => value !== undefined),
  );
  const parsed = context.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = issue.path.join('.');
    const missing = given[String(issue.path[0])] === undefined;
    return missing ? `  ${name} is missing: add -c ${name}=…` : `  ${name} ${issue.message}`;
  });
  throw new Error(
    `Postcase cannot be deployed with these settings:\n${lines.join('\n')}\nExample: npm run deploy -- -c mailDomain=support.example.com -c alarmAddress=it@example.com`,
  );
}
