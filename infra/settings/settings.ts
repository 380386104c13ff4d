import * as z from 'zod';
import { didYouMean } from '../../functions/domain/words/closest.ts';
import { columns, settingNames } from './columns.ts';
import { bounceDomainOf } from './dns-records.ts';
import { environmentFault } from './environment-size.ts';
import { givenValue } from './given-value.ts';
import { type HostedZone, isInZone } from './hosted-zone.ts';
import { type MailboxSetting, mailboxFaults } from './mailbox-settings.ts';
import { faultWords } from './setting-fault.ts';
import { choosing, type SettingsFile } from './settings-file.ts';

/** What an owner chooses when deploying, in a file (postcase.config.jsonc) or by `-c name=value`, which is CDK's context. */
export interface Settings {
  /** Tells installs of one account and region apart. */
  readonly stackName: string;
  /** Undefined: that of whoever deploys. */
  readonly region: string | undefined;
  readonly mailDomain: string;
  readonly alarmAddress: string;
  /** ARNs of topics of the owner's that also hear of alarms. */
  readonly alarmTopics: readonly string[];
  readonly mailboxes: readonly MailboxSetting[];
  /** Addresses of mailboxes of the last deployment that may be missing in this one. */
  readonly removedMailboxes: readonly string[];
  /** Host name of links and id of a zone that the last deployment had and this one need not have. */
  readonly letGo: readonly string[];
  readonly caseNumberMask: string;
  /** Name of a rule set that is already active in the account: ours is then added to it as a rule. */
  readonly existingRuleSet: string | undefined;
  /** Whether the account's SES has the mail domain as an identity already: it is then used and not made. */
  readonly domainIsVerified: boolean;
  /** The same of the domains of public addresses. */
  readonly publicDomainIsVerified: boolean;
  /** Hours without any mail after which an alarm rings. */
  readonly alarmAfterQuietHours: number | undefined;
  /** Who is invited to the console as its first admin. */
  readonly adminAddress: string | undefined;
  /** The console's own domain, and the certificate for it. */
  readonly consoleDomain: string | undefined;
  readonly consoleCertificate: string | undefined;
  /** A web application firewall of the owner's, by its ARN. */
  readonly webAcl: string | undefined;
  /** What links in mails begin with, and the certificate for it. */
  readonly linkDomain: string | undefined;
  readonly linkCertificate: string | undefined;
  /** Where DNS records are made. */
  readonly hostedZone: HostedZone | undefined;
  /** Ranges of addresses that webhooks may call though they are not public. */
  readonly webhookNetworks: string | undefined;
  /** Where docs/runbook.md can be read: alarms link its sections. */
  readonly runbookUrl: string;
  /** Those of the above that were given and not filled in. */
  readonly given: readonly string[];
}

const checked = z
  .strictObject(columns)
  .transform((value) => ({
    ...value,
    region: value.region,
    existingRuleSet: value.existingRuleSet,
    alarmAfterQuietHours: value.alarmAfterQuietHours,
    adminAddress: value.adminAddress,
    consoleDomain: value.consoleDomain,
    consoleCertificate: value.consoleCertificate,
    webAcl: value.webAcl,
    linkDomain: value.linkDomain,
    linkCertificate: value.linkCertificate,
    hostedZone: value.hostedZone,
    webhookNetworks: value.webhookNetworks,
    mailboxes: value.mailboxes ?? [
      { address: `support@${value.mailDomain}`, displayName: 'Support', language: 'en' as const },
    ],
  }))
  .superRefine((value, issues) => {
    const { mailDomain, alarmAddress } = value;
    for (const fault of mailboxFaults(value.mailboxes, mailDomain)) issues.addIssue({ code: 'custom', ...fault });
    if (value.adminAddress?.endsWith(`@${mailDomain}`))
      issues.addIssue({
        code: 'custom',
        path: ['adminAddress'],
        message: `is in the mail domain ${mailDomain} itself: the invitation would become a case`,
      });
    for (const name of ['adminAddress', 'alarmAddress'] as const)
      if (value.mailboxes.some(({ publicAddress }) => publicAddress !== undefined && publicAddress === value[name]))
        issues.addIssue({
          code: 'custom',
          path: [name],
          message: 'is the public address of a mailbox: what goes there would become a case',
        });
    if (alarmAddress.endsWith(`@${mailDomain}`))
      issues.addIssue({
        code: 'custom',
        path: ['alarmAddress'],
        message: `is in the mail domain ${mailDomain} itself: its alarms would become cases, or get lost with the mail that they tell of`,
      });
    for (const [one, other] of [
      ['consoleDomain', 'consoleCertificate'],
      ['consoleCertificate', 'consoleDomain'],
      ['linkDomain', 'linkCertificate'],
      ['linkCertificate', 'linkDomain'],
    ] as const)
      if (value[one] !== undefined && value[other] === undefined)
        issues.addIssue({ code: 'custom', path: [one], message: `needs ${other} beside it` });
    for (const fault of hostFaults(value)) issues.addIssue({ code: 'custom', ...fault });
    if (value.hostedZone !== undefined && !isInZone(mailDomain, value.hostedZone))
      issues.addIssue({
        code: 'custom',
        path: ['hostedZone', 'name'],
        message: `is not above the mail domain ${mailDomain}: its records would stand in another zone`,
      });
    for (const [index, address] of value.removedMailboxes.entries())
      if (value.mailboxes.some((one) => one.address === address))
        issues.addIssue({
          code: 'custom',
          path: ['removedMailboxes', index],
          message: `(${address}) stands in mailboxes, too: say once whether it stays or goes`,
        });
    for (const [index, topic] of value.alarmTopics.entries())
      if (value.alarmTopics.indexOf(topic) < index)
        issues.addIssue({ code: 'custom', path: ['alarmTopics', index], message: 'stands twice' });
      else if (value.region !== undefined && topic.split(':')[3] !== value.region)
        issues.addIssue({
          code: 'custom',
          path: ['alarmTopics', index],
          message: `is of ${topic.split(':')[3]}, and CloudWatch tells topics of the install's own region alone: make one in ${value.region}`,
        });
    const ofCertificate = value.linkCertificate?.split(':')[3];
    if (value.region !== undefined && ofCertificate !== undefined && ofCertificate !== value.region)
      issues.addIssue({
        code: 'custom',
        path: ['linkCertificate'],
        message: `is of ${ofCertificate}, and API Gateway takes certificates of the install's own region alone: ask for one in ${value.region}`,
      });
    const tooLarge = environmentFault(value);
    if (tooLarge !== undefined) issues.addIssue({ code: 'custom', path: ['mailboxes'], message: tooLarge });
  });

