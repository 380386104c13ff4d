import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { RatePorts } from '#actions/rating/follow-rating-link.ts';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import { DynamoRatings } from '#adapters/dynamodb/rating/ratings.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../../env.ts';
import { configurationSource } from './configuration-source.ts';
import { keySource } from './key-source.ts';

export function ratePorts(): RatePorts {
  const table = caseTable(fromEnvironment(env.tableName));
  return {
    cases: new DynamoCases(table),
    ratings: new DynamoRatings(table),
    keys: keySource(),
    configuration: configurationSource(table),
    now: () => new Date(),
    newId: randomUUID,
    pause: (attempt) => setTimeout(Math.random() * Math.min(10 * 2 ** attempt, 1000)),
  };
}
