import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The one table, and the client that speaks to it. */
export interface CaseTable {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

export function caseTable(name: string, configuration: DynamoDBClientConfig = {}): CaseTable {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(configuration), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { client, name };
}
