import { mostMerged } from '#domain/case/case.ts';
import { joinedPage } from '#domain/words/joined-page.ts';
import type { CaseTable } from '../table/case-table.ts';
import { type CasePage, casePage } from './case-page.ts';

/**
 * The page of a case, or of the one that goes on for it, with all that happened in those that were merged into it: one query for
 * each (CASE-14). Every entry names its own case.
 */
export async function wholeCasePage(table: CaseTable, number: number): Promise<CasePage | undefined> {
  const way = await pagesToGoingOn(table, number);
  const page = way.at(-1);
  if (!page) return undefined;
  const read = new Map(way.map((one) => [one.case.number, one]));
  const merged = await Promise.all(page.case.merged.map((one) => read.get(one) ?? casePage(table, one)));
  return joinedPage(
    page,
    merged.filter((one) => one !== undefined),
  );
}

async function pagesToGoingOn(table: CaseTable, number: number): Promise<readonly CasePage[]> {
  const pages: CasePage[] = [];
  let next: number | undefined = number;
  while (next !== undefined && pages.length <= mostMerged) {
    const page: CasePage | undefined = await casePage(table, next);
    if (!page) break;
    pages.push(page);
    next = page.case.mergedInto;
  }
  return pages;
}
