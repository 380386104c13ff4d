import type { Uploads } from '#actions/case-ports.ts';
import type { ChangePorts } from '#actions/change-case.ts';
import type { ReceiveMailPorts } from '#actions/receive-mail.ts';
import type { SendMailPorts } from '#actions/send-mail.ts';
import { LiquidTemplates } from '#adapters/liquid/templates.ts';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { replyText } from '#adapters/reply-text/reply-text.ts';
import type { MessageKey } from '#domain/message.ts';
import type { Receipt } from '#domain/receipt.ts';
import { receiptOf, supportMailbox } from './facts.ts';
import { MemoryAttachments } from './memory-attachments.ts';
import { MemoryCaseStore } from './memory-case-store.ts';
import { MemoryCases } from './memory-cases.ts';
import { MemoryConfigurationSource } from './memory-configuration-source.ts';
import { MemoryFeedback } from './memory-feedback.ts';
import { MemoryHeldMails } from './memory-held-mails.ts';
import { MemoryKeySource } from './memory-key-source.ts';
import { MemoryMailAllowance } from './memory-mail-allowance.ts';
import { MemoryMailSender } from './memory-mail-sender.ts';
import { MemoryMailStore } from './memory-mail-store.ts';
import { MemoryOutbox } from './memory-outbox.ts';
import { MemoryOutgoingQueue } from './memory-outgoing-queue.ts';
import { MemoryTable } from './memory-table.ts';
import { MemoryTemplateTexts } from './memory-template-texts.ts';
import { MemoryUploads } from './memory-uploads.ts';

/** An install in memory: the actions' ports, and what a test looks at. */
export class MemoryPostcase {
  readonly table = new MemoryTable();
  readonly mails = new MemoryMailStore();
  readonly sender = new MemoryMailSender();
  readonly queue = new MemoryOutgoingQueue();
  readonly keys: MemoryKeySource;
  readonly configuration: MemoryConfigurationSource;
  readonly receiving: ReceiveMailPorts;
  readonly sending: SendMailPorts;
  readonly uploads: MemoryUploads;
  readonly working: ChangePorts & { readonly uploads: Uploads };
  now = new Date('2026-11-20T10:00:00.000Z');
  /** Attempts after which somebody waited. */
  readonly pauses: number[] = [];
  private ids = 0;
  private arrivals = 0;

  constructor({ signingKey = 'k'.repeat(64), mailDomain = 'postcase.test' } = {}) {
    const { table, mails, sender, queue } = this;
    const mailboxes = [{ ...supportMailbox, address: `support@${mailDomain}` }];
    const newId = () => `id-${++this.ids}`;
    this.keys = new MemoryKeySource(signingKey);
    this.configuration = new MemoryConfigurationSource({ mailDomain, caseNumberMask: 'SR-{0}', mailboxes });
    const { keys, configuration } = this;
    this.receiving = {
      mails,
      reader: { read: readMail, replyText },
      cases: new MemoryCaseStore(table),
      held: new MemoryHeldMails(table),
      feedback: new MemoryFeedback(table),
      keys,
      configuration,
      newId,
      pause: async (attempt) => void this.pauses.push(attempt),
    };
    this.sending = {
      outbox: new MemoryOutbox(table),
      allowance: new MemoryMailAllowance(table),
      templates: new LiquidTemplates(new MemoryTemplateTexts()),
      attachments: new MemoryAttachments(mails),
      siteAddress: 'https://site.test',
      sender,
      queue,
      keys,
      configuration,
      now: () => this.now,
      newId,
    };
    this.uploads = new MemoryUploads(mails);
    this.working = {
      cases: new MemoryCases(table),
      configuration,
      uploads: this.uploads,
      now: () => this.now,
      newId,
      pause: async (attempt) => void this.pauses.push(attempt),
    };
  }

  /** SES has stored a mail. @returns its receipt. */
  arrived(raw: string | Uint8Array, differences: Partial<Receipt> = {}): Receipt {
    const objectKey = `raw/${++this.arrivals}`;
    this.mails.objects.set(objectKey, typeof raw === 'string' ? Buffer.from(raw) : raw);
    return receiptOf({ objectKey, receivedAt: this.now.toISOString(), ...differences });
  }

  /** Mails of ours that nobody has taken yet: what the table's stream brings to the queue. */
  queued(): readonly MessageKey[] {
    return this.table
      .answers()
      .filter(({ delivery }) => delivery === 'queued')
      .map(({ caseNumber, at, id }) => ({ caseNumber, at, id }));
  }
}
