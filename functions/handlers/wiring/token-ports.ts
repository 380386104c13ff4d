import { randomBytes, randomUUID } from 'node:crypto';
import type { TokenPorts } from '#actions/access/create-token.ts';
import { DynamoMachineTokens } from '#adapters/dynamodb/access/machine-tokens.ts';
import type { CaseTable } from '#adapters/dynamodb/table/case-table.ts';

export function tokenPorts(table: CaseTable): TokenPorts {
  return {
    tokens: new DynamoMachineTokens(table),
    now: () => new Date(),
    newId: randomUUID,
    random: (bytes) => randomBytes(bytes).toString('hex'),
  };
}
