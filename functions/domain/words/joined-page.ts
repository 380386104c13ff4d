/** What happened in a case, oldest first. */
interface Page {
  readonly case: { readonly number: number };
  readonly messages: readonly { readonly at: string; readonly shownFrom?: number | undefined }[];
  readonly events: readonly { readonly at: string }[];
  readonly ratings: readonly { readonly at: string }[];
  readonly waits: readonly { readonly dueAt: string }[];
}

/**
 * One history of a case and of those that were merged into it, oldest first (CASE-14). A message that one of them shows because it
 * opened another of them stands there once.
 */
export function joinedPage<Of extends Page>(page: Of, merged: readonly Of[]): Of {
  if (merged.length === 0) return page;
  const pages = [page, ...merged];
  const numbers = pages.map((one) => one.case.number);
  const isCopy = ({ shownFrom }: Page['messages'][number]) => shownFrom !== undefined && numbers.includes(shownFrom);
  return {
    ...page,
    messages: pages.flatMap(({ messages }) => messages.filter((one) => !isCopy(one))).toSorted(byTime),
    events: pages.flatMap(({ events }) => events).toSorted(byTime),
    ratings: pages.flatMap(({ ratings }) => ratings).toSorted(byTime),
    waits: pages.flatMap(({ waits }) => waits).toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1)),
  };
}

function byTime(one: { readonly at: string }, other: { readonly at: string }): number {
  return one.at < other.at ? -1 : one.at > other.at ? 1 : 0;
}
