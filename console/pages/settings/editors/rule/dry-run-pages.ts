import { type Answer, ask } from '../../../../api.ts';
import type { Columns } from '../../setup-requests.ts';

type Page = Answer<'dryRunRule'>;

/** What a rule would have done, as far as cases were looked at. */
export interface DryRun extends Pick<Page, 'hits' | 'reasons' | 'looked' | 'untouched'> {
  readonly since: string | undefined;
}

export const notLooked: DryRun = { since: undefined, looked: 0, untouched: 0, hits: [], reasons: [] };

/** A name that no rule has, for one that has none yet. */
const nameless = 'not-named-yet';

/**
 * Asks page by page what a rule would have done in the last thirty days, as it stands in the editor (NOTE-12).
 * @param told each time that more cases were looked at.
 * @throws Refused when the rule could not be saved so.
 */
export async function tryRule(
  { name, columns }: { readonly name: string; readonly columns: Columns },
  { signal, told }: { readonly signal: AbortSignal; readonly told: (sum: DryRun) => void },
): Promise<DryRun> {
  let sum = notLooked;
  let cursor: string | undefined;
  do {
    const body = { name: name === '' ? nameless : name, columns, ...(cursor !== undefined && { cursor }) };
    const page: Page = await ask('dryRunRule', { body }, { signal });
    sum = withPage(sum, page);
    told(sum);
    cursor = page.next;
  } while (cursor !== undefined);
  return sum;
}

/** The sum with one page more: equal reasons are one, the most frequent first. */
export function withPage(sum: DryRun, page: Page): DryRun {
  const reasons = new Map<string, DryRun['reasons'][number]>();
  for (const reason of [...sum.reasons, ...page.reasons]) {
    const same = `${reason.not} ${reason.detail ?? ''}`;
    reasons.set(same, { ...reason, count: (reasons.get(same)?.count ?? 0) + reason.count });
  }
  return {
    since: sum.since ?? page.since,
    looked: sum.looked + page.looked,
    untouched: sum.untouched + page.untouched,
    hits: [...sum.hits, ...page.hits],
    reasons: [...reasons.values()].toSorted((one, other) => other.count - one.count),
  };
}
