import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { env } from '../functions/env.ts';
import { PostcaseFunction, seconds } from './function.ts';

/** Keys of the HMACs in anchors, reply addresses and links: the current one signs, the previous ones still verify. */
export class SigningKeys extends Construct {
  readonly rotateSigningKeys: PostcaseFunction;
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
      removalPolicy: RemovalPolicy.RETAIN,
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
    this.secret.addRotationSchedule('yearly', {
      rotationLambda: this.rotateSigningKeys,
      automaticallyAfter: Duration.days(365),
      rotateImmediatelyOnUpdate: false,
    });
    this.rotateSigningKeys.explainWildcard(
      '*',
      'CDK lets a rotation make random passwords, an action without resources.',
    );
  }

  bindTo(fn: PostcaseFunction): void {
    fn.bind(env.signingKeysSecretId, this.secret.secretArn, {
      actions: ['secretsmanager:GetSecretValue'],
      resources: [this.secret.secretArn],
    });
  }
}
