import { joinedPage } from '#domain/joined-page.ts';
import { mostMerged } from '#domain/merged-case.ts';
import { type CasePage, casePage } from './case-page.ts';
import type { CaseTable } from './case-table.ts';

/**
 * The page of a case, or of the one that goes on for it, with all that happened in those that were merged into it: one query for
 * each (CASE-14). Every entry names its own case.
 */
export async function wholeCasePage(table: CaseTable, number: number): Promise<CasePage | undefined> {
  const page = await pageGoingOn(table, number);
  if (!page) return undefined;
  const merged = await Promise.all(page.case.merged.map((one) => casePage(table, one)));
  return joinedPage(
    page,
    merged.filter((one) => one !== undefined),
  );
}

async function pageGoingOn(table: CaseTable, number: number): Promise<CasePage | undefined> {
  let page = await casePage(table, number);
  for (let step = 0; page?.case.mergedInto !== undefined && step < mostMerged; step++)
    page = (await casePage(table, page.case.mergedInto)) ?? page;
  return page;
}
