import type { Outbox, SentMail } from '#actions/ports.ts';
import { messageIdKey } from '#domain/mail-identity.ts';
import { beginningOf, type MessageKey } from '#domain/message.ts';
import type { MailAddress } from '#domain/received-mail.ts';
import type { CaseTable } from './case-table.ts';
import { conditionFailed } from './condition-failed.ts';
import { type Entities, entities } from './entities.ts';
import { keyOf, readItems } from './point-reads.ts';
import { storedCase } from './stored-case.ts';

export class DynamoOutbox implements Outbox {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async load(key: MessageKey): ReturnType<Outbox['load']> {
    const keys = {
      message: keyOf(this.items.message.get(key)),
      case: keyOf(this.items.case.get({ number: key.caseNumber })),
    };
    const item = await readItems(this.table, [keys.message, keys.case]);
    const message = this.items.message.parse({ Item: item(keys.message) }).data;
    const found = this.items.case.parse({ Item: item(keys.case) }).data;
    if (!message || !found) return undefined;
    const { delivery, by, template, body, language, mailbox, to, subject } = message;
    const hasWords = template !== undefined || body !== undefined;
    if (message.direction !== 'out' || !delivery || !hasWords || !language || !mailbox || !isAddress(to))
      throw new Error(`Message ${key.id} of case ${key.caseNumber} is none that can be sent`);
    return {
      message: {
        ...key,
        direction: 'out',
        delivery,
        by,
        template,
        body,
        language,
        mailbox,
        to,
        cc: message.cc ?? [],
        subject: subject ?? '',
        inReplyTo: message.inReplyTo,
        references: message.references ?? [],
        attachments: message.attachments ?? [],
        leasedUntil: message.leasedUntil,
      },
      case: storedCase(found),
    };
  }

  async lease(key: MessageKey, { id, until }: { id: string; until: string }): Promise<boolean> {
    const write = this.items.message
      .patch(key)
      .set({ delivery: 'sending', leasedUntil: until, leaseId: id })
      .where(
        ({ delivery, leaseId }, { eq }) =>
          `${eq(delivery, 'queued')} OR (${eq(delivery, 'sending')} AND ${eq(leaseId, id)})`,
      )
      .go();
    return write.then(() => true, conditionFailed(false));
  }

  async settle(...[key, from, to, detail]: Parameters<Outbox['settle']>): Promise<void> {
    await this.items.message
      .patch(key)
      .set({ delivery: to, ...(detail !== undefined && { deliveryDetail: detail }) })
      .where(({ delivery }, { eq }) => eq(delivery, from))
      .go();
  }

  async sent(key: MessageKey, { messageId, to, cc, mailbox, at, subject, text }: SentMail): Promise<void> {
    // The id first: an answer to a mail that is not yet marked sent still finds its case.
    await this.items.knownMail
      .put({
        key: messageIdKey(messageId),
        caseNumber: key.caseNumber,
        at: key.at,
        id: key.id,
        to: to.toLowerCase(),
        ...(cc.length > 0 && { cc: cc.map((one) => one.toLowerCase()) }),
        mailbox,
      })
      .go();
    await this.items.message
      .patch(key)
      .set({ delivery: 'sent', messageId, sentAt: at, subject, ...beginningOf(text) })
      .where(({ delivery }, { eq }) => eq(delivery, 'sending'))
      .go();
  }
}

function isAddress(value: MailAddress | readonly string[] | undefined): value is MailAddress {
  return value !== undefined && 'address' in value;
}
