import { z } from 'zod';
import type { FunctionLimits, MailAccount } from '../../functions/actions/installation/ports.ts';
import { type Finding, unseen } from '../../functions/domain/installation/finding.ts';
import type { ActiveRules } from '../../functions/domain/installation/receiving-findings.ts';
import { quotaFindings } from '../../functions/domain/installation/sending-findings.ts';
import { concurrencyFinding } from '../../functions/domain/installation/working-findings.ts';
import { mailRegions, mailServerOf } from '../../infra/settings/mail-regions.ts';
import { mailDomainOf } from './lost-data.ts';
import type { Change, Deed, Template } from './template-changes.ts';

export interface AccountPorts {
  readonly account: Pick<MailAccount, 'quota' | 'identity' | 'activeRules'>;
  readonly limits: FunctionLimits;
  /** Whether DNS knows the name; undefined when DNS cannot be asked. */
  isName(name: string): Promise<boolean | undefined>;
  /** Servers that answer for a zone of DNS; none when there is no zone of the name, undefined when DNS cannot be asked. */
  nameServers(zone: string): Promise<readonly string[] | undefined>;
}

/** What the account lets Postcase do, whether or not it is deployed. */
export async function quotas({ account, limits }: Pick<AccountPorts, 'account' | 'limits'>): Promise<Finding[]> {
  const found = await Promise.all([
    account.quota().then(quotaFindings, (error: Error) => [unseen('sandbox', error.name)]),
    limits.atOnce().then(
      (most) => [concurrencyFinding(most)],
      (error: Error) => [unseen('concurrency', error.name)],
    ),
  ]);
  return found.flat();
}

/** What keeps a deployment back, and what only has to be known. */
export interface Told {
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
}

const nothing: Told = { faults: [], warnings: [] };

/** Whether SES takes mail in the region. A region that is not listed may be a new one, so only DNS that does answer can say no. */
export async function regionCheck(region: string, { isName }: Pick<AccountPorts, 'isName'>): Promise<Told> {
  if ((mailRegions as readonly string[]).includes(region)) return nothing;
  const server = mailServerOf(region);
  const isThere = await isName(server);
  if (isThere === true) return nothing;
  if (isThere === false && (await isName(mailServerOf(mailRegions[0]))) === true)
    return {
      ...nothing,
      faults: [
        `SES receives no mail in ${region}: there is no ${server}. Set region to one of ${mailRegions.join(', ')}; AWS's list: https://docs.aws.amazon.com/general/latest/gr/ses.html`,
      ],
    };
  return {
    ...nothing,
    warnings: [
      `Whether SES receives mail in ${region} could not be seen: DNS does not tell of ${server} here. AWS's list: https://docs.aws.amazon.com/general/latest/gr/ses.html`,
    ],
  };
}

const recordSet = z.object({ Name: z.string() });

/** Records that would be made in Route 53 where DNS asks other servers: nobody would see them, and no mail would come. */
export async function zoneCheck(making: Making, ports: Pick<AccountPorts, 'nameServers'>): Promise<Told> {
  if (!isMade(making, 'AWS::Route53::RecordSet')) return nothing;
  const names = of(making.template, 'AWS::Route53::RecordSet').flatMap(({ Properties }) => {
    const name = recordSet.safeParse(Properties).data?.Name;
    return name === undefined ? [] : [name.replace(/\.$/, '')];
  });
  // The shortest stands nearest to its zone, and all stand in the same one.
  const [name] = names.toSorted((one, other) => one.length - other.length);
  if (name === undefined) return nothing;
  const labels = name.split('.');
  for (const zone of labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))) {
    const servers = await ports.nameServers(zone);
    if (servers === undefined) return nothing;
    if (servers.length === 0) continue;
    if (servers.some((server) => /\.awsdns-\d+\./i.test(server))) return nothing;
    return {
      ...nothing,
      warnings: [
        `DNS asks ${servers.join(', ')} for ${zone}, which are no servers of Route 53 by their names: records in the hostedZone would be seen by nobody. Name Route 53's servers of the zone where ${zone} is registered, or leave hostedZone out and add the records there.`,
      ],
    };
  }
  return {
    ...nothing,
    warnings: [
      `DNS knows no servers for ${name}, nor for what is above it: records in the hostedZone would be seen by nobody until its name servers are named where the domain is registered.`,
    ],
  };
}

/** What is to be made that SES may have already: all at a first deployment, and what a change makes anew. */
export interface Making {
  readonly template: Template;
  /** Undefined at a first deployment. */
  readonly changes: readonly Change[] | undefined;
}