type Hosts = Pick<Settings, 'mailDomain' | 'consoleDomain' | 'linkDomain'>;

/** A name that leads to pages by a CNAME record may have no other record (RFC 1034, 3.6.2): mail for it would be lost. */
function hostFaults({ mailDomain, consoleDomain, linkDomain }: Hosts): { path: string[]; message: string }[] {
  const taken = new Map([
    [mailDomain, 'the mail domain itself: its record would stand in the way of mail'],
    [bounceDomainOf(mailDomain), 'where bounces go: its record would stand in the way of them'],
  ]);
  const faults = Object.entries({ consoleDomain, linkDomain }).flatMap(([name, host = '']) => {
    const words = taken.get(host);
    return words === undefined ? [] : [{ path: [name], message: `is ${words}. Take another name` }];
  });
  if (linkDomain === undefined || linkDomain !== consoleDomain) return faults;
  return [...faults, { path: ['linkDomain'], message: 'is consoleDomain, too: each needs a name of its own' }];
}

/** CDK's own names have a colon or begin with `@`, as do what it has looked up. */
const isOfCdk = (name: string): boolean => name.startsWith('@') || name.includes(':');

/** A wrong value: where in the settings it stands, and what is wrong with it as the end of a sentence. */
export interface SettingFault {
  readonly path: readonly PropertyKey[];
  readonly words: string;
}

/** What is wrong with settings that are known by name. */
export function settingFaults(values: Readonly<Record<string, unknown>>): SettingFault[] {
  const { error } = checked.safeParse(values, { reportInput: true });
  return (error?.issues ?? []).map((issue) => ({ path: issue.path, words: faultWords(issue) }));
}

/**
 * Reads and checks the settings.
 * @param context the whole context, CDK's own names included. What is given here comes before what the file says.
 * @throws Error that names every wrong setting, where it stands, what is wrong and how to give it.
 */
export function readSettings(context: Readonly<Record<string, unknown>>, file?: SettingsFile): Settings {
  const isAbout = (name: string) => !isOfCdk(name) && !(choosing as readonly string[]).includes(name);
  const given = Object.fromEntries(
    Object.entries(context)
      .filter(([name, value]) => isAbout(name) && value !== undefined)
      .map(([name, value]) => [name, givenValue(name, value)]),
  );
  const all: Record<string, unknown> = { ...file?.values, ...given };
  const known = Object.fromEntries(Object.entries(all).filter(([name]) => settingNames.includes(name)));
  const unknown = Object.keys(all).filter((name) => !settingNames.includes(name));
  const parsed = checked.safeParse(known);
  if (parsed.success && unknown.length === 0) {
    const stackName = parsed.data.stackName ?? (file?.stage === undefined ? 'Postcase' : `Postcase-${file.stage}`);
    return { ...parsed.data, stackName, given: Object.keys(known) };
  }
  const place = (path: readonly PropertyKey[]) =>
    file !== undefined && !(String(path[0]) in given) && String(path[0]) in all ? `${file.placeOf(path)}: ` : '';
  const lines = [
    ...unknown.map((name) => `  ${place([name])}${name} is no setting${nearestTo(name)}`),
    ...settingFaults(known).map(({ path, words }) => {
      const [name = ''] = path.map(String);
      if (known[name] !== undefined) return `  ${place(path)}${path.join('.')} ${words}`;
      return `  ${name} is missing: ${file === undefined ? '' : `add it to ${file.name}, or `}add -c ${name}=…`;
    }),
  ];
  const hint =
    file === undefined
      ? '"npm run setup" asks for them and writes a file. Or: npm run deploy -- -c mailDomain=support.example.com -c alarmAddress=it@example.com'
      : 'postcase.config.example.jsonc shows all there is.';
  throw new Error(`Postcase cannot be deployed with these settings:\n${lines.join('\n')}\n${hint}`);
}

function nearestTo(name: string): string {
  return didYouMean(name, [...settingNames, ...choosing]) || `; there are: ${settingNames.join(', ')}`;
}
