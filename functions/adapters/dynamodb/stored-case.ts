import type { EntityItem } from 'electrodb';
import type { Case } from '#domain/case.ts';
import type { Entities } from './entities.ts';

/** A case from its item: columns that DynamoDB leaves out are there again. */
export function storedCase(item: EntityItem<Entities['case']>): Case {
  const { group, customerId, accountId, closureReason } = item;
  return { ...item, group, customerId, accountId, closureReason };
}
