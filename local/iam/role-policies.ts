import { z } from 'zod';
import type { Stack } from '../template/stack.ts';
import { PolicyDocument, type Statement } from './policy-document.ts';

const InlinePolicies = z.array(z.object({ PolicyName: z.string(), PolicyDocument }));
const Role = z.looseObject({
  Policies: InlinePolicies.default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
});
const AttachedPolicy = z.looseObject({ PolicyDocument, Roles: z.array(z.string()).default([]) });

const LOGS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];

/** The policies of AWS itself that a role may carry here. */
const AWS_MANAGED: Readonly<Record<string, readonly Statement[]>> = {
  'service-role/AWSLambdaBasicExecutionRole': [{ Effect: 'Allow', Action: LOGS, Resource: ['*'] }],
};

function managed(arn: string, own: ReadonlyMap<string, readonly Statement[]>): readonly Statement[] {
  const name = arn.split(':policy/')[1] ?? '';
  const statements = own.get(arn) ?? AWS_MANAGED[name];
  if (statements === undefined) throw new Error(`the embedded cloud does not know the managed policy ${arn}`);
  return statements;
}

/** Every statement that the template gives to each role, by the role's name. */
export function rolePolicies(stack: Stack): Map<string, Statement[]> {
  const roles = new Map<string, Statement[]>();
  const own = new Map<string, readonly Statement[]>();
  const attach = (role: string, statements: readonly Statement[]) => roles.get(role)?.push(...statements);
  for (const { logicalId } of stack.ofType('AWS::IAM::Role')) roles.set(stack.name(logicalId), []);
  for (const { logicalId, type } of stack.ofType('AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy')) {
    const policy = stack.properties(logicalId, AttachedPolicy);
    for (const role of policy.Roles) attach(role, policy.PolicyDocument.Statement);
    if (type === 'AWS::IAM::ManagedPolicy') own.set(String(stack.ref(logicalId)), policy.PolicyDocument.Statement);
  }
  for (const { logicalId } of stack.ofType('AWS::IAM::Role')) {
    const role = stack.properties(logicalId, Role);
    for (const policy of role.Policies) attach(stack.name(logicalId), policy.PolicyDocument.Statement);
    for (const arn of role.ManagedPolicyArns) attach(stack.name(logicalId), managed(arn, own));
  }
  return roles;
}
