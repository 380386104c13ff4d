import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnRotationSchedule, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';

/** Keys of the HMACs in anchors, reply addresses and links: the current one signs, the previous ones still verify. */
export class SigningKeys extends Construct {
  readonly rotateSigningKeys: PostcaseFunction;
  /** Failed attempts in a day: Secrets Manager makes several. */
  readonly failures: IMetric;
  private readonly secret: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.secret = new Secret(this, 'keys', {
      description: 'Postcase: keys of signed anchors, reply addresses and links',
      generateSecretString: {
        secretStringTemplate: '{"previous":[]}',
        generateStringKey: 'current',
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    this.rotateSigningKeys = new PostcaseFunction(this, 'rotate-signing-keys', { timeout: seconds(30), memory: 256 });
    this.rotateSigningKeys.bind(env.signingKeysSecretId, this.secret.secretArn, {
      actions: [
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetSecretValue',
        'secretsmanager:PutSecretValue',
        'secretsmanager:UpdateSecretVersionStage',
      ],
      resources: [this.secret.secretArn],
    });
    this.failures = this.rotateSigningKeys.metricErrors({ period: Duration.days(1), statistic: 'Sum' });
    this.rotateYearly();
  }

  bindTo(fn: PostcaseFunction): void {
    fn.bind(env.signingKeysSecretId, this.secret.secretArn, {
      actions: ['secretsmanager:GetSecretValue'],
      resources: [this.secret.secretArn],
    });
  }

  /** Not by `addRotationSchedule`: that lets the function do more, and Secrets Manager of any account call it. */
  private rotateYearly(): void {
    this.rotateSigningKeys.addPermission('rotation', {
      principal: new ServicePrincipal('secretsmanager.amazonaws.com'),
      sourceAccount: Aws.ACCOUNT_ID,
    });
    const schedule = new CfnRotationSchedule(this, 'yearly', {
      secretId: this.secret.secretArn,
      rotationLambdaArn: this.rotateSigningKeys.functionArn,
      rotationRules: { scheduleExpression: 'rate(365 days)' },
      rotateImmediatelyOnUpdate: false,
    });
    // Secrets Manager tries the function at once.
    schedule.node.addDependency(this.rotateSigningKeys);
  }
}
