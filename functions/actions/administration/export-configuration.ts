import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import type { TemplatePorts } from '#actions/template/ports.ts';
import { lookups } from '#domain/configuration/lookups/lookups.ts';
import { type ConfigurationFile, configurationFile } from '#domain/configuration/rows/configuration-file.ts';
import { rowsInEffect } from '#domain/configuration/rows/rows-in-effect.ts';
import type { TemplateTexts } from '#domain/configuration/template-texts.ts';

/**
 * Lookups, settings and edited texts of templates as one file (CONS-06).
 * @param which all rows in effect, or those that are not as they ship.
 */
export async function exportConfiguration(
  which: 'all' | 'changed',
  { store, deployed, texts }: Pick<ConfigurePorts & TemplatePorts, 'store' | 'deployed' | 'texts'>,
): Promise<ConfigurationFile> {
  const { rows } = await store.read();
  const edited = new Map<string, TemplateTexts>();
  for (const { name, row } of rowsInEffect(lookups.template, deployed, rows).rows) {
    const found = row.version > 0 ? await texts.load(name, row.version) : undefined;
    if (found) edited.set(name, found.texts);
  }
  return configurationFile({ deployed, rows }, which, edited);
}
