import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { env } from '../../functions/env.ts';
import type { PostcaseFunction } from '../parts/function.ts';

/**
 * The words that cases are found by: some dozen items a mail, of which no stream and no index is to hear. Apart from the cases, so that
 * whoever reads all of those reads no words.
 */
export class WordsTable extends Table {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      // AWS_MANAGED would bill each request to KMS; DEFAULT encrypts with a key that DynamoDB owns.
      encryption: TableEncryption.DEFAULT,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-DDB3',
      reason:
        'All that it holds is built anew from the cases by a command; backups by the second would double its price.',
    });
  }

  /** @param operations DynamoDB API operations on the table's items, e.g. `Query`. */
  bindTo(fn: PostcaseFunction, ...operations: string[]): void {
    fn.bind(env.wordsTableName, this.tableName, {
      actions: operations.map((operation) => `dynamodb:${operation}`),
      resources: [this.tableArn],
    });
  }
}
