import type { DraftPorts } from '#actions/work/drafts/draft-ports.ts';
import type { ShowCasePorts } from '#actions/work/show-case.ts';
import { DynamoPeople } from '#adapters/dynamodb/case/people.ts';
import { DynamoWholeCases } from '#adapters/dynamodb/case/whole-cases.ts';
import { DynamoChangeFeed } from '#adapters/dynamodb/news/change-feed.ts';
import { DynamoPresences } from '#adapters/dynamodb/news/presences.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../../env.ts';
import type { LivePorts } from '../api/live-routes.ts';
import { configurationSource } from './configuration-source.ts';
import { draftPorts } from './draft-ports.ts';

/** What the routes of the API need. */
export type ApiPorts = ShowCasePorts & DraftPorts & LivePorts;

export function apiPorts(): ApiPorts {
  const table = caseTable(fromEnvironment(env.tableName));
  return {
    ...draftPorts(),
    feed: new DynamoChangeFeed(table),
    presences: new DynamoPresences(table),
    configuration: configurationSource(table),
    wholeCases: new DynamoWholeCases(table),
    people: new DynamoPeople(table),
  };
}
