import { z } from 'zod';
import { trusts } from '../iam/role-trust.ts';
import type { Stack } from '../template/stack.ts';
import type { Timing } from './schedule-expression.ts';

const Time = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

const Properties = z.strictObject({
  Name: z.string().optional(),
  GroupName: z.string().default('default'),
  Description: z.unknown().optional(),
  KmsKeyArn: z.unknown().optional(),
  // A flexible window may begin the run later: here it always runs at its beginning.
  FlexibleTimeWindow: z.looseObject({ Mode: z.enum(['OFF', 'FLEXIBLE']) }),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  StartDate: Time.optional(),
  EndDate: Time.optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: z.strictObject({
    Arn: z.string(),
    RoleArn: z.string(),
    Input: z.string().optional(),
    // For calls that Lambda does not take: here it always takes them.
    RetryPolicy: z.unknown().optional(),
    DeadLetterConfig: z.unknown().optional(),
  }),
});

/** An AWS::Scheduler::Schedule that runs. */
export interface Schedule {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly functionId: string;
  readonly functionArn: string;
  readonly roleName: string;
  readonly timing: Timing;
  readonly input: string | undefined;
}

/** The schedules of the template that are enabled. Throws if one has another target than a function of the stack. */
export function declaredSchedules(stack: Stack): Schedule[] {
  const { region, account } = stack.environment;
  return stack.ofType('AWS::Scheduler::Schedule').flatMap(({ logicalId }) => {
    const declared = stack.properties(logicalId, Properties);
    const { GroupName, Target } = declared;
    requireGroup(stack, logicalId, GroupName);
    const target = stack
      .ofType('AWS::Lambda::Function')
      .find((each) => stack.attribute(each.logicalId, 'Arn') === Target.Arn);
    if (target === undefined) {
      throw new Error(
        `AWS::Scheduler::Schedule ${logicalId}: the embedded cloud does not know the target ${Target.Arn}.`,
      );
    }
    if (declared.State === 'DISABLED') return [];
    requireTrust(
      stack,
      logicalId,
      Target.RoleArn,
      `arn:aws:scheduler:${region}:${account}:schedule-group/${GroupName}`,
    );
    return {
      logicalId,
      name: stack.name(logicalId),
      arn: `arn:aws:scheduler:${region}:${account}:schedule/${GroupName}/${stack.name(logicalId)}`,
      functionId: target.logicalId,
      functionArn: Target.Arn,
      roleName: Target.RoleArn.slice(Target.RoleArn.lastIndexOf('/') + 1),
      timing: {
        expression: declared.ScheduleExpression,
        timezone: declared.ScheduleExpressionTimezone,
        startsAt: declared.StartDate,
        endsAt: declared.EndDate,
      },
      input: Target.Input,
    };
  });
}

function requireGroup(stack: Stack, logicalId: string, group: string): void {
  const groups = stack.ofType('AWS::Scheduler::ScheduleGroup').map((each) => stack.name(each.logicalId));
  if (group !== 'default' && !groups.includes(group)) {
    throw new Error(`AWS::Scheduler::Schedule ${logicalId}: Schedule group ${group} does not exist.`);
  }
}

/** EventBridge Scheduler refuses a role that it may not take. */
function requireTrust(stack: Stack, logicalId: string, roleArn: string, groupArn: string): void {
  if (trusts(stack, roleArn, 'scheduler.amazonaws.com', groupArn)) return;
  throw new Error(
    `AWS::Scheduler::Schedule ${logicalId}: The execution role you provide must allow AWS EventBridge Scheduler to assume the role (${roleArn}).`,
  );
}
