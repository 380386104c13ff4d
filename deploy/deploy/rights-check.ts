import type { Told } from './account-checks.ts';

/** What IAM's simulation says of an action, for any resource. */
export interface SimulatedAction {
  readonly action: string;
  readonly isAllowed: boolean;
  /** Who forbids it where it is not the role's own policies. */
  readonly forbiddenBy?: 'organization' | 'boundary';
}

/** Roles of CDK's bootstrap by which it deploys: ARNs as the assembly has them, with `${AWS::AccountId}` and the like. */
export interface DeployingRoles {
  /** Whoever deploys takes each of these. */
  readonly assumed: readonly string[];
  /** CloudFormation makes all resources as this one. */
  readonly executing: string | undefined;
}

export interface RightsPorts {
  /** ARN of whoever deploys; anybody may ask that. */
  caller(): Promise<string>;
  /** Takes a role, as CDK will, and does nothing with it. @throws Error by AWS's name for it */
  assume(role: string): Promise<void>;
  /** @throws Error by AWS's name for it */
  simulate(role: string, actions: readonly string[]): Promise<readonly SimulatedAction[]>;
  /** Whether the account has CDK's bootstrap in the region; undefined when that cannot be seen. */
  isBootstrapped(): Promise<boolean | undefined>;
}

interface Deploying {
  readonly roles: DeployingRoles;
  readonly region: string;
  /** That CloudFormation has to call. */
  readonly actions: readonly string[];
}

const forbidden = {
  organization: ' (by a policy of your organization)',
  boundary: ' (by its permissions boundary)',
} as const;

/** Whether whoever deploys has the rights for it. What cannot be seen is told and stops nothing: only AWS knows for sure, when it is done. */
export async function rightsCheck({ roles, region, actions }: Deploying, ports: RightsPorts): Promise<Told> {
  const warn = (...warnings: string[]): Told => ({ faults: [], warnings });
  const caller = await ports.caller().catch((error: Error) => error);
  if (caller instanceof Error)
    return warn(
      `Whether you have the rights to deploy could not be seen: AWS does not say who you are (${caller.name}).`,
    );
  const [, partition = 'aws', , , account = '', who = ''] = caller.split(':');
  if (who === 'root')
    return warn(
      'You are the root user of the account, who can take no role: CDK deploys with all of your rights then. Sign in as a person or a role that may take the roles of CDK (sts:AssumeRole).',
    );
  const values: Readonly<Record<string, string>> = { Partition: partition, AccountId: account, Region: region };
  const named = (role: string) => role.replace(/\$\{AWS::(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const untaken = (await Promise.all(roles.assumed.map(named).map((role) => taken(role, ports)))).flat();
  if (untaken.some(({ name }) => name === 'AccessDenied') && (await ports.isBootstrapped()) === false)
    return warn(
      `Account ${account} has no stack CDKToolkit in ${region}, so the roles of CDK are not there, or not by these names. Once for the account and region: npx cdk bootstrap aws://${account}/${region}`,
    );
  return warn(
    ...untaken.map(({ role, name }) =>
      name === 'AccessDenied'
        ? `${caller} may not take the role ${role}. CDK then tries with your own rights, which are seldom enough: let somebody with rights on IAM allow you sts:AssumeRole on it, or deploy as who has that.`
        : `Whether you may take the role ${role} could not be seen (${name}).`,
    ),
    ...(roles.executing === undefined ? [] : await executing(named(roles.executing), actions, ports)),
  );
}

/** @returns none when the role can be taken. */
async function taken(role: string, ports: RightsPorts): Promise<{ role: string; name: string }[]> {
  return ports.assume(role).then(
    () => [],
    ({ name }: Error) => [{ role, name: name === 'AccessDeniedException' ? 'AccessDenied' : name }],
  );
}

async function executing(role: string, actions: readonly string[], ports: RightsPorts): Promise<string[]> {
  const simulated = await ports.simulate(role, actions).catch((error: Error) => error);
  if (simulated instanceof Error) {
    const why =
      simulated.name === 'NoSuchEntity' || simulated.name === 'NoSuchEntityException'
        ? 'there is no such role; npx cdk bootstrap makes it'
        : `${simulated.name}: it takes iam:SimulatePrincipalPolicy on that role`;
    return [
      `Whether CloudFormation, as ${role}, may make all this could not be seen (${why}). If it may not, the deployment fails and is taken back.`,
    ];
  }
  const lacking = simulated.filter(({ isAllowed }) => !isAllowed);
  if (lacking.length === 0) return [];
  const names = lacking.map(({ action, forbiddenBy }) => `${action}${forbiddenBy ? forbidden[forbiddenBy] : ''}`);
  return [
    `CloudFormation, as ${role}, may not do on every resource: ${names.join(', ')}. Unless it may on those of this stack, the deployment fails and is taken back. Bootstrap with wider policies (npx cdk bootstrap --cloudformation-execution-policies …), or ask who made them narrow.`,
  ];
}
