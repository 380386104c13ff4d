import type { EntityItem } from 'electrodb';
import type { Case } from '#domain/case/case.ts';
import type { Entities } from '../entities/entities.ts';

/** Columns that a case has whether there is something in them or not: DynamoDB leaves them out. */
const empty = {
  agent: undefined,
  group: undefined,
  customerId: undefined,
  accountId: undefined,
  respondedAt: undefined,
  resolvedAt: undefined,
  closedAt: undefined,
  closureReason: undefined,
  satisfaction: undefined,
  ratedEntry: undefined,
  service: undefined,
  mergedInto: undefined,
  waitingSince: undefined,
  snoozedUntil: undefined,
} satisfies Partial<Record<keyof Case, undefined>>;

const nobody = { customer: undefined, silence: undefined, messageId: undefined };

/** A case from its item: columns that DynamoDB leaves out are there again. */
export function storedCase(item: EntityItem<Entities['case']>): Case {
  const { knownOthers = [] } = item.correspondence;
  return { ...empty, ...item, correspondence: { ...nobody, ...item.correspondence, knownOthers } };
}
