import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { Cases, RunningWaits, WaitReviews } from '#actions/life/ports.ts';
import { againWhenStale, type Pausing } from '#actions/words/again-when-stale.ts';
import { isForRule, isOfStatus } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { hastened } from '#domain/life/due-wait.ts';
import { hastenedRule } from '#domain/life/woken-rule.ts';

export interface ReviewPorts extends Pausing {
  readonly cases: Pick<Cases, 'loadWait' | 'save'>;
  readonly running: RunningWaits;
  readonly reviews: WaitReviews;
  readonly configuration: ConfigurationSource;
  now(): Date;
}

const atOnce = 10;

/**
 * Looks at a page of the waits that run, and lets those wake earlier that are due earlier by now; then the next page has its
 * turn (CASE-13, NOTE-05). Again changes nothing.
 * @returns how many wake earlier.
 */
export async function reviewWaits(
  { name, page }: { readonly name: string; readonly page: string | undefined },
  ports: ReviewPorts,
): Promise<{ readonly hastened: number }> {
  const { running, reviews, configuration, now } = ports;
  // What is remembered may be older than the change that this is about.
  const configured = await configuration.loadAnew();
  const { found, next } = await running.waits(page);
  let count = 0;
  for (let from = 0; from < found.length; from += atOnce) {
    const some = found.slice(from, from + atOnce);
    const done = await Promise.all(
      some.map((wait) => againWhenStale(() => reviewWait(wait, configured, ports), ports)),
    );
    count += done.filter(Boolean).length;
  }
  if (next !== undefined) await reviews.review({ name: nextName(name), wakeAt: now().toISOString(), page: next });
  return { hastened: count };
}

async function reviewWait(
  { caseNumber, waitId }: { readonly caseNumber: number; readonly waitId: string },
  configuration: Configuration,
  { cases }: ReviewPorts,
): Promise<boolean> {
  const found = await cases.loadWait(caseNumber, waitId);
  if (!found) return false;
  const { case: about, wait } = found;
  const change = isOfStatus(wait)
    ? hastened(about, wait, configuration)
    : isForRule(wait)
      ? hastenedRule(about, wait, configuration)
      : undefined;
  if (change) await cases.save(change);
  return change !== undefined;
}

/** `review-20261122`, `review-20261122-2`, … */
function nextName(name: string): string {
  const [, first = name, count = '1'] = /^(review-\d+)-(\d+)$/.exec(name) ?? [];
  return `${first}-${Number(count) + 1}`;
}
