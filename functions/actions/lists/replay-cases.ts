import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { Cases, WaitReviews } from '#actions/life/ports.ts';
import { againWhenStale, type Pausing } from '#actions/words/again-when-stale.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { isWork } from '#domain/configuration/status.ts';
import { retimedCase } from '#domain/deadline/retimed-case.ts';
import type { CaseLists } from './ports.ts';

export interface ReplayPorts extends Pausing {
  readonly cases: Pick<Cases, 'load' | 'save'>;
  readonly lists: Pick<CaseLists, 'ofStatuses'>;
  readonly reviews: WaitReviews;
  readonly configuration: ConfigurationSource;
  now(): Date;
}

/** So many are read and written within the time that the function has. */
const pageSize = 200;
const atOnce = 10;

/**
 * Computes the clocks of a page of the open cases again; then the next page has its turn (SLA-12). Again changes nothing.
 * @param page number of the last case of the page before.
 * @returns how many were changed.
 */
export async function replayCases(
  { name, page }: { readonly name: string; readonly page: string | undefined },
  ports: ReplayPorts,
): Promise<{ readonly replayed: number }> {
  const { lists, reviews, configuration, now } = ports;
  // What is remembered may be older than the change that this is about.
  const configured = await configuration.loadAnew();
  const work = configured.statuses.map((status) => status.name).filter((status) => isWork(status, configured.statuses));
  const open = (await lists.ofStatuses(work))
    .map(({ number }) => number)
    .filter((number) => number > Number(page ?? 0))
    .toSorted((one, other) => one - other);
  const numbers = open.slice(0, pageSize);
  let count = 0;
  for (let from = 0; from < numbers.length; from += atOnce) {
    const some = numbers.slice(from, from + atOnce);
    const done = await Promise.all(
      some.map((number) => againWhenStale(() => replay(number, configured, ports), ports)),
    );
    count += done.filter(Boolean).length;
  }
  const last = numbers.at(-1);
  if (open.length > numbers.length && last !== undefined) {
    const [, first = name] = /^(replay-\d+)/.exec(name) ?? [];
    await reviews.review({ name: `${first}-${last}`, wakeAt: now().toISOString(), page: String(last) });
  }
  return { replayed: count };
}

async function replay(number: number, configured: Configuration, { cases, now }: ReplayPorts): Promise<boolean> {
  const found = await cases.load(number);
  const change = found && retimedCase(found, now(), configured);
  if (change) await cases.save(change);
  return change !== undefined;
}
