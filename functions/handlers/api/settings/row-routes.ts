import { type AffectedPorts, affectedBy } from '#actions/administration/affected-by.ts';
import type { RowAsked } from '#actions/administration/change-row.ts';
import { checkRow } from '#actions/administration/check-row.ts';
import { findRow, listRows } from '#actions/administration/list-rows.ts';
import { removeRow } from '#actions/administration/remove-row.ts';
import { resetRow } from '#actions/administration/reset-row.ts';
import { saveRow } from '#actions/administration/save-row.ts';
import { switchRow } from '#actions/administration/switch-row.ts';
import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import type { TemplatePorts } from '#actions/template/ports.ts';
import type { SavedRow, SettingsRow, settingsRowRoutes } from '#contract/settings/rows.ts';
import { rowDifferences } from '#domain/configuration/rows/row-differences.ts';
import type { PlainRow, RowInEffect } from '#domain/configuration/rows/rows-in-effect.ts';
import { rowAfter, type SavedChange } from '#domain/configuration/rows/saved-change.ts';
import { faultWords } from '#domain/configuration/words/fault-words.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { Caller } from '../caller.ts';
import type { Handlers } from '../route-handler.ts';

export type SettingsPorts = ConfigurePorts &
  AffectedPorts & {
    readonly texts: TemplatePorts['texts'];
    /** The template engine: few requests need it. */
    workshop(): Promise<TemplatePorts['workshop']>;
  };

interface Asked {
  readonly params: { readonly lookup: RowAsked['lookup'] };
  readonly query: { readonly name: string };
  readonly caller: Caller;
  readonly expectedVersion: number | undefined;
}

export function settingsRowHandlers(ports: SettingsPorts): Handlers<typeof settingsRowRoutes> {
  const asked = ({ params, query, caller, expectedVersion }: Asked): RowAsked => ({
    who: caller.who,
    lookup: params.lookup,
    name: query.name,
    version: expectedVersion,
  });
  // As it was written: what a colleague has saved since is not named as the caller's.
  const saved = async (of: Pick<RowAsked, 'lookup' | 'name'>, change: SavedChange | undefined): Promise<SavedRow> => {
    const row = change ? rowAfter(change, ports.deployed) : await findRow(of, ports);
    return { row: row && rowAnswer(row), change: change && placeOf(change) };
  };
  return {
    listRows: async ({ params }) => {
      const { rows, faults } = await listRows(params.lookup, ports);
      return { body: { rows: rows.map(rowAnswer), faults: [...faults] } };
    },
    showRow: async ({ params, query }) => {
      const row = await findRow({ lookup: params.lookup, name: query.name }, ports);
      if (!row) throw new Refusal('row-unknown', `There is no ${params.lookup} "${query.name}"`);
      return { body: rowAnswer(row), version: row.version };
    },
    createRow: async ({ params: { lookup }, body: { name, columns }, caller: { who } }) => {
      const change = await saveRow({ who, lookup, name, row: columns, isNew: true }, ports);
      return { body: await saved({ lookup, name }, change) };
    },
    putRow: async (request) => {
      const of = asked(request);
      return { body: await saved(of, await saveRow({ ...of, row: request.body.columns, isNew: false }, ports)) };
    },
    deleteRow: async (request) => {
      const of = asked(request);
      return { body: await saved(of, await removeRow(of, { ...ports, workshop: await ports.workshop() })) };
    },
    switchRow: async (request) => {
      const of = asked(request);
      return { body: await saved(of, await switchRow({ ...of, on: request.body.on }, ports)) };
    },
    resetRow: async (request) => {
      const of = asked(request);
      return { body: await saved(of, await resetRow(of, ports)) };
    },
    checkRow: async ({ params: { lookup }, body: { name, columns, isNew, language } }) => {
      const { faults, change } = await checkRow({ lookup, name, row: columns, isNew }, ports);
      const { cases, waits, rows } = await affectedBy(lookup, name, ports);
      return {
        body: {
          faults: faults.map((fault) => ({ ...fault, message: faultWords(fault.message, language) })),
          differences: change ? [...rowDifferences(change.before, change.after)] : [],
          affects: { cases, waits, rows: [...rows] },
        },
      };
    },
  };
}

/** Where the audit tells of it. */
export function placeOf({ saved: { at, id } }: SavedChange): { at: string; id: string } {
  return { at, id };
}

function rowAnswer({ row, ...about }: RowInEffect<PlainRow>): SettingsRow {
  return { ...about, columns: { ...row } };
}
