import type { Case } from '#domain/case/case.ts';
import { listedCase } from '#domain/lists/listed-case.ts';
import type { AskedFilter } from '#domain/lists/view.ts';

/** What of what was found is shown. */
export interface SearchFilter {
  readonly list: AskedFilter;
  /** open: work · done: what is closed */
  readonly state?: 'open' | 'done' | undefined;
  /** Days between which its newest message came, in UTC. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Whether a case is open or done as is wanted, and its newest word is of the days. */
export function isInPeriod(about: Case, { state, from, to }: Omit<SearchFilter, 'list'>, isOpen: boolean): boolean {
  const day = listedCase(about).newestAt.slice(0, 10);
  return (
    (state === undefined || (state === 'open') === isOpen) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to)
  );
}
