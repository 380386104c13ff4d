import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type ICommandHooks, NodejsFunction, OutputFormat, SourceMapMode } from 'aws-cdk-lib/aws-lambda-nodejs';
import { FilterPattern, type JsonPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { EnvName } from '../../functions/env.ts';
import { settingVariables } from '../settings/environment-size.ts';
import type { Settings } from '../settings/settings.ts';

export interface FunctionLimits {
  readonly timeout: Duration;
  /** MB; Lambda gives CPU in proportion: 1,769 MB is one vCPU. */
  readonly memory: number;
  /** What else goes into its bundle. */
  readonly hooks?: ICommandHooks;
}

export interface Right {
  readonly actions: string[];
  readonly resources: string[];
  readonly conditions?: Record<string, Record<string, string | string[]>>;
}

/** A Lambda function of ours: the construct id is the name of its file in functions/handlers. */
export class PostcaseFunction extends NodejsFunction {
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
      entry: `functions/handlers/${id}.ts`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: limits.timeout,
      memorySize: limits.memory,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: { NODE_OPTIONS: '--enable-source-maps' },
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        minify: true,
        sourceMap: true,
        sourceMapMode: SourceMapMode.DEFAULT,
        sourcesContent: false,
        // The SDK is bundled: its version is then ours, and a bundle starts faster than the runtime's copy.
        externalModules: [],
        mainFields: ['module', 'main'],
        loader: { '.liquid': 'text' },
        ...(limits.hooks && { commandHooks: limits.hooks }),
        // CommonJS packages inside an ES module bundle still call require for Node's own modules.
        banner:
          "import{createRequire as postcaseRequire}from'node:module';const require=postcaseRequire(import.meta.url);",
      },
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
