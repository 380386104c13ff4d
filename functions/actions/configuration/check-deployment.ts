import { type Deployment, deploymentFault } from '#domain/configuration/deployment.ts';
import type { DeployedStack } from './deployment-ports.ts';

/**
 * Checks a deployment against the last one, which is unknown at the first. When a deployment failed, what it said is taken
 * back: that is never refused, or the stack would be stuck between the two.
 * @throws Error that says why it is refused and what to do.
 */
export async function checkDeployment(
  before: Deployment | undefined,
  now: Deployment & { readonly removedMailboxes: readonly string[]; readonly letGo: readonly string[] },
  stack: DeployedStack,
): Promise<void> {
  const fault = before && deploymentFault(before, now, [...now.removedMailboxes, ...now.letGo]);
  if (fault !== undefined && !(await stack.isRollingBack())) throw new Error(fault);
}
