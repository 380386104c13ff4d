import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaseTable, caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { DynamoDb } from '../../../local/dynamodb/dynamodb.ts';
import { DynamoDbEngine } from '../../../local/dynamodb/engine.ts';
import { Gateway } from '../../../local/gateway/gateway.ts';
import { Access } from '../../../local/iam/access.ts';

const account = '123456789012';

const keysOf = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
];

const indexes = [
  {
    IndexName: 'lists',
    KeySchema: keysOf('statusKey', 'statusOrder'),
    Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['listed'] },
  },
  {
    IndexName: 'by-customer',
    KeySchema: keysOf('customerKey', 'customerOrder'),
    Projection: { ProjectionType: 'KEYS_ONLY' },
  },
  {
    IndexName: 'by-account',
    KeySchema: keysOf('accountKey', 'accountOrder'),
    Projection: { ProjectionType: 'KEYS_ONLY' },
  },
];

/** The embedded DynamoDB alone, where each test takes a table of its own. */
export class RealTables {
  private readonly engine: DynamoDbEngine;
  private readonly gateway: Gateway;
  private readonly endpoint: string;
  private readonly folder: string;
  private made = 0;

  private constructor(engine: DynamoDbEngine, gateway: Gateway, endpoint: string, folder: string) {
    this.engine = engine;
    this.gateway = gateway;
    this.endpoint = endpoint;
    this.folder = folder;
  }

  static async start(): Promise<RealTables> {
    const folder = mkdtempSync(join(tmpdir(), 'postcase-tables-'));
    const engine = await DynamoDbEngine.start(join(folder, 'tables.sqlite'), console.error);
    const gateway = new Gateway(new Access(account));
    gateway.add(new DynamoDb(engine.http, account, () => undefined));
    const port = await gateway.listen(0);
    return new RealTables(engine, gateway, `http://127.0.0.1:${port}`, folder);
  }

  /** An empty table with the keys of infra/case-table.ts. */
  async make(): Promise<CaseTable> {
    const table = caseTable(`cases-${++this.made}`, {
      endpoint: this.endpoint,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'tester', secretAccessKey: 'tester' },
    });
    const keys = keysOf('pk', 'sk');
    await this.engine.http.call('DynamoDB_20120810.CreateTable', {
      TableName: table.name,
      KeySchema: keys,
      AttributeDefinitions: [...keys, ...indexes.flatMap(({ KeySchema }) => KeySchema)].map(({ AttributeName }) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      GlobalSecondaryIndexes: indexes,
      BillingMode: 'PAY_PER_REQUEST',
    });
    return table;
  }

  async stop(): Promise<void> {
    await this.gateway.stop();
    await this.engine.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
