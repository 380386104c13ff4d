import type { StoredRow } from '#domain/configuration/rows/rows-in-effect.ts';
import { withoutFormerRows } from '#domain/configuration/rules/former-rows.ts';
import { entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';

/** The owner's rows of all lookups, and the owner's settings. */
export async function storedRows(
  table: CaseTable,
  { consistent }: { consistent: boolean },
): Promise<readonly StoredRow[]> {
  const { data } = await entities(table).configuration.query.all({}).go({ pages: 'all', consistent });
  // A row that was written by hand has no version.
  return withoutFormerRows(
    data.map(({ lookup, name, value, version = 1, changedBy, changedAt }) => {
      return { lookup, name, value, version, changedBy, changedAt };
    }),
  );
}
