import type { ReceiveMailPorts } from '#actions/intake/receive-mail.ts';
import type { SendMailPorts } from '#actions/notification/send-mail.ts';
import type { OpenPorts } from '#actions/work/by-hand/open-case.ts';
import { answerByMail } from '#actions/work/by-mail/answer-by-mail.ts';
import type { Uploads } from '#actions/work/ports.ts';
import { LiquidTemplates } from '#adapters/liquid/templates.ts';
import { readCarefully } from '#adapters/mailparser/careful-reader.ts';
import { answersInside } from '#adapters/reply-text/answers-inside.ts';
import { forwardedMail } from '#adapters/reply-text/forwarded-mail.ts';
import { firstText, replyText } from '#adapters/reply-text/reply-text.ts';
import type { MessageKey } from '#domain/case/message.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import { receiptOf, supportMailbox } from '../facts.ts';
import { MemoryCaseStore } from './case-store.ts';
import { MemoryCases } from './cases.ts';
import { MemoryConfigurationSource } from './configuration/configuration-source.ts';
import { MemoryTemplateTexts } from './configuration/template-texts.ts';
import { MemoryKeptAnswers } from './kept-answers.ts';
import { MemoryKeySource } from './key-source.ts';
import { MemoryMachineTokens } from './machine-tokens.ts';
import { MemoryAttachments } from './mail/attachments.ts';
import { MemoryDigests } from './mail/digests.ts';
import { MemoryFeedback } from './mail/feedback.ts';
import { MemoryHeldMails } from './mail/held-mails.ts';
import { MemoryMailAllowance } from './mail/mail-allowance.ts';
import { MemoryMailSender } from './mail/mail-sender.ts';
import { MemoryMailStore } from './mail/mail-store.ts';
import { MemoryOutbox } from './mail/outbox.ts';
import { MemoryOutgoingQueue } from './mail/outgoing-queue.ts';
import { MemorySuppressions } from './mail/suppressions.ts';
import { MemoryUploads } from './mail/uploads.ts';
import { MemoryNewCases } from './new-cases.ts';
import { MemoryTable } from './table.ts';

/** An install in memory: the actions' ports, and what a test looks at. */
export class MemoryPostcase {
  readonly table = new MemoryTable();
  readonly mails = new MemoryMailStore();
  readonly sender = new MemoryMailSender();
  readonly queue = new MemoryOutgoingQueue();
  readonly tokens = new MemoryMachineTokens();
  readonly answers: MemoryKeptAnswers;
  readonly keys: MemoryKeySource;
  readonly configuration: MemoryConfigurationSource;
  readonly receiving: ReceiveMailPorts;
  readonly sending: SendMailPorts;
  readonly uploads: MemoryUploads;
  readonly working: OpenPorts & { readonly uploads: Uploads };
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
      reader: { read: readCarefully, replyText, firstText, forwarded: forwardedMail, answersInside },
      cases: new MemoryCaseStore(table),
      held: new MemoryHeldMails(table),
      feedback: new MemoryFeedback(table),
      suppressions: new MemorySuppressions(table),
      keys,
      configuration,
      desk: answerByMail(new MemoryCases(table)),
      newId,
      pause: async (attempt) => void this.pauses.push(attempt),
    };
    this.sending = {
      outbox: new MemoryOutbox(table),
      allowance: new MemoryMailAllowance(table),
      templates: new LiquidTemplates(new MemoryTemplateTexts()),
      attachments: new MemoryAttachments(mails),
      digests: new MemoryDigests(table),
      siteAddress: 'https://site.test',
      consoleAddress: 'https://console.test',
      sender,
      queue,
      keys,
      configuration,
      now: () => this.now,
      newId,
      pause: async (attempt) => void this.pauses.push(attempt),
    };
    this.uploads = new MemoryUploads(mails);
    this.answers = new MemoryKeptAnswers(() => this.now);
    this.working = {
      cases: new MemoryCases(table),
      newCases: new MemoryNewCases(table),
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
