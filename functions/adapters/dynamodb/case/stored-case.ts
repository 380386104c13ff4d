import type { EntityItem } from 'electrodb';
import type { Case } from '#domain/case/case.ts';
import type { Entities } from '../entities/entities.ts';

/** A case from its item: columns that DynamoDB leaves out are there again. */
export function storedCase(item: EntityItem<Entities['case']>): Case {
  const {
    agent,
    group,
    customerId,
    accountId,
    respondedAt,
    resolvedAt,
    closedAt,
    closureReason,
    satisfaction,
    ratedEntry,
    service,
    mergedInto,
    waitingSince,
    snoozedUntil,
  } = item;
  const { silence, messageId, customer, ...correspondence } = item.correspondence;
  return {
    ...item,
    agent,
    group,
    customerId,
    accountId,
    correspondence: { ...correspondence, knownOthers: correspondence.knownOthers ?? [], customer, silence, messageId },
    respondedAt,
    resolvedAt,
    closedAt,
    closureReason,
    satisfaction,
    ratedEntry,
    service,
    mergedInto,
    waitingSince,
    snoozedUntil,
  };
}
