import * as z from 'zod';
import type { CaseTable } from '#adapters/dynamodb/case-table.ts';
import { DynamoConfigurationSource, mailboxRow } from '#adapters/dynamodb/configuration-source.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../../env.ts';

export function configurationSource(table: CaseTable): DynamoConfigurationSource {
  return new DynamoConfigurationSource(table, {
    mailDomain: fromEnvironment(env.mailDomain),
    caseNumberMask: fromEnvironment(env.caseNumberMask),
    // infra/settings.ts has checked what the owner gave: here it only gets its types back.
    mailboxes: z.array(mailboxRow).parse(JSON.parse(fromEnvironment(env.mailboxes))),
  });
}
