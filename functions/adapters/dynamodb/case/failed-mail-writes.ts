import type { MessageKey } from '#domain/case/message.ts';
import { leavesListAt } from '#domain/notification/failed-mail.ts';
import { officeNumber } from '#domain/notification/office.ts';
import type { Entities } from '../entities/entities.ts';
import type { ExpectingWrite } from '../table/transaction.ts';

/** Where a mail stands among those that did not arrive. */
export function placeOf({ caseNumber, at, id }: MessageKey): MessageKey {
  return { caseNumber, at, id };
}

/** The mail stands among those that failed; the same again changes nothing. What is about no case has nobody to see to it. */
export function failedMailWrites(key: MessageKey, items: Entities): readonly ExpectingWrite[] {
  if (key.caseNumber === officeNumber) return [];
  const place = { ...placeOf(key), expiresAt: leavesListAt(key) };
  return [{ expectation: 'it stands among those that failed', write: items.failedMailPlace.put(place) }];
}

/** The mail stands there no more, if it did. */
export function noLongerFailed(key: MessageKey, items: Entities): readonly ExpectingWrite[] {
  const write = items.failedMailPlace.delete(placeOf(key));
  return [{ expectation: 'it does not stand among those that failed', kind: 'Delete', write }];
}
