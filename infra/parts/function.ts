import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, type JsonPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { EnvName } from '../../functions/env.ts';
import { settingVariables } from '../settings/environment-size.ts';
import type { Settings } from '../settings/settings.ts';
import { bundleOf } from './bundles.ts';

export interface FunctionLimits {
  readonly timeout: Duration;
  /** MB; Lambda gives CPU in proportion: 1,769 MB is one vCPU. */
  readonly memory: number;
  /** Puts what else it brings into the folder of its bundle. */
  addTo?(folder: string): void;
}

export interface Right {
  readonly actions: string[];
  readonly resources: string[];
  readonly conditions?: Record<string, Record<string, string | string[]>>;
}

/** Folder of its code; where CDK needs no bundles, as for `cdk destroy`, none are built. */
function codeOf(scope: Construct, id: string, addTo?: (folder: string) => void): string {
  if (!Stack.of(scope).bundlingRequired) return 'functions/handlers';
  const folder = bundleOf(id);
  addTo?.(folder);
  return folder;
}

/** A Lambda function of ours: the construct id is the name of its file in functions/handlers, or in `asked` there when people invoke it. */
export class PostcaseFunction extends LambdaFunction {
  private readonly ownRole: Role;

  constructor(scope: Construct, id: string, limits: FunctionLimits) {
    const logGroup = new LogGroup(scope, `${id}-log`, {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of our own instead of AWSLambdaBasicExecutionRole, which may write every log group of the account.
    const role = new Role(scope, `${id}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    super(scope, id, {
      code: Code.fromAsset(codeOf(scope, id, limits.addTo)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: limits.timeout,
      memorySize: limits.memory,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
    });
    this.ownRole = role;
  }

  /** Tells the function a name and gives it, in the same breath, the right to use what is named: nothing wider. */
  bind(name: EnvName, value: string, right?: Right): void {
    this.addEnvironment(name, value);
    if (right) this.allow(right);
  }

  /** What functions/handlers/wiring/configuration-source.ts reads besides the table. */
  bindSettings(settings: Settings): void {
    for (const [name, value] of Object.entries(settingVariables(settings))) this.bind(name as EnvName, value);
  }

  /** Counts, per five minutes, the log lines with this `message` that meet the conditions, if there are any. */
  metricOfLogLine(id: string, message: string, ...conditions: JsonPattern[]): Metric {
    const words = FilterPattern.stringValue('$.message', '=', message);
    const filter = new MetricFilter(this, id, {
      logGroup: this.logGroup,
      filterPattern: conditions.length > 0 ? FilterPattern.all(words, ...conditions) : words,
      metricNamespace: Stack.of(this).stackName,
      metricName: id,
      metricValue: '1',
    });
    return filter.metric({ period: Duration.minutes(5), statistic: 'Sum' });
  }

  allow(right: Right): void {
    this.addToRolePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: right.actions,
        resources: right.resources,
        ...(right.conditions && { conditions: right.conditions }),
      }),
    );
  }

  /** Acknowledges a wildcard in the function's rights, each by itself and with its why. */
  explainWildcard(resource: string, reason: string): void {
    Validations.of(this.ownRole).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
  }
}

export const seconds = (count: number): Duration => Duration.seconds(count);