/** What a deployment would fail for, minutes after it began. What may not be seen is left to the deployment, and told. */
export async function mailChecks(making: Making, { account }: Pick<AccountPorts, 'account'>): Promise<Told> {
  const checks = await Promise.all([
    isMade(making, 'AWS::SES::ReceiptRuleSet') || isMade(making, 'AWS::SES::ReceiptRule')
      ? seen('which receipt rule set is active', account.activeRules(), (active) => ruleSetFault(making, active))
      : nothing,
    ...(isMade(making, 'AWS::SES::EmailIdentity') ? identityChecks(making.template, account) : []),
  ]);
  return { faults: checks.flatMap(({ faults }) => faults), warnings: checks.flatMap(({ warnings }) => warnings) };
}

async function seen<T>(what: string, asked: Promise<T>, faultOf: (answer: T) => string | undefined): Promise<Told> {
  return asked.then(
    (answer) => ({ ...nothing, faults: [faultOf(answer)].filter((fault) => fault !== undefined) }),
    ({ name }: Error) => ({
      ...nothing,
      warnings: [
        `It could not be seen ${what} (${name}). If that stands in the way, the deployment fails and is taken back.`,
      ],
    }),
  );
}

function isMade({ changes }: Making, type: string): boolean {
  const made: readonly Deed[] = ['made', 'replaced', 'perhaps replaced'];
  return changes === undefined || changes.some((one) => one.type === type && made.includes(one.deed));
}

const of = ({ Resources }: Template, type: string) => Object.values(Resources).filter(({ Type }) => Type === type);

const receiptRule = z.object({ Rule: z.object({ Recipients: z.array(z.string()) }) });

function ruleSetFault({ template, changes }: Making, active: ActiveRules | undefined): string | undefined {
  const [rule] = of(template, 'AWS::SES::ReceiptRule');
  const [domain = ''] = receiptRule.safeParse(rule?.Properties).data?.Rule.Recipients ?? [];
  // A rule that is there already may be the one that this stack has.
  const rules = changes?.filter(({ type }) => type === 'AWS::SES::ReceiptRule');
  const isFirst = rules === undefined || (rules.length > 0 && rules.every(({ deed }) => deed === 'made'));
  const theirs = isFirst ? bucketTaking(domain, active) : undefined;
  if (theirs !== undefined)
    return `Another install (bucket ${theirs}) takes the mail of ${domain}: each mail would be two cases, and answered twice. To deploy over that install, give its stackName; else give another mailDomain. If nobody uses it any more, remove its receipt rule first.`;
  const isOwn = of(template, 'AWS::SES::ReceiptRuleSet').length > 0;
  if (isOwn)
    return active === undefined
      ? undefined
      : `The receipt rule set ${active.name} is active in this region already, and stays so. Set existingRuleSet to "${active.name}": Postcase adds its rule there.`;
  const name = rule?.Properties.RuleSetName;
  if (name === active?.name || typeof name !== 'string') return undefined;
  return `existingRuleSet is "${name}", and ${active === undefined ? 'no receipt rule set' : `"${active.name}"`} is active in this region: no mail would come in. Activate "${name}", or name the other.`;
}

/** The bucket that the domain's mail is put into already. Rules for all mail there is are no install's. */
function bucketTaking(domain: string, active: ActiveRules | undefined): string | undefined {
  const takes = (recipient: string) => recipient.toLowerCase().split('@').at(-1) === domain;
  return active?.rules.find(
    ({ enabled, recipients, buckets }) => enabled && buckets.length > 0 && recipients.some(takes),
  )?.buckets[0];
}

/** That of the mail domain stands first, those of public addresses behind it. */
function identityChecks(template: Template, account: AccountPorts['account']): Promise<Told>[] {
  return of(template, 'AWS::SES::EmailIdentity').flatMap(({ Properties: { EmailIdentity } }) =>
    typeof EmailIdentity === 'string' ? [identityCheck(EmailIdentity, mailDomainOf(template), account)] : [],
  );
}

async function identityCheck(
  domain: string,
  mailDomain: string | undefined,
  account: AccountPorts['account'],
): Promise<Told> {
  const setting = mailDomain === undefined || domain === mailDomain ? 'domainIsVerified' : 'publicDomainIsVerified';
  return seen(`whether SES has the identity ${domain}`, account.identity(domain), ({ verification }) =>
    verification === undefined
      ? undefined
      : `SES has the identity ${domain} in this region already, and the deployment would fail to make it. Set ${setting} to true: it is used as it is (docs/operations.md, "When the first deployment fails").`,
  );
}
