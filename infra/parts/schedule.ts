import { Aws, type Duration } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { PostcaseFunction } from './function.ts';

/** Runs a function again and again. */
export class Schedule extends Construct {
  /** @param input what the function gets; the schedule's own event without one. */
  constructor(
    scope: Construct,
    id: string,
    fn: PostcaseFunction,
    period: Duration,
    description: string,
    input?: string,
  ) {
    super(scope, id);
    // A role of its own with the one right: CDK's target would also allow every version of the function.
    const role = new Role(this, 'role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: {
            'aws:SourceAccount': Aws.ACCOUNT_ID,
            'aws:SourceArn': `arn:${Aws.PARTITION}:scheduler:${Aws.REGION}:${Aws.ACCOUNT_ID}:schedule-group/default`,
          },
        },
      }),
    });
    role.addToPolicy(
      new PolicyStatement({ effect: Effect.ALLOW, actions: ['lambda:InvokeFunction'], resources: [fn.functionArn] }),
    );
    const schedule = new CfnSchedule(this, 'rate', {
      description,
      scheduleExpression: `rate(${period.toMinutes()} minutes)`,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: fn.functionArn,
        roleArn: role.roleArn,
        ...(input !== undefined && { input }),
        // After that the next run is at hand; what was due in this one has its turn later.
        retryPolicy: { maximumEventAgeInSeconds: period.toSeconds(), maximumRetryAttempts: 3 },
      },
    });
    // The schedule is refused before the role may be used.
    schedule.node.addDependency(role);
  }
}
