/** What happened in a case, as far as one answer holds it. */
interface Timeline {
  readonly messages: readonly { readonly at: string }[];
  readonly events: readonly { readonly at: string }[];
  readonly ratings: readonly { readonly at: string }[];
  readonly waits: readonly { readonly dueAt: string }[];
}

/** Bytes of JSON: Lambda answers with 6 MB at most. */
const mostBytes = 5 * 1024 * 1024;

/**
 * A case's page without its oldest entries, if all of them are too much: whoever sends a case thousands of mails keeps nobody
 * from working on it.
 * @returns the page, and how many entries are left out.
 */
export function fittingPage<Page extends Timeline>(page: Page, most = mostBytes): Page & { readonly leftOut: number } {
  const entries = [...page.messages, ...page.events, ...page.ratings, ...page.waits].toSorted((one, other) =>
    timeOf(one) < timeOf(other) ? 1 : -1,
  );
  const kept = new Set<object>();
  let bytes = 0;
  for (const entry of entries) {
    bytes += Buffer.byteLength(JSON.stringify(entry)) + 1;
    if (bytes > most) break;
    kept.add(entry);
  }
  const isKept = (entry: object) => kept.has(entry);
  return {
    ...page,
    messages: page.messages.filter(isKept),
    events: page.events.filter(isKept),
    ratings: page.ratings.filter(isKept),
    waits: page.waits.filter(isKept),
    leftOut: entries.length - kept.size,
  };
}

function timeOf(entry: { readonly at: string } | { readonly dueAt: string }): string {
  return 'at' in entry ? entry.at : entry.dueAt;
}
