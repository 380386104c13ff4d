import { SESClient } from '@aws-sdk/client-ses';
import type { WatchPorts } from '#actions/intake/watch-mail.ts';
import { DynamoHeldMails } from '#adapters/dynamodb/mail/held-mails.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { SesRuleSets } from '#adapters/ses/rule-sets.ts';
import { env } from '../../../env.ts';

export function watchMailPorts(): WatchPorts {
  return {
    ruleSets: new SesRuleSets(new SESClient({})),
    held: new DynamoHeldMails(caseTable(fromEnvironment(env.tableName))),
  };
}
