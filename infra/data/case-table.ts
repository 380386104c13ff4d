import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, type DynamoEventSourceProps, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import type { PostcaseFunction } from '../parts/function.ts';
import type { DeadLetters } from '../parts/queue.ts';

/** As in functions/adapters/dynamodb/entities.ts. */
const lists = 'lists';
const byCustomer = 'by-customer';
const byAccount = 'by-account';

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
    // One short text beside the keys: a message costs one write unit here, a new status two.
    this.addGlobalSecondaryIndex({
      indexName: lists,
      partitionKey: { name: 'statusKey', type: AttributeType.STRING },
      sortKey: { name: 'statusOrder', type: AttributeType.STRING },
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['listed'],
    });
    // Keys alone: written once for each case.
    for (const [indexName, whose] of [
      [byCustomer, 'customer'],
      [byAccount, 'account'],
    ] as const)
      this.addGlobalSecondaryIndex({
        indexName,
        partitionKey: { name: `${whose}Key`, type: AttributeType.STRING },
        sortKey: { name: `${whose}Order`, type: AttributeType.STRING },
        projectionType: ProjectionType.KEYS_ONLY,
      });
  }

  /**
   * Lets a function read what is written.
   * @param unread gets the records that the function cannot read for most of a day.
   * @param filters what wakes the function: most writes have no effect and then cost nothing.
   */
  feed(fn: PostcaseFunction, unread: DeadLetters, filters: NonNullable<DynamoEventSourceProps['filters']>): void {
    fn.addEventSource(
      new DynamoEventSource(this, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        reportBatchItemFailures: true,
        // What fails is tried until it succeeds: a function drops what it cannot understand, so only a cause outside of the
        // records stops it. Before the stream forgets a record after 24 hours, it is handed over to be looked at.
        bisectBatchOnError: true,
        maxRecordAge: Duration.hours(20),
        onFailure: new SqsDlq(unread),
        filters,
      }),
    );
    fn.explainWildcard('*', 'CDK lets a stream reader list streams, an action without resources.');
  }

  /** Lets a function read the lists of cases. */
  bindListsTo(fn: PostcaseFunction): void {
    fn.allow({ actions: ['dynamodb:Query'], resources: [`${this.tableArn}/index/${lists}`] });
  }

  /** Lets a function read which cases a customer has. */
  bindCasesOfCustomersTo(fn: PostcaseFunction): void {
    fn.allow({ actions: ['dynamodb:Query'], resources: [`${this.tableArn}/index/${byCustomer}`] });
  }

  /** Lets a function read which cases a company has. */
  bindCasesOfAccountsTo(fn: PostcaseFunction): void {
    fn.allow({ actions: ['dynamodb:Query'], resources: [`${this.tableArn}/index/${byAccount}`] });
  }

  /** @param operations DynamoDB API operations on the table's items, e.g. `PutItem`. */
  bindTo(fn: PostcaseFunction, ...operations: string[]): void {
    fn.bind(env.tableName, this.tableName, {
      actions: operations.map((operation) => `dynamodb:${operation}`),
      resources: [this.tableArn],
    });
  }
}
