import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { itemOf } from '../table/stored-item.ts';
import { inOrder, toldEvent } from './told-event.ts';

/** A case with all that belongs to it, oldest first. */
export async function casePage(table: CaseTable, number: number) {
  const { case: cases, message, event, rating, wait, follower, seen } = entities(table);
  const raw: Record<string, unknown>[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page: { Items?: Record<string, unknown>[]; LastEvaluatedKey?: Record<string, unknown> } =
      await table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'pk = :case',
          ExpressionAttributeValues: { ':case': `case#${number}` },
          ConsistentRead: true,
          ExclusiveStartKey: from,
        }),
      );
    raw.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  const items = (entity: string) => raw.filter((item) => item.__edb_e__ === entity);
  const [found] = items('case').flatMap((Item) => itemOf(cases, Item) ?? []);
  if (!found) return undefined;
  const messages = items('message').flatMap((Item) => itemOf(message, Item) ?? []);
  const told = messages.flatMap((one) => (one.told ? [toldEvent(one, one.told)] : []));
  return {
    case: found,
    messages,
    events: inOrder([...items('event').flatMap((Item) => itemOf(event, Item) ?? []), ...told]),
    ratings: items('rating').flatMap((Item) => itemOf(rating, Item) ?? []),
    waits: items('wait').flatMap((Item) => itemOf(wait, Item) ?? []),
    followers: items('follower').flatMap((Item) => itemOf(follower, Item) ?? []),
    seen: items('seen').flatMap((Item) => itemOf(seen, Item) ?? []),
  };
}

export type CasePage = NonNullable<Awaited<ReturnType<typeof casePage>>>;
