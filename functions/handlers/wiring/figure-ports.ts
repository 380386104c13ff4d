import { setTimeout } from 'node:timers/promises';
import type { CountFactPorts } from '#actions/rating/count-fact.ts';
import type { CountCasePorts } from '#actions/reports/count-case.ts';
import { DynamoFigures } from '#adapters/dynamodb/rating/figures.ts';
import { DynamoCaseFigures } from '#adapters/dynamodb/reports/case-figures.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../../env.ts';
import { configurationSource } from './configuration-source.ts';

export function figurePorts(): CountFactPorts & CountCasePorts {
  const table = caseTable(fromEnvironment(env.tableName));
  return {
    figures: new DynamoFigures(table),
    caseFigures: new DynamoCaseFigures(table),
    configuration: configurationSource(table),
    pause: (attempt) => setTimeout(Math.random() * Math.min(20 * 2 ** attempt, 1000)),
  };
}
