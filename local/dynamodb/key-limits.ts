import { z } from 'zod';
import type { GatewayResponse } from '../gateway/service.ts';
import { jsonError } from '../gateway/wire-error.ts';
import type { HttpEndpoint } from './http-endpoint.ts';

/** Bytes of a key attribute: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html */
const LARGEST = { HASH: 2048, RANGE: 1024 };
const INVALID = 'One or more parameter values were invalid: ';
const IN_QUERY = {
  HASH: `${INVALID}Size of hashkey has exceeded the maximum size limit of${LARGEST.HASH} bytes`,
  RANGE: `${INVALID}Aggregated size of all range keys has exceeded the size limit of ${LARGEST.RANGE} bytes`,
};

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const Indexes = z.array(z.object({ IndexName: z.string(), KeySchema })).default([]);
const Described = z.object({
  Table: z.object({ KeySchema, GlobalSecondaryIndexes: Indexes, LocalSecondaryIndexes: Indexes }),
});
type Keys = z.output<typeof Described>['Table'];

const Values = z.record(z.string(), z.unknown()).default({});
const Names = z.record(z.string(), z.string()).default({});
const Call = z.looseObject({
  TableName: z.string(),
  IndexName: z.string().optional(),
  Item: Values,
  UpdateExpression: z.string().default(''),
  KeyConditionExpression: z.string().default(''),
  ExpressionAttributeNames: Names,
  ExpressionAttributeValues: Values,
});
type Call = z.output<typeof Call>;
const Batch = z.object({
  RequestItems: z.record(z.string(), z.array(z.looseObject({ PutRequest: z.unknown().optional() }))),
});
const Transaction = z.object({ TransactItems: z.array(z.record(z.string(), Call)) });

/** `a = :v`, `a >= :v`, `a BETWEEN :v`, `begins_with(a, :v)`, `if_not_exists(a, :v)`. */
const COMPARED = /(?<![:\w#])(#?\w+)\s*(?:[<>]?=|[<>]|,|\sBETWEEN\s)\s*(:\w+)/gi;

/** Refuses what the engine takes and DynamoDB does not: keys of indexes, and keys asked for, that are too long. */
export class KeyLimits {
  readonly #http: HttpEndpoint;
  readonly #tables = new Map<string, Promise<Keys | undefined>>();

  constructor(http: HttpEndpoint) {
    this.#http = http;
  }

  /** DynamoDB's answer to a call with such a key; undefined when there is none. @param operation e.g. `PutItem`. */
  async refusal(operation: string, body: Buffer): Promise<GatewayResponse | undefined> {
    if (body.length <= LARGEST.RANGE) return undefined;
    const calls = callsOf(operation, body);
    const faults = await Promise.all(calls.map((call) => this.#fault(call, operation === 'Query')));
    const fault = faults.find((each) => each !== undefined);
    if (fault === undefined) return undefined;
    if (operation !== 'TransactWriteItems')
      return jsonError('com.amazon.coral.validate', 400, 'ValidationException', fault);
    const reasons = faults.map((Message) => (Message ? { Code: 'ValidationError', Message } : { Code: 'None' }));
    const codes = reasons.map(({ Code }) => Code).join(', ');
    const said = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
    const answer = jsonError('com.amazonaws.dynamodb.v20120810', 400, 'TransactionCanceledException', said);
    return { ...answer, body: JSON.stringify({ ...JSON.parse(String(answer.body)), CancellationReasons: reasons }) };
  }

  async #fault(call: Call, isQuery: boolean): Promise<string | undefined> {
    const keys = await this.#keysOf(call.TableName);
    if (keys === undefined) return undefined;
    const indexes = [...keys.GlobalSecondaryIndexes, ...keys.LocalSecondaryIndexes];
    const values = new Map([...Object.entries(call.Item), ...compared(call)]);
    if (isQuery) {
      const { KeySchema: asked } = indexes.find(({ IndexName }) => IndexName === call.IndexName) ?? keys;
      const long = asked.find(({ AttributeName, KeyType }) => sizeOf(values.get(AttributeName)) > LARGEST[KeyType]);
      return long && IN_QUERY[long.KeyType];
    }
    for (const { IndexName, KeySchema: written } of indexes) {
      for (const { AttributeName, KeyType } of written) {
        const [size, largest] = [sizeOf(values.get(AttributeName)), LARGEST[KeyType]];
        if (size > largest)
          return `${INVALID}Size limit exceeded for Index Key ${AttributeName} Actual Size: ${size} bytes Max Size: ${largest} bytes IndexName: ${IndexName}`;
      }
    }
    return undefined;
  }

  #keysOf(TableName: string): Promise<Keys | undefined> {
    const known = this.#tables.get(TableName);
    if (known !== undefined) return known;
    const asked = this.#http
      .post('DynamoDB_20120810.DescribeTable', JSON.stringify({ TableName }))
      .then(({ status, body }) => (status === 200 ? Described.parse(JSON.parse(body)).Table : undefined));
    this.#tables.set(TableName, asked);
    return asked;
  }
}

/** What a request asks for, one for each item. */
function callsOf(operation: string, body: Buffer): Call[] {
  switch (operation) {
    case 'PutItem':
    case 'UpdateItem':
    case 'Query':
      return [Call.parse(JSON.parse(body.toString()))];
    case 'BatchWriteItem':
      return Object.entries(Batch.parse(JSON.parse(body.toString())).RequestItems).flatMap(([TableName, requests]) =>
        requests.map(({ PutRequest }) => Call.parse({ TableName, ...Object(PutRequest) })),
      );
    case 'TransactWriteItems':
      return Transaction.parse(JSON.parse(body.toString())).TransactItems.flatMap((item) => Object.values(item));
    default:
      return [];
  }
}

/** The values that attributes are set to or asked to have. */
function compared(call: Call): [string, unknown][] {
  const { UpdateExpression, KeyConditionExpression, ExpressionAttributeNames: names } = call;
  const found = [...`${UpdateExpression} ${KeyConditionExpression}`.matchAll(COMPARED)];
  return found.map(([, name = '', value = '']) => [names[name] ?? name, call.ExpressionAttributeValues[value]]);
}

/** Bytes of a text or of binary data; 0 for anything else. */
function sizeOf(value: unknown): number {
  const { S, B } = Object(value);
  if (typeof S === 'string') return Buffer.byteLength(S);
  return typeof B === 'string' ? Buffer.byteLength(B, 'base64') : 0;
}
