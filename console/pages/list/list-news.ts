import type { Row } from '../../live/list-requests.ts';

/**
 * A list as its reader sees it, with what is known since: rows that changed say so where they stand, and new ones are counted, not
 * put in (CONS-10).
 */
export function newsOf(
  shown: readonly Row[],
  fresh: readonly Row[],
): { readonly rows: Row[]; readonly unseen: number } {
  const news = new Map(fresh.map((row) => [row.number, row]));
  const rows = unique(shown).map((row) => {
    const newer = news.get(row.number);
    return newer && newer.version >= row.version ? newer : row;
  });
  const known = new Set(shown.map(({ number }) => number));
  const oldest = shown.at(-1)?.lastMessageAt ?? '';
  // What slid up from the next page is not new: something must have happened since.
  const unseen = fresh.filter(({ number, lastMessageAt }) => !known.has(number) && lastMessageAt > oldest).length;
  return { rows, unseen };
}

/** A case that moved between two pages is in both. */
function unique(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.number, row])).values()];
}
