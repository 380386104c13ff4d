import { changeConfiguration } from '#actions/configuration/change-configuration.ts';
import { unforeseen } from '#domain/administration/import-mark.ts';
import { plannedImport } from '#domain/configuration/rows/planned-import.ts';
import type { RowChange } from '#domain/configuration/rows/row-change.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { fitting, type ImportAsked, type ImportPorts, plannedFile, saveTexts } from './import-configuration.ts';

export interface ImportStep {
  readonly done: readonly RowChange[];
  /** Changes that are still to be made: ask again until there are none. */
  readonly left: number;
}

/** So much of an import that one request has time for. */
const mostTransactions = 4;
/** So many names are told. */
const mostNamed = 5;

/**
 * Makes changes that somebody has looked at before, and no others (CONS-06): some of them, and tells how many are left. Asked
 * again with the same, it goes on.
 * @param asked with the marks of the changes that the preview told.
 * @throws Refusal changed-meanwhile when it would do something else by now; FileWrong
 */
export async function importPreviewed(
  asked: ImportAsked & { readonly marks: readonly string[] },
  ports: ImportPorts,
): Promise<ImportStep> {
  const { who, content, replace, marks } = asked;
  const { versions, ...planned } = await plannedFile(asked, ports);
  requireForeseen(planned.changes, marks);
  await saveTexts(who, planned, ports);
  const done: RowChange[] = [];
  for (let transactions = 0; transactions < mostTransactions; transactions++) {
    const made = await changeConfiguration(
      { who, what: 'imported' },
      (present) => {
        const changes = plannedImport(content, present, { replace, versions });
        requireForeseen(changes, marks);
        return fitting(templatesFirst(changes));
      },
      ports,
      // The plan was checked as a whole: half of it need not fit together.
      () => [],
    );
    if (made.length === 0) break;
    done.push(...made);
  }
  return { done, left: planned.changes.length - done.length };
}

function requireForeseen(changes: readonly RowChange[], marks: readonly string[]): void {
  const others = unforeseen(changes, marks);
  if (others.length === 0) return;
  const names = others.slice(0, mostNamed).map(({ lookup, name }) => `${lookup} "${name}"`);
  const more = others.length > mostNamed ? ` and ${others.length - mostNamed} more` : '';
  throw new Refusal(
    'changed-meanwhile',
    `Changed since the preview: ${names.join(', ')}${more}. Look at the preview again; nothing more was imported`,
  );
}

/** Their texts are saved already, and the next step would not know so. */
function templatesFirst(changes: readonly RowChange[]): readonly RowChange[] {
  return changes.toSorted((one, other) => Number(other.lookup === 'template') - Number(one.lookup === 'template'));
}
