import { z } from 'zod';
import { type GatewayRequest, type NeededPermission, NotEmbedded } from '../gateway/service.ts';

/** What a call does to the data; `transact*` and `batch*` ask for several permissions. */
type Kind = 'read' | 'write' | 'describe' | 'stream';

const OPERATIONS: Readonly<Record<string, Kind>> = {
  GetItem: 'read',
  BatchGetItem: 'read',
  TransactGetItems: 'read',
  Query: 'read',
  Scan: 'read',
  PutItem: 'write',
  UpdateItem: 'write',
  DeleteItem: 'write',
  BatchWriteItem: 'write',
  TransactWriteItems: 'write',
  DescribeTable: 'describe',
  DescribeTimeToLive: 'describe',
  ListTables: 'describe',
  ListStreams: 'stream',
  DescribeStream: 'stream',
  GetShardIterator: 'stream',
  GetRecords: 'stream',
};

const Named = z.looseObject({ TableName: z.string() });

const Input = z.looseObject({
  TableName: z.string().optional(),
  IndexName: z.string().optional(),
  StreamArn: z.string().optional(),
  ReturnConsumedCapacity: z.string().optional(),
  RequestItems: z.record(z.string(), z.unknown()).optional(),
  TransactItems: z.array(z.record(z.string(), Named.optional())).optional(),
});

/** A DynamoDB request, read. */
export interface DynamoDbCall {
  readonly operation: string;
  readonly kind: Kind;
  readonly tables: readonly string[];
  /** `NONE`, `TOTAL` or `INDEXES` as the caller asked. */
  readonly capacity: string;
  readonly needed: readonly NeededPermission[];
}

const TRANSACTION_ACTIONS: Readonly<Record<string, string>> = {
  Get: 'dynamodb:GetItem',
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
};

const calls = new WeakMap<GatewayRequest, DynamoDbCall>();

/** Reads a DynamoDB request, once. Throws for a call that the embedded cloud does not know. */
export function dynamoDbCall(request: GatewayRequest, account: string): DynamoDbCall {
  const known = calls.get(request);
  if (known !== undefined) return known;
  const target = String(request.headers['x-amz-target'] ?? '');
  const operation = target.slice(target.indexOf('.') + 1);
  const kind = OPERATIONS[operation];
  if (kind === undefined) throw new NotEmbedded(`dynamodb:${operation}`);
  const input = Input.parse(JSON.parse(request.body.toString() || '{}'));
  const arn = (table: string) =>
    table.startsWith('arn:') ? table : `arn:aws:dynamodb:${request.region}:${account}:table/${table}`;
  const actions = new Map<string, NeededPermission>();
  const need = (action: string, resource: string) => actions.set(`${action} ${resource}`, { action, resource });
  const tables = new Set<string>();
  if (input.TransactItems !== undefined) {
    for (const item of input.TransactItems) {
      for (const [kindOfItem, named] of Object.entries(item)) {
        if (named === undefined) continue;
        tables.add(named.TableName);
        need(TRANSACTION_ACTIONS[kindOfItem] ?? `dynamodb:${kindOfItem}`, arn(named.TableName));
      }
    }
  } else if (input.RequestItems !== undefined) {
    for (const table of Object.keys(input.RequestItems)) {
      tables.add(table);
      need(`dynamodb:${operation}`, arn(table));
    }
  } else if (input.TableName !== undefined) {
    tables.add(input.TableName);
    const index = input.IndexName === undefined ? '' : `/index/${input.IndexName}`;
    need(`dynamodb:${operation}`, `${arn(input.TableName)}${index}`);
  } else {
    need(`dynamodb:${operation}`, input.StreamArn ?? '*');
  }
  const call: DynamoDbCall = {
    operation,
    kind,
    tables: [...tables],
    capacity: input.ReturnConsumedCapacity ?? 'NONE',
    needed: [...actions.values()],
  };
  calls.set(request, call);
  return call;
}
