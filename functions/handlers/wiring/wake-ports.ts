import { setTimeout } from 'node:timers/promises';
import type { ChangePorts } from '#actions/change-case.ts';
import { caseTable } from '#adapters/dynamodb/case-table.ts';
import { DynamoCases } from '#adapters/dynamodb/cases.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../../env.ts';
import { configurationSource } from './configuration-source.ts';

export function wakePorts(): Omit<ChangePorts, 'newId'> {
  const table = caseTable(fromEnvironment(env.tableName));
  return {
    cases: new DynamoCases(table),
    configuration: configurationSource(table),
    now: () => new Date(),
    pause: (attempt) => setTimeout(Math.random() * Math.min(10 * 2 ** attempt, 1000)),
  };
}
