import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Effect, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, JitterType, LogLevel, StateMachine, Wait, WaitTime } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import type { CaseTable } from '../data/case-table.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import { Schedule } from '../parts/schedule.ts';
import { vendedLogs } from '../parts/vended-logs.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * Waits: delayed notifications and what else happens to a case later. A workflow only waits; the function that it wakes
 * reads the case again and decides. After a change of the rules one looks at all that run. Two steps, so that a wait costs three state transitions whatever its length.
 */
export class Workflows extends Construct {
  readonly wake: PostcaseFunction;
  readonly wait: StateMachine;
  /** Workflows that gave up, were stopped or ran for a year. */
  readonly failures: readonly IMetric[];

  constructor(scope: Construct, id: string, settings: Settings, table: CaseTable) {
    super(scope, id);
    // 30 s: some reads and one transaction; rivals for the same case take a second at most.
    this.wake = new PostcaseFunction(this, 'wake', { timeout: seconds(30), memory: 512 });
    table.bindTo(this.wake, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem');
    table.bindListsTo(this.wake);
    this.wake.bindSettings(settings);

    const until = new Wait(this, 'until', { time: WaitTime.timestampPath('$.wakeAt') });
    const act = new LambdaInvoke(this, 'act', {
      lambdaFunction: this.wake,
      payloadResponseOnly: true,
      // Its retries are counted below, with all other failures.
      retryOnServiceExceptions: false,
    });
    // About a day: a table that cannot be reached, or a faulty release, may take that long to be mended. Full jitter halves
    // the pauses on average.
    act.addRetry({
      errors: ['States.ALL'],
      interval: Duration.seconds(5),
      backoffRate: 2,
      maxDelay: Duration.hours(1),
      maxAttempts: 56,
      jitterStrategy: JitterType.FULL,
    });
    this.wait = new StateMachine(this, 'wait', {
      definitionBody: DefinitionBody.fromChainable(until.next(act)),
      comment: 'Waits until $.wakeAt, then lets the case decide what is still to be done',
      logs: {
        destination: new LogGroup(this, 'wait-log', {
          logGroupName: `${vendedLogs}/wait`,
          retention: RetentionDays.THREE_MONTHS,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
      // What waits when the stack is removed would wait for nothing: the function is gone.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // Apart from the function's other rights: the machine needs the function first.
    const reviewing = new Policy(this, 'reviewing', {
      statements: [
        new PolicyStatement({
          effect: Effect.ALLOW,
          actions: ['states:ListExecutions', 'states:StartExecution'],
          resources: [this.wait.stateMachineArn],
        }),
      ],
    });
    this.wake.role?.attachInlinePolicy(reviewing);
    // Finds waits that were lost, and what new data of time zones changes.
    const input = Stack.of(this).toJsonString({ daily: { stateMachine: this.wait.stateMachineArn } });
    new Schedule(this, 'daily', this.wake, Duration.days(1), 'Computes the deadlines of open cases again', input);
    this.failures = [this.wait.metricFailed(), this.wait.metricTimedOut(), this.wait.metricAborted()];
    this.explain();
  }

  /** Lets a function start waits. */
  bindTo(fn: PostcaseFunction): void {
    fn.bind(env.waitStateMachine, this.wait.stateMachineArn, {
      actions: ['states:StartExecution'],
      resources: [this.wait.stateMachineArn],
    });
  }

  private explain(): void {
    const acknowledge = (id: string, reason: string) => Validations.of(this.wait).acknowledge({ id, reason });
    acknowledge('AwsSolutions-SF1', 'Errors are logged; a log of every wait would cost more than the wait.');
    acknowledge('AwsSolutions-SF2', 'Two steps and one function: there is nothing to trace.');
    acknowledge('AwsSolutions-IAM5[Resource::*]', 'Log delivery has actions without resources.');
    const versions = 'AwsSolutions-IAM5[Resource::<workflowswake9B0E0445.Arn>:*]';
    acknowledge(versions, 'CDK also allows the versions of the function that a wait invokes; there are none.');
  }
}
