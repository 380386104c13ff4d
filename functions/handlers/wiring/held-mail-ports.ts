import { auditedBlocklist } from '#actions/administration/audited-blocklist.ts';
import type { HeldMailKeeper } from '#actions/intake/inbox-ports.ts';
import { DynamoHeldMails } from '#adapters/dynamodb/mail/held-mails.ts';
import type { CaseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../../env.ts';
import type { HeldMailPorts } from '../api/held-mail-routes.ts';
import { configurePorts } from './configure-ports.ts';

export function heldMailPorts(table: CaseTable): Omit<HeldMailPorts, 'configuration'> {
  return {
    held: new DynamoHeldMails(table),
    heldMailKeeper: lazyKeeper(),
    blocklistFor: (who) => auditedBlocklist(who, configurePorts(table)),
  };
}

/** Loaded when somebody first settles a mail: few requests do. */
function lazyKeeper(): HeldMailKeeper {
  let loaded: Promise<HeldMailKeeper> | undefined;
  const keeper = () => {
    loaded ??= Promise.all([import('@aws-sdk/client-lambda'), import('#adapters/lambda/held-mail-keeper.ts')]).then(
      // Asked once: what got no answer may have been done.
      ([{ LambdaClient }, { LambdaHeldMailKeeper }]) =>
        new LambdaHeldMailKeeper(new LambdaClient({ maxAttempts: 1 }), fromEnvironment(env.manageMailFunction)),
    );
    return loaded;
  };
  return {
    release: async (...asked) => (await keeper()).release(...asked),
    delete: async (...asked) => (await keeper()).delete(...asked),
  };
}
