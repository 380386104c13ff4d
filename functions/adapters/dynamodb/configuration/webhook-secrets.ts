import { randomBytes } from 'node:crypto';
import type { WebhookSecrets } from '#actions/webhook/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { AuditEntry } from '#domain/configuration/rows/audit-entry.ts';
import { replacedSecret, type WebhookSecret } from '#domain/webhook/webhook-signature.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { conditionFailed } from '../table/condition-failed.ts';
import { transact } from '../table/transaction.ts';

/** In the table, which is encrypted, and apart from the rows that are exported and audited. */
export class DynamoWebhookSecrets implements WebhookSecrets {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async of(name: string, at: string): Promise<WebhookSecret> {
    const known = await this.known(name);
    if (known) return known;
    const made = { secret: newSecret(), madeAt: at };
    const isMade = await this.items.webhookSecret
      .create({ name, ...made })
      .go()
      .then(() => true, conditionFailed(false));
    // Somebody else was faster.
    return isMade ? made : this.of(name, at);
  }

  async renew(name: string, audited: AuditEntry): Promise<WebhookSecret> {
    const { webhookSecret, audit } = this.items;
    const known = await this.known(name);
    const made = replacedSecret(known, newSecret(), audited.at);
    const write = webhookSecret
      .put({ name, ...made, former: made.former ?? [] })
      .where(({ secret }, { eq, notExists }) => (known ? eq(secret, known.secret) : notExists(secret)));
    try {
      await transact(this.table.client, [
        { expectation: 'the secret is the one that was read', write },
        { expectation: 'the line is new', write: audit.create({ ...audited, month: audited.at.slice(0, 7) }) },
      ]);
      return made;
    } catch (error) {
      if (!(error instanceof StaleFacts)) throw error;
      // Somebody else has made one at this very moment, which must go on signing.
      return this.renew(name, audited);
    }
  }

  private async known(name: string): Promise<WebhookSecret | undefined> {
    const { data } = await this.items.webhookSecret.get({ name }).go({ consistent: true });
    return data ?? undefined;
  }
}

function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64url')}`;
}
