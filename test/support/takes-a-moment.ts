import { expect } from 'vitest';

/** What is linear needs a tenth of it on a slow machine; what is not, in the sizes that tests take, needs minutes. */
const momentMs = 10_000;

/**
 * Runs what must grow with its input alone. Counts what this thread computes and not what others do meanwhile, so that no busy
 * machine decides about a test.
 */
export function takesAMoment<Result>(work: () => Result): Result {
  const before = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(momentMs);
  return result;
}
