import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { env } from '../functions/env.ts';
import type { PostcaseFunction } from './function.ts';

/** One table for everything: a case's page is one partition. Effects leave through its stream. */
export class CaseTable extends Table {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      // AWS_MANAGED would bill each request to KMS; DEFAULT encrypts with a key that DynamoDB owns.
      encryption: TableEncryption.DEFAULT,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** @param operations DynamoDB API operations on the table's items, e.g. `PutItem`. */
  bindTo(fn: PostcaseFunction, ...operations: string[]): void {
    fn.bind(env.tableName, this.tableName, {
      actions: operations.map((operation) => `dynamodb:${operation}`),
      resources: [this.tableArn],
    });
  }
}
