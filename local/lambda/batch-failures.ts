import { z } from 'zod';
import type { Invocation } from './lambda-function.ts';

const Response = z
  .looseObject({ batchItemFailures: z.array(z.looseObject({ itemIdentifier: z.string().min(1) })).nullish() })
  .nullable();

/**
 * Which records of a batch failed, as Lambda reads it: a thrown error, a malformed answer or an unknown id fail the whole
 * batch; an empty list, `null` or nothing mean that all went well.
 * @param ids of the records in the batch: message ids or sequence numbers.
 * @param reports whether the mapping has ReportBatchItemFailures.
 */
export function failedRecords(invocation: Invocation, ids: readonly string[], reports: boolean): ReadonlySet<string> {
  const all = new Set(ids);
  if (invocation.error !== undefined) return all;
  if (!reports) return new Set();
  const response = Response.safeParse(invocation.response);
  if (!response.success) return all;
  const failed = new Set((response.data?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier));
  return [...failed].every((id) => all.has(id)) ? failed : all;
}
