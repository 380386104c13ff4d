import * as z from 'zod';
import { DynamoConfigurationSource } from '#adapters/dynamodb/configuration/configuration-source.ts';
import type { CaseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { faultLine } from '#domain/configuration/checks/fault.ts';
import type { Deployed } from '#domain/configuration/lookups/lookup.ts';
import { mailboxes } from '#domain/configuration/lookups/mailboxes.ts';
import { env } from '../../env.ts';
import { log } from '../logs/log.ts';

export function configurationSource(table: CaseTable, given: Deployed = deployed()): DynamoConfigurationSource {
  return new DynamoConfigurationSource(table, given, (faults) =>
    log.warn('Rows of the configuration are ignored', { faults: faults.map(faultLine) }),
  );
}

const named = { address: z.string(), publicAddress: z.string().optional() };

/** @param of names the variable with the mailboxes. */
export function deployed(of: typeof env.mailboxes | typeof env.firstMailbox = env.mailboxes): Deployed {
  // infra/settings has checked what the owner gave: here it only gets its types back.
  const given = z.array(z.looseObject(named)).parse(JSON.parse(fromEnvironment(of)));
  const known = given.flatMap(({ address, publicAddress }) => (publicAddress ? [[address, publicAddress]] : []));
  return {
    mailDomain: fromEnvironment(env.mailDomain),
    caseNumberMask: fromEnvironment(env.caseNumberMask),
    mailboxes: given.map(({ publicAddress: _, ...mailbox }) => mailboxes.schema.parse(mailbox)),
    publicAddresses: Object.fromEntries(known),
  };
}
