import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Stack } from '../template/stack.ts';
import type { HttpEndpoint } from './http-endpoint.ts';

const Index = z.looseObject({ IndexName: z.string(), KeySchema: z.array(z.unknown()), Projection: z.unknown() });

const TableProperties = z.strictObject({
  BillingMode: z.unknown().optional(),
  ContributorInsightsSpecification: z.unknown().optional(),
  DeletionProtectionEnabled: z.unknown().optional(),
  OnDemandThroughput: z.unknown().optional(),
  PointInTimeRecoverySpecification: z.unknown().optional(),
  Replicas: z.unknown().optional(),
  SSESpecification: z.unknown().optional(),
  TableClass: z.unknown().optional(),
  TableName: z.unknown().optional(),
  Tags: z.unknown().optional(),
  KeySchema: z.array(z.unknown()),
  AttributeDefinitions: z.array(z.unknown()),
  GlobalSecondaryIndexes: z.array(Index).optional(),
  LocalSecondaryIndexes: z.array(Index).optional(),
  StreamSpecification: z.looseObject({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z.looseObject({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
});

/** A table of the template. */
export interface DeclaredTable {
  readonly name: string;
  readonly arn: string;
  readonly streamArn: string;
  readonly ttlAttribute: string | undefined;
}

const Described = z.object({
  Table: z.object({ GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string() })).optional() }),
});

/** The indexes of a table that is there already; undefined when it is not. */
async function indexesOf(http: HttpEndpoint, name: string): Promise<readonly string[] | undefined> {
  const answer = await http.post('DynamoDB_20120810.DescribeTable', JSON.stringify({ TableName: name }));
  if (answer.status !== 200) return undefined;
  const { Table } = Described.parse(JSON.parse(String(answer.body)));
  return (Table.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName);
}

/** Makes the tables of the template that are not there yet. */
export async function makeTables(stack: Stack, http: HttpEndpoint): Promise<DeclaredTable[]> {
  const tables: DeclaredTable[] = [];
  for (const { logicalId } of stack.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable')) {
    const properties = stack.properties(logicalId, TableProperties);
    const name = stack.name(logicalId);
    const plainIndex = ({ IndexName, KeySchema, Projection }: z.output<typeof Index>) => ({
      IndexName,
      KeySchema,
      Projection,
    });
    const ttl = properties.TimeToLiveSpecification;
    const indexes = await indexesOf(http, name);
    if (indexes === undefined) {
      await http.call('DynamoDB_20120810.CreateTable', {
        TableName: name,
        KeySchema: properties.KeySchema,
        AttributeDefinitions: properties.AttributeDefinitions,
        BillingMode: 'PAY_PER_REQUEST',
        GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes?.map(plainIndex),
        LocalSecondaryIndexes: properties.LocalSecondaryIndexes?.map(plainIndex),
        ...(properties.StreamSpecification !== undefined && {
          StreamSpecification: {
            StreamEnabled: true,
            StreamViewType: properties.StreamSpecification.StreamViewType,
          },
        }),
      });
      if (ttl?.Enabled === true) {
        await http.call('DynamoDB_20120810.UpdateTimeToLive', {
          TableName: name,
          TimeToLiveSpecification: { Enabled: true, AttributeName: ttl.AttributeName },
        });
      }
    }
    // A later version of the template asks for an index that the data folder's table lacks.
    for (const index of properties.GlobalSecondaryIndexes ?? []) {
      if (indexes === undefined || indexes.includes(index.IndexName)) continue;
      await http.call('DynamoDB_20120810.UpdateTable', {
        TableName: name,
        AttributeDefinitions: properties.AttributeDefinitions,
        GlobalSecondaryIndexUpdates: [{ Create: plainIndex(index) }],
      });
    }
    tables.push({
      name,
      arn: String(stack.attribute(logicalId, 'Arn')),
      streamArn: String(stack.attribute(logicalId, 'StreamArn')),
      ttlAttribute: ttl?.Enabled === true ? ttl.AttributeName : undefined,
    });
  }
  return tables;
}

const DAY_SECONDS = 86_400;

/**
 * Keeps the engine's stream quick: it looks for the highest sequence number on each write and has no index for it,
 * and never forgets a record. Forgets those older than 24 hours as AWS does, but never the newest nor an unread one.
 * @param read the sequence numbers up to which each table's stream was read by all of its readers.
 */
export function tendStreams(file: string, read: ReadonlyMap<string, number>): void {
  const db = new DatabaseSync(file, { timeout: 5_000 });
  try {
    if (db.prepare("SELECT 1 FROM sqlite_master WHERE name = '_stream_records'").get() === undefined) return;
    db.exec(
      'CREATE INDEX IF NOT EXISTS stream_records_by_sequence ON _stream_records(table_name, CAST(sequence_number AS INTEGER))',
    );
    const forget = db.prepare(
      `DELETE FROM _stream_records WHERE table_name = ?1 AND created_at < ?2 AND CAST(sequence_number AS INTEGER) <= ?3
       AND id < (SELECT MAX(id) FROM _stream_records WHERE table_name = ?1)`,
    );
    for (const [table, sequence] of read) forget.run(table, Math.floor(Date.now() / 1000) - DAY_SECONDS, sequence);
  } finally {
    db.close();
  }
}
