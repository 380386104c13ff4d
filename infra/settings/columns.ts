import { isIP } from 'node:net';
import * as z from 'zod';
import { hostedZone } from './hosted-zone.ts';
import { mailAddress, mailbox } from './mailbox-settings.ts';

/** 189: with the 64 of a reply address and its @ there are 254, which is what a path of SMTP has room for (RFC 5321, 4.5.3.1.3). */
const domain = z
  .string()
  .toLowerCase()
  .max(189, { message: 'is longer than 189 characters: addresses in it would be longer than mail allows' })
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

const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, { message: 'is no region of AWS such as eu-west-1' });

/** CloudWatch publishes to no FIFO topic. */
const snsTopic = z.string().regex(/^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_-]{1,256}$/, {
  message: 'is no ARN of an SNS topic (of the standard kind) such as arn:aws:sns:eu-west-1:123456789012:pager',
});

/** Names of resources begin with it, of which SES's receipt rule allows the fewest characters: 64. */
const stackName = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, {
  message: 'is no name of a stack: a letter, then letters, digits and hyphens, 40 characters at most',
});

/** CloudWatch looks back for a week at most. */
const hours = z
  .number({ message: 'is no number of hours' })
  .int({ message: 'is no whole number of hours' })
  .min(1, { message: 'is less than an hour' })
  .max(168, { message: 'is more than a week, 168 hours' });

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

const yesOrNo = z.boolean({ message: 'is neither true nor false' });

/** Every setting of a deployment: what it takes, and what it means, which editors show to whoever writes the file. */
export const columns = {
  stackName: stackName
    .describe(
      'Name of this install. Each install of an account and region has its own; a later deployment with another name is another install. "Postcase" unless said, or "Postcase-<stage>" in the file of a stage.',
    )
    .optional(),
  region: region
    .describe(
      'Region of AWS that this install lives in, one in which SES receives mail. Without it, the region of your AWS credentials.',
    )
    .optional(),
  mailDomain: domain.describe(
    'Domain whose mail becomes cases, best a subdomain of its own such as support.example.com. Never changed later.',
  ),
  alarmAddress: mailAddress.describe('Where alarms go. Not in the mail domain, whose mail becomes cases.'),
  alarmTopics: z
    .array(snsTopic)
    .max(4, { message: 'are more than four: CloudWatch tells five at most, of which the mail is one' })
    .default([])
    .describe(
      'ARNs of SNS topics that are there already and also hear of alarms, such as those of a chat or a pager. At most four, in the region of the install; their policies must let CloudWatch publish.',
    ),
  adminAddress: mailAddress.describe('Who is invited to the console as its first admin.').optional(),
  mailboxes: z
    .array(mailbox, { message: 'is no JSON list such as [{"address":"…","displayName":"…"}]' })
    .min(1, { message: 'names no mailbox: leave it out for support@<mailDomain>' })
    .describe('Addresses that take mail. One, support@<mailDomain>, unless said.')
    .optional(),
  removedMailboxes: z
    .array(mailAddress)
    .default([])
    .describe(
      'Addresses of mailboxes of the last deployment that are to go. Others that are missing stop a deployment.',
    ),
  letGo: z
    .array(z.string())
    .default([])
    .describe(
      'What of the last deployment is to go though links or records that are in use belong to it: the host name of its linkDomain, the id of its hostedZone.',
    ),
  caseNumberMask: z
    .string()
    .max(40)
    .regex(/^[^\s{}]*\{0\}[^\s{}]*$/, { message: 'needs {0} once, where the number stands, and no blanks: SR-{0}' })
    .default('SR-{0}')
    .describe('How a case number is printed and found again; {0} is the number.'),
  existingRuleSet: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, { message: 'is no name of an SES receipt rule set' })
    .describe('Name of an SES receipt rule set that is active already: Postcase adds its rule there.')
    .optional(),
  domainIsVerified: yesOrNo
    .default(false)
    .describe(
      'true when SES has the mail domain as a verified identity already: Postcase then uses it and makes none.',
    ),
  publicDomainIsVerified: yesOrNo
    .default(false)
    .describe(
      'true when SES has the domains of publicAddress as verified identities already: Postcase then uses them and makes none.',
    ),
  alarmAfterQuietHours: hours.describe('Hours without any mail, 1 to 168, after which an alarm rings.').optional(),
  consoleDomain: hostName
    .describe('The console’s own domain, such as console.example.com. Needs consoleCertificate beside it.')
    .optional(),
  consoleCertificate: certificate
    .describe('ARN of the certificate for consoleDomain, of AWS Certificate Manager in us-east-1.')
    .optional(),
  webAcl: z
    .string()
    .regex(/^arn:aws[a-z-]*:wafv2:us-east-1:\d{12}:global\/webacl\/[\w-]{1,128}\/[0-9a-f-]{36}$/, {
      message: 'is no ARN of a web ACL of AWS WAF for CloudFront, which all are in us-east-1',
    })
    .describe('ARN of a web ACL of AWS WAF, made for CloudFront: it then stands before the console and its API.')
    .optional(),
  linkDomain: hostName
    .describe('Host name that links in mails begin with, such as help.example.com. Needs linkCertificate beside it.')
    .optional(),
  linkCertificate: z
    .string()
    .regex(/^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/, {
      message: 'is no ARN of a certificate of AWS Certificate Manager',
    })
    .describe('ARN of the certificate for linkDomain, of AWS Certificate Manager in the region of the install.')
    .optional(),
  hostedZone: hostedZone
    .describe('Zone of Route 53 that DNS records are made in. Without it they are told, and you add them.')
    .optional(),
  webhookNetworks: networks
    .describe('Ranges of addresses that webhooks may call though they are not public, with commas between. For trials.')
    .optional(),
  runbookUrl: z
    .url({ protocol: /^https?$/, message: 'is no address of a page such as https://wiki.example.com/runbook' })
    .max(500, { message: 'is longer than 500 characters: alarms have no room for it' })
    .refine((address) => !address.includes('#'), {
      message: 'has a "#": each alarm puts the name of its section behind it',
    })
    .default('https://github.com/postcase/postcase/blob/main/docs/runbook.md')
    .describe('Where your copy of docs/runbook.md can be read: alarms link its sections.'),
};

/** A setting is known when it is read. */
export const settingNames = Object.keys(columns);
