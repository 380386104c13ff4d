import type { ShowCasePorts } from '#actions/work/show-case.ts';
import { caseTable } from '#adapters/dynamodb/case-table.ts';
import { DynamoPeople } from '#adapters/dynamodb/people.ts';
import { DynamoWholeCases } from '#adapters/dynamodb/whole-cases.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../../env.ts';
import { configurationSource } from './configuration-source.ts';

/** What the routes of the API need. */
export type ApiPorts = ShowCasePorts;

export function apiPorts(): ApiPorts {
  const table = caseTable(fromEnvironment(env.tableName));
  return {
    configuration: configurationSource(table),
    wholeCases: new DynamoWholeCases(table),
    people: new DynamoPeople(table),
  };
}
