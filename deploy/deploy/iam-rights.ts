import { type CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { IAMClient, paginateSimulatePrincipalPolicy } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { RightsPorts, SimulatedAction } from './rights-check.ts';

/** Shortest that STS lets a role be taken for. */
const DurationSeconds = 900;

/** Asks with the credentials of whoever deploys. @param stacks of the region that is deployed to. */
export function iamRights(region: string, stacks: CloudFormationClient): RightsPorts {
  const sts = new STSClient({ region, maxAttempts: 2 });
  const iam = new IAMClient({ region, maxAttempts: 2 });
  return {
    caller: async () => (await sts.send(new GetCallerIdentityCommand({}))).Arn ?? '',
    // Taking it is the only sure answer: a simulation does not read who the role trusts.
    assume: async (RoleArn) => {
      await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'postcase-dry-run', DurationSeconds }));
    },
    simulate: async (PolicySourceArn, actions) => {
      const found: SimulatedAction[] = [];
      const asked = { PolicySourceArn, ActionNames: [...actions] };
      for await (const { EvaluationResults = [] } of paginateSimulatePrincipalPolicy({ client: iam }, asked))
        for (const one of EvaluationResults) {
          const isAllowed = one.EvalDecision === 'allowed';
          const action = one.EvalActionName ?? '';
          if (one.OrganizationsDecisionDetail?.AllowedByOrganizations === false)
            found.push({ action, isAllowed, forbiddenBy: 'organization' });
          else if (one.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary === false)
            found.push({ action, isAllowed, forbiddenBy: 'boundary' });
          else found.push({ action, isAllowed });
        }
      return found;
    },
    isBootstrapped: () =>
      stacks.send(new DescribeStacksCommand({ StackName: 'CDKToolkit' })).then(
        () => true,
        // CloudFormation's name for a stack that is not there.
        ({ name }: Error) => (name === 'ValidationError' ? false : undefined),
      ),
  };
}
