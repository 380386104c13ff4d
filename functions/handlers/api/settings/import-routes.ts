import { exportConfiguration } from '#actions/administration/export-configuration.ts';
import { importPreviewed } from '#actions/administration/import-previewed.ts';
import { previewImport } from '#actions/administration/preview-import.ts';
import type { ImportChange, importRoutes } from '#contract/settings/import.ts';
import { importMark } from '#domain/administration/import-mark.ts';
import type { RowChange } from '#domain/configuration/rows/row-change.ts';
import { rowDifferences } from '#domain/configuration/rows/row-differences.ts';
import type { Handlers } from '../route-handler.ts';
import type { SettingsPorts } from './row-routes.ts';

export function importHandlers(ports: SettingsPorts): Handlers<typeof importRoutes> {
  const whole = async () => ({ ...ports, workshop: await ports.workshop() });
  return {
    exportSettings: async ({ query }) => {
      const { lookups, settings, ...file } = await exportConfiguration(query.which, ports);
      const lists = Object.entries(lookups).map(([name, rows = []]) => [name, rows.map((row) => ({ ...row }))]);
      return { body: { ...file, lookups: Object.fromEntries(lists), settings: { ...settings } } };
    },
    previewImport: async ({ body: { content, replace } }) => {
      const { changes, same, refused } = await previewImport({ content, replace }, await whole());
      return { body: { changes: changes.map(changeAnswer), same, refused: [...refused] } };
    },
    importSettings: async ({ body: { content, replace, marks }, caller: { who } }) => {
      const { done, left } = await importPreviewed({ who, content, replace, marks }, await whole());
      return { body: { done: done.length, left } };
    },
  };
}

function changeAnswer(change: RowChange): ImportChange {
  const { lookup, name, what, before, after } = change;
  return { lookup, name, what, differences: [...rowDifferences(before, after)], mark: importMark(change) };
}
