import { changeConfiguration } from '#actions/configuration/change-configuration.ts';
import { type ConfigurePorts, mostChangesAtOnce } from '#actions/configuration/ports.ts';
import type { TemplatePorts } from '#actions/template/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import { configurationInEffect } from '#domain/configuration/rows/configuration-in-effect.ts';
import { plannedImport } from '#domain/configuration/rows/planned-import.ts';
import type { RowChange } from '#domain/configuration/rows/row-change.ts';
import { afterChanges, type Present } from '#domain/configuration/rows/row-change.ts';
import { RowWrong } from '#domain/configuration/rows/row-wrong.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { signatureFaults } from '#domain/work/signature-faults.ts';
import { type NewTexts, requireSound, textsOfFile } from './imported-texts.ts';
import { requireUnneeded } from './require-unneeded.ts';

export type ImportPorts = ConfigurePorts & Pick<TemplatePorts, 'texts' | 'workshop'>;

export interface ImportAsked {
  readonly who: string;
  /** What the file holds. */
  readonly content: unknown;
  /** Whether rows that the file does not name go, in the lookups that it speaks of. */
  readonly replace: boolean;
}

export interface Imported {
  readonly changes: readonly RowChange[];
  /** More than one when the changes did not fit into one: then each was made by itself, in order. */
  readonly transactions: number;
}

export interface Plan {
  readonly present: Present;
  readonly changes: readonly RowChange[];
  readonly fresh: readonly NewTexts[];
  readonly versions: ReadonlyMap<string, number>;
}

/** More than all rows that there may be. */
const mostTransactions = 200;

/** What importing a file would change. @throws Refusal that names every wrong place of the file */
export async function planImport(asked: Omit<ImportAsked, 'who'>, ports: ImportPorts): Promise<Imported> {
  const { changes } = await plannedFile(asked, ports);
  return { changes, transactions: Math.ceil(changes.length / mostChangesAtOnce) };
}

/**
 * Takes over the rows of a file, and its texts of templates (CONS-06): all or nothing up to 49 changes, else in steps. Stopped
 * between steps, the same import goes on with what is left.
 * @throws Refusal that names every wrong place of the file; nothing was changed then
 */
export async function importConfiguration(asked: ImportAsked, ports: ImportPorts): Promise<Imported> {
  const { who, content, replace } = asked;
  const { versions, ...planned } = await plannedFile(asked, ports);
  await saveTexts(who, planned, ports);
  const changes: RowChange[] = [];
  for (let transactions = 0; transactions < mostTransactions; transactions++) {
    const done = await changeConfiguration(
      { who, what: 'imported' },
      (present) => fitting(plannedImport(content, present, { replace, versions })),
      ports,
      // The plan was checked as a whole: half of it need not fit together.
      () => [],
    );
    if (done.length === 0) return { changes, transactions };
    changes.push(...done);
  }
  throw new Error('An import does not come to an end: somebody undoes it all the time');
}

/** As many as one transaction takes; what is stored under a former name is one item more. */
export function fitting(changes: readonly RowChange[]): readonly RowChange[] {
  const most = changes.some(({ former }) => former) ? Math.floor((mostChangesAtOnce * 2) / 3) : mostChangesAtOnce;
  return changes.slice(0, most);
}

/** @throws FileWrong that names every wrong place of the file */
export async function plannedFile({ content, replace }: Omit<ImportAsked, 'who'>, ports: ImportPorts): Promise<Plan> {
  const { rows } = await ports.store.read();
  const present = { deployed: ports.deployed, rows };
  const { fresh, versions } = await textsOfFile(content, present, ports);
  const changes = plannedImport(content, present, { replace, versions });
  const faults = signatureFaults(changes);
  if (faults.length > 0) throw new RowWrong(faults);
  requireSound(fresh, changes, present, ports);
  await requireUnneeded(changes, present, ports);
  return { present, changes, fresh, versions };
}

/** Before the rows that name them: texts that no row names are part of the history and of nothing else. */
export async function saveTexts(
  who: string,
  { present, changes, fresh }: Omit<Plan, 'versions'>,
  ports: ImportPorts,
): Promise<void> {
  const { templates } = configurationInEffect(present.deployed, afterChanges(changes, present, 0)).configuration;
  const at = ports.now().toISOString();
  for (const { name, version, texts } of fresh) {
    const audience = templates.find((row) => row.name === name)?.audience ?? 'customer';
    try {
      await ports.texts.save({ name, version, audience, texts, at, who, note: 'imported' });
    } catch (error) {
      if (!(error instanceof StaleFacts)) throw error;
      throw new Refusal('changed-meanwhile', `The mail template "${name}" was saved meanwhile: import again`);
    }
  }
}
