import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { env } from '../../env.ts';
import { fromEnvironment } from '../environment.ts';

export type DocumentClient = DynamoDBDocumentClient;

export const tableName = (): string => fromEnvironment(env.tableName);

export function documentClient(): DocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } });
}
