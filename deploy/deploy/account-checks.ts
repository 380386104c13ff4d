import type { FunctionLimits, MailAccount } from '../../functions/actions/installation/ports.ts';
import { type Finding, unseen } from '../../functions/domain/installation/finding.ts';
import { quotaFindings } from '../../functions/domain/installation/sending-findings.ts';
import { concurrencyFinding } from '../../functions/domain/installation/working-findings.ts';
import { mailRegions, mailServerOf } from '../../infra/settings/mail-regions.ts';
import type { Template } from './template-changes.ts';

export interface AccountPorts {
  readonly account: Pick<MailAccount, 'quota' | 'identity' | 'activeRules'>;
  readonly limits: FunctionLimits;
  /** Whether DNS knows the name; undefined when DNS cannot be asked. */
  isName(name: string): Promise<boolean | undefined>;
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

/** Why SES takes no mail in the region; undefined when it does. */
export async function regionFault(
  region: string,
  { isName }: Pick<AccountPorts, 'isName'>,
): Promise<string | undefined> {
  if ((mailRegions as readonly string[]).includes(region)) return undefined;
  const server = mailServerOf(region);
  if ((await isName(server)) === true) return undefined;
  return `SES receives no mail in ${region}: there is no ${server}. Set region to one of ${mailRegions.join(', ')}; AWS's list: https://docs.aws.amazon.com/general/latest/gr/ses.html`;
}

/** What a first deployment would fail for, minutes after it began. What cannot be seen is left to the deployment. */
export async function firstDeploymentFaults(
  template: Template,
  { account }: Pick<AccountPorts, 'account'>,
): Promise<string[]> {
  const [active, identity] = await Promise.all([
    account.activeRules().catch(() => undefined),
    identityFault(template, account),
  ]);
  return [ruleSetFault(template, active?.name), identity].filter((fault) => fault !== undefined);
}

const of = ({ Resources }: Template, type: string) => Object.values(Resources).filter(({ Type }) => Type === type);

function ruleSetFault(template: Template, active: string | undefined): string | undefined {
  const isOwn = of(template, 'AWS::SES::ReceiptRuleSet').length > 0;
  if (isOwn)
    return active === undefined
      ? undefined
      : `The receipt rule set ${active} is active in this region already, and stays so. Set existingRuleSet to "${active}": Postcase adds its rule there.`;
  const name = of(template, 'AWS::SES::ReceiptRule')[0]?.Properties.RuleSetName;
  if (name === active || typeof name !== 'string') return undefined;
  return `existingRuleSet is "${name}", and ${active === undefined ? 'no receipt rule set' : `"${active}"`} is active in this region: no mail would come in. Activate "${name}", or name the other.`;
}

async function identityFault(template: Template, account: AccountPorts['account']): Promise<string | undefined> {
  const domain = of(template, 'AWS::SES::EmailIdentity')[0]?.Properties.EmailIdentity;
  if (typeof domain !== 'string') return undefined;
  const known = await account.identity(domain).catch(() => undefined);
  if (known?.verification === undefined) return undefined;
  return `SES has the identity ${domain} in this region already, and the deployment would fail to make it. Set domainIsVerified to true: it is used as it is (docs/operations.md, "When the first deployment fails").`;
}
