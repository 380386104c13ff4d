import { setTimeout } from 'node:timers/promises';
import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import { DynamoConfigurationStore } from '#adapters/dynamodb/configuration/configuration-store.ts';
import type { CaseTable } from '#adapters/dynamodb/table/case-table.ts';
import { deployed } from './configuration-source.ts';

export function configurePorts(table: CaseTable): ConfigurePorts {
  return {
    store: new DynamoConfigurationStore(table),
    deployed: deployed(),
    now: () => new Date(),
    pause: (attempt) => setTimeout(Math.random() * Math.min(10 * 2 ** attempt, 1000)),
  };
}
