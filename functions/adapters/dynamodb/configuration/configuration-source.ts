import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import { type Fault, faultLine } from '#domain/configuration/checks/fault.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Deployed } from '#domain/configuration/lookups/lookup.ts';
import { configurationInEffect } from '#domain/configuration/rows/configuration-in-effect.ts';
import { Remembered } from '../../remembered.ts';
import type { CaseTable } from '../table/case-table.ts';
import { storedRows } from './configuration-rows.ts';

/** How long a warm function may not know of a change. */
const freshMilliseconds = 10_000;

/** Lookups and settings for rules: one Query, eventually consistent unless told otherwise, remembered for some seconds. */
export class DynamoConfigurationSource implements ConfigurationSource {
  private readonly table: CaseTable;
  private readonly deployed: Deployed;
  private readonly onFaults: (faults: readonly Fault[]) => void;
  private readonly remembered = new Remembered<Configuration>(freshMilliseconds);
  private told = '';

  /** @param onFaults is told of stored rows that are ignored because nobody understands them, once until they change. */
  constructor(table: CaseTable, deployed: Deployed, onFaults: (faults: readonly Fault[]) => void = () => undefined) {
    this.table = table;
    this.deployed = deployed;
    this.onFaults = onFaults;
  }

  load(): Promise<Configuration> {
    return this.remembered.get(() => this.query({ consistent: false }));
  }

  loadAnew(): Promise<Configuration> {
    return this.remembered.keep(this.query({ consistent: true }));
  }

  private async query(how: { readonly consistent: boolean }): Promise<Configuration> {
    const rows = await storedRows(this.table, how);
    const { configuration, faults } = configurationInEffect(this.deployed, rows);
    const news = faults.map(faultLine).join('\n');
    if (news !== this.told && faults.length > 0) this.onFaults(faults);
    this.told = news;
    return configuration;
  }
}
