import type { MachineTokens } from '#actions/access/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import { foldedName, type MachineToken } from '#domain/access/machine-token.ts';
import type { AuditEntry } from '#domain/configuration/rows/audit-entry.ts';

export class MemoryMachineTokens implements MachineTokens {
  entries: readonly AuditEntry[] = [];
  /** How often somebody looked for one. */
  readings = 0;
  /** Days of use that were written down. */
  uses: readonly string[] = [];
  private readonly tokens = new Map<string, MachineToken>();

  async find(id: string): Promise<MachineToken | undefined> {
    this.readings++;
    return this.tokens.get(id);
  }

  async list(): Promise<readonly MachineToken[]> {
    return [...this.tokens.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  async create(token: MachineToken, entry: AuditEntry): Promise<void> {
    const rivals = [...this.tokens.values()].filter(({ revokedAt }) => revokedAt === undefined);
    if (rivals.some(({ name }) => foldedName(name) === foldedName(token.name)))
      throw new StaleFacts('no other token has its name');
    this.tokens.set(token.id, token);
    this.entries = [...this.entries, entry];
  }

  async revoke({ id }: MachineToken, by: { at: string; who: string }, entry: AuditEntry): Promise<void> {
    const token = this.tokens.get(id);
    if (!token || token.revokedAt !== undefined) throw new StaleFacts('nobody has revoked it');
    this.tokens.set(id, { ...token, revokedAt: by.at, revokedBy: by.who });
    this.entries = [...this.entries, entry];
  }

  async used(id: string, day: string): Promise<void> {
    const token = this.tokens.get(id);
    if (!token) return;
    this.tokens.set(id, { ...token, lastUsedOn: day });
    this.uses = [...this.uses, day];
  }
}
