import { receiveMail } from '#actions/intake/receive-mail.ts';
import { sendMail } from '#actions/notification/send-mail.ts';
import { answerByMail } from '#actions/work/by-mail/answer-by-mail.ts';
import { casePage } from '#adapters/dynamodb/case/case-page.ts';
import { DynamoCaseStore } from '#adapters/dynamodb/case/case-store.ts';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import { DynamoNewCases } from '#adapters/dynamodb/case/new-cases.ts';
import { DynamoConfigurationSource } from '#adapters/dynamodb/configuration/configuration-source.ts';
import { DynamoConfigurationStore } from '#adapters/dynamodb/configuration/configuration-store.ts';
import { DynamoTemplateTexts } from '#adapters/dynamodb/configuration/template-texts.ts';
import { DynamoDigests } from '#adapters/dynamodb/mail/digests.ts';
import { DynamoFeedback } from '#adapters/dynamodb/mail/feedback.ts';
import { DynamoHeldMails } from '#adapters/dynamodb/mail/held-mails.ts';
import { DynamoMailAllowance } from '#adapters/dynamodb/mail/mail-allowance.ts';
import { DynamoOutbox } from '#adapters/dynamodb/mail/outbox.ts';
import { DynamoSuppressions } from '#adapters/dynamodb/mail/suppressions.ts';
import type { CaseTable } from '#adapters/dynamodb/table/case-table.ts';
import { LiquidTemplates } from '#adapters/liquid/templates.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import { supportMailbox } from '../../../support/facts.ts';
import { MemoryConfigure } from '../../../support/memory/configuration/configure.ts';
import { MemoryPostcase } from '../../../support/memory/postcase.ts';

/** What functions do, on a real table; files, queues and keys are in memory, and time stands still. */
export class Install {
  readonly memory = new MemoryPostcase();
  readonly table: CaseTable;
  readonly faults: unknown[] = [];

  constructor(table: CaseTable) {
    this.table = table;
  }

  /** As stored rows and those that ship say. */
  get configuration() {
    const deployed = { mailDomain: 'postcase.test', caseNumberMask: 'SR-{0}', mailboxes: [supportMailbox] };
    return new DynamoConfigurationSource(this.table, deployed, (faults) => this.faults.push(...faults));
  }

  get working() {
    const { table, configuration } = this;
    return {
      ...this.memory.working,
      configuration,
      cases: new DynamoCases(table),
      newCases: new DynamoNewCases(table),
    };
  }

  get configuring() {
    const memory = new MemoryConfigure();
    return {
      deployed: memory.deployed,
      store: new DynamoConfigurationStore(this.table),
      now: () => this.memory.now,
      pause: async () => undefined,
    };
  }

  async receive(raw: string, receipt: Partial<Receipt> = {}) {
    const { table, configuration } = this;
    return receiveMail(this.memory.arrived(raw, receipt), {
      ...this.memory.receiving,
      configuration,
      cases: new DynamoCaseStore(table),
      held: new DynamoHeldMails(table),
      feedback: new DynamoFeedback(table),
      suppressions: new DynamoSuppressions(table),
      desk: answerByMail(new DynamoCases(table)),
    });
  }

  /** Sends what waits in a case. @returns what SES called the newest mail. */
  async send(caseNumber: number): Promise<string> {
    const { table, configuration } = this;
    const page = await casePage(table, caseNumber);
    for (const message of page?.messages ?? []) {
      if (message.direction !== 'out' || message.delivery !== 'queued') continue;
      await sendMail({ caseNumber, at: message.at, id: message.id }, 1, {
        ...this.memory.sending,
        configuration,
        outbox: new DynamoOutbox(table),
        allowance: new DynamoMailAllowance(table),
        digests: new DynamoDigests(table),
        templates: new LiquidTemplates(new DynamoTemplateTexts(table)),
      });
    }
    return this.memory.sender.taken.at(-1)?.messageId ?? '';
  }
}
