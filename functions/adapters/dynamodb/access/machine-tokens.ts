import type { EntityItem } from 'electrodb';
import type { MachineTokens } from '#actions/access/ports.ts';
import { foldedName, type MachineToken, revokedDays } from '#domain/access/machine-token.ts';
import type { AuditEntry } from '#domain/configuration/rows/audit-entry.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { conditionFailed } from '../table/condition-failed.ts';
import { transact } from '../table/transaction.ts';

/** Tokens by their ids, and beside each that is not revoked its name, so that no two have one. */
export class DynamoMachineTokens implements MachineTokens {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async find(id: string): Promise<MachineToken | undefined> {
    const { data } = await this.items.machineToken.get({ id }).go({ consistent: true });
    return data ? tokenOf(data) : undefined;
  }

  async list(): Promise<readonly MachineToken[]> {
    const { data } = await this.items.machineToken.query.all({}).go({ pages: 'all', consistent: true });
    return data.map(tokenOf);
  }

  async create(token: MachineToken, entry: AuditEntry): Promise<void> {
    const { machineToken, machineTokenName } = this.items;
    await transact(this.table.client, [
      {
        expectation: 'no other token has its name',
        write: machineTokenName.create({ name: foldedName(token.name), id: token.id }),
      },
      { expectation: 'the token is new', write: machineToken.create(token) },
      this.audited(entry),
    ]);
  }

  async revoke({ id, name }: MachineToken, by: { at: string; who: string }, entry: AuditEntry): Promise<void> {
    const { machineToken, machineTokenName } = this.items;
    const expiresAt = Math.floor(Date.parse(by.at) / 1000) + revokedDays * 24 * 60 * 60;
    const revoked = machineToken
      .patch({ id })
      .set({ revokedAt: by.at, revokedBy: by.who, expiresAt })
      .where(({ revokedAt }, { notExists }) => notExists(revokedAt));
    await transact(this.table.client, [
      { expectation: 'nobody has revoked it', write: revoked, kind: 'Update' },
      { expectation: 'its name is free', write: machineTokenName.delete({ name: foldedName(name) }), kind: 'Delete' },
      this.audited(entry),
    ]);
  }

  async used(id: string, day: string): Promise<void> {
    const used = this.items.machineToken.patch({ id }).set({ lastUsedOn: day });
    await used.go().then(() => undefined, conditionFailed(undefined));
  }

  private audited(entry: AuditEntry) {
    const write = this.items.audit.create({ ...entry, month: entry.at.slice(0, 7) });
    return { expectation: 'the audit entry is new', write };
  }
}

function tokenOf({ expiresAt: _, ...token }: EntityItem<Entities['machineToken']>): MachineToken {
  return token;
}
