import { isIP } from 'node:net';
import * as z from 'zod';
import { didYouMean } from '../../functions/domain/words/closest.ts';
import { environmentFault } from './environment-size.ts';
import { type MailboxSetting, mailAddress, mailboxes, mailboxFaults } from './mailbox-settings.ts';

/** What an owner chooses when deploying: CDK context, from `-c name=value` or the `context` of cdk.json. */
export interface Settings {
  /** Tells installs of one account and region apart. */
  readonly stackName: string;
  readonly mailDomain: string;
  readonly alarmAddress: string;
  readonly mailboxes: readonly MailboxSetting[];
  /** Addresses of mailboxes of the last deployment that may be missing in this one. */
  readonly removedMailboxes: readonly string[];
  readonly caseNumberMask: string;
  /** Name of a rule set that is already active in the account: ours is then added to it as a rule. */
  readonly existingRuleSet: string | undefined;
  /** Whether the account's SES has the mail domain as an identity already: it is then used and not made. */
  readonly domainIsVerified: boolean;
  /** Hours without any mail after which an alarm rings. */
  readonly alarmAfterQuietHours: number | undefined;
  /** Who is invited to the console as its first admin. */
  readonly adminAddress: string | undefined;
  /** The console's own domain, and the certificate for it. */
  readonly consoleDomain: string | undefined;
  readonly consoleCertificate: string | undefined;
  /** Ranges of addresses that webhooks may call though they are not public. */
  readonly webhookNetworks: string | undefined;
  /** Where docs/runbook.md can be read: alarms link its sections. */
  readonly runbookUrl: string;
  /** Those of the above that were given and not filled in. */
  readonly given: readonly string[];
}

const domain = z
  .string()
  .toLowerCase()
  .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/, {
    message: 'is no mail domain such as support.example.com (international names in their xn-- form)',
  });

const hostName = z
  .string()
  .toLowerCase()
  .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.){2,}[a-z]([a-z0-9-]{0,61}[a-z0-9])$/, {
    message: 'is no host name such as console.example.com, without https:// and path',
  });

/** CloudFront takes certificates from there alone. */
const certificate = z.string().regex(/^arn:aws[a-z-]*:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, {
  message: 'is no ARN of a certificate of AWS Certificate Manager in us-east-1, the region that CloudFront looks in',
});

/** From the command line it is text. */
const yesOrNo = z
  .preprocess((value) => String(value), z.enum(['true', 'false'], { message: 'is neither true nor false' }))
  .transform((value) => value === 'true');

/** Names of resources begin with it, of which SES's receipt rule allows the fewest characters: 64. */
const stackName = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, {
  message: 'is no name of a stack: a letter, then letters, digits and hyphens, 40 characters at most',
});

/** CloudWatch looks back for a week at most. */
const hours = z.coerce
  .number({ message: 'is no number of hours' })
  .int({ message: 'is no whole number of hours' })
  .min(1, { message: 'is less than an hour' })
  .max(168, { message: 'is more than a week, 168 hours' });

const addresses = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(/[\s,]+/).filter((part) => part !== '') : value),
  z.array(mailAddress),
);

const networks = z
  .string()
  .trim()
  .refine((text) => text.split(/[\s,]+/).every((part) => isNetwork(part)), {
    message: 'is no list of ranges of addresses such as 127.0.0.0/8, with commas between them',
  });

function isNetwork(text: string): boolean {
  const [address = '', bits = ''] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return /^\d{1,3}$/.test(bits) && Number(bits) <= most;
}

const columns = {
  stackName: stackName.default('Postcase'),
  mailDomain: domain,
  alarmAddress: mailAddress,
  mailboxes: mailboxes.optional(),
  removedMailboxes: addresses.default([]),
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
  alarmAfterQuietHours: hours.optional(),
  adminAddress: mailAddress.optional(),
  consoleDomain: hostName.optional(),
  consoleCertificate: certificate.optional(),
  webhookNetworks: networks.optional(),
  runbookUrl: z.url().default('https://github.com/postcase/postcase/blob/main/docs/runbook.md'),
};
/** A setting is known when it is read. */
const settingNames = Object.keys(columns);

const context = z
  .strictObject(columns)
  .transform((value) => ({
    ...value,
    existingRuleSet: value.existingRuleSet,
    alarmAfterQuietHours: value.alarmAfterQuietHours,
    adminAddress: value.adminAddress,
    consoleDomain: value.consoleDomain,
    consoleCertificate: value.consoleCertificate,
    webhookNetworks: value.webhookNetworks,
    mailboxes: value.mailboxes ?? [
      { address: `support@${value.mailDomain}`, displayName: 'Support', language: 'en' as const },
    ],
  }))
  .superRefine((value, issues) => {
    const { mailDomain, alarmAddress } = value;
    for (const fault of mailboxFaults(value.mailboxes, mailDomain)) issues.addIssue({ code: 'custom', ...fault });
    if (alarmAddress.endsWith(`@${mailDomain}`))
      issues.addIssue({
        code: 'custom',
        path: ['alarmAddress'],
        message: `is in the mail domain ${mailDomain} itself: its alarms would become cases, or get lost with the mail that they tell of`,
      });
    for (const [one, other] of [
      ['consoleDomain', 'consoleCertificate'],
      ['consoleCertificate', 'consoleDomain'],
    ] as const)
      if (value[one] !== undefined && value[other] === undefined)
        issues.addIssue({ code: 'custom', path: [one], message: `needs -c ${other}=… beside it` });
    const tooLarge = environmentFault(value);
    if (tooLarge !== undefined) issues.addIssue({ code: 'custom', path: ['mailboxes'], message: tooLarge });
  });

/** CDK's own names have a colon or begin with `@`, as do what it has looked up. */
const isOfCdk = (name: string): boolean => name.startsWith('@') || name.includes(':');

/**
 * Reads and checks the settings.
 * @param all the whole context, CDK's own names included.
 * @throws Error that names every wrong setting, what is wrong and how to give it.
 */
export function readSettings(all: Readonly<Record<string, unknown>>): Settings {
  const entries = Object.entries(all).filter(([name, value]) => !isOfCdk(name) && value !== undefined);
  const known = Object.fromEntries(entries.filter(([name]) => settingNames.includes(name)));
  const unknown = entries.map(([name]) => name).filter((name) => !settingNames.includes(name));
  const parsed = context.safeParse(known);
  if (parsed.success && unknown.length === 0) return { ...parsed.data, given: Object.keys(known) };
  const lines = [
    ...unknown.map(
      (name) => `  ${name} is no setting${didYouMean(name, settingNames) || `; there are: ${settingNames.join(', ')}`}`,
    ),
    ...(parsed.error?.issues ?? []).map((issue) => {
      const name = issue.path.join('.');
      const missing = known[String(issue.path[0])] === undefined;
      return missing ? `  ${name} is missing: add -c ${name}=…` : `  ${name} ${issue.message}`;
    }),
  ];
  throw new Error(
    `Postcase cannot be deployed with these settings:\n${lines.join('\n')}\nExample: npm run deploy -- -c mailDomain=support.example.com -c alarmAddress=it@example.com`,
  );
}
