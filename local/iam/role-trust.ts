import { z } from 'zod';
import type { Stack } from '../template/stack.ts';
import { evaluate } from './evaluate.ts';
import { PolicyDocument } from './policy-document.ts';

const Role = z.looseObject({ AssumeRolePolicyDocument: PolicyDocument });

/** Whether a service may take a role of the stack. @param sourceArn for whom: what conditions name, as AWS advises. */
export function trusts(stack: Stack, roleArn: string, service: string, sourceArn: string): boolean {
  const role = stack.ofType('AWS::IAM::Role').find((each) => stack.attribute(each.logicalId, 'Arn') === roleArn);
  if (role === undefined) return false;
  const decision = evaluate(stack.properties(role.logicalId, Role).AssumeRolePolicyDocument.Statement, {
    action: 'sts:AssumeRole',
    resource: roleArn,
    servicePrincipal: service,
    context: { 'aws:SourceArn': sourceArn, 'aws:SourceAccount': stack.environment.account },
  });
  return decision === 'allowed';
}
