import { type ConfigurationFile, configurationFile } from '#domain/lookups/configuration-file.ts';
import type { ConfigurePorts } from './configuration-ports.ts';

/** Lookups and settings as one file (CONS-06). @param which all rows in effect, or those that are not as they ship. */
export async function exportConfiguration(
  which: 'all' | 'changed',
  { store, deployed }: Pick<ConfigurePorts, 'store' | 'deployed'>,
): Promise<ConfigurationFile> {
  const { rows } = await store.read();
  return configurationFile({ deployed, rows }, which);
}
