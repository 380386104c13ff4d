import type { Entities } from '../entities/entities.ts';

/** Counts atomically: never the same number twice, gaps are possible (CASE-02). */
export async function nextCaseNumber({ counter }: Entities): Promise<number> {
  const { data } = await counter.upsert({ name: 'case' }).add({ value: 1 }).go({ response: 'all_new' });
  if (data.value === undefined) throw new Error('The case counter has no value');
  return data.value;
}
