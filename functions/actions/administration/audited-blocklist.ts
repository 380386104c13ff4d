import type { Blocklist, ConfigurePorts } from '#actions/configuration/ports.ts';
import { removedRow } from '#domain/configuration/rows/row-change.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { changeRow } from './change-row.ts';
import { putRow } from './put-row.ts';

/** The blocklist as rows of the configuration: who changed it stands in the audit (MAIL-14, CONS-05). */
export function auditedBlocklist(who: string, ports: ConfigurePorts): Blocklist {
  const asked = (name: string) => ({ who, lookup: 'blocked' as const, name });
  return {
    async add(entry) {
      return (await putRow({ ...asked(entry), row: {} }, ports)) !== undefined;
    },
    async remove(entry) {
      try {
        await changeRow(asked(entry), removedRow, ports);
        return true;
      } catch (error) {
        if (error instanceof Refusal && error.code === 'row-unknown') return false;
        throw error;
      }
    },
    async entries() {
      const { rows } = await ports.store.read();
      return rows.filter(({ lookup }) => lookup === 'blocked').map(({ name }) => name);
    },
  };
}
