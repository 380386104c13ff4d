import { auditedBlocklist } from '#actions/administration/audited-blocklist.ts';
import { DynamoHeldMails } from '#adapters/dynamodb/mail/held-mails.ts';
import type { CaseTable } from '#adapters/dynamodb/table/case-table.ts';
import { LambdaHeldMailKeeper } from '#adapters/lambda/held-mail-keeper.ts';
import { env } from '../../env.ts';
import type { HeldMailPorts } from '../api/held-mail-routes.ts';
import { configurePorts } from './configure-ports.ts';
import { lazyFunction } from './lazy/lazy-function.ts';

export function heldMailPorts(table: CaseTable): Omit<HeldMailPorts, 'configuration' | 'keys' | 'now'> {
  return {
    held: new DynamoHeldMails(table),
    heldMailKeeper: new LambdaHeldMailKeeper(lazyFunction(env.manageMailFunction, ['mail-unknown', 'mail-of-agent'])),
    blocklistFor: (who) => auditedBlocklist(who, configurePorts(table)),
  };
}
