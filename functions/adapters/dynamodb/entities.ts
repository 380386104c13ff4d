import { CustomAttributeType, Entity } from 'electrodb';
import type { HeldMail } from '#actions/intake/ports.ts';
import type { TemplateVersion } from '#actions/template/ports.ts';
import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { InboundMessage, OutboundMessage, Quoted } from '#domain/case/message.ts';
import type { Wait } from '#domain/case/wait.ts';
import type { LookupName } from '#domain/configuration/lookups/lookup.ts';
import type { AuditEntry } from '#domain/configuration/rows/audit-entry.ts';
import type { KnownMail } from '#domain/intake/mail-identity.ts';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import type { CaseTable } from './case-table.ts';
import { draftEntities } from './draft-entities.ts';
import { key, model, needed, text } from './entity-parts.ts';
import { newsEntities } from './news-entities.ts';
import { peopleEntities } from './people-entities.ts';
import { ratingEntities } from './rating-entities.ts';

export type Entities = ReturnType<typeof modelled>;

const known = new WeakMap<CaseTable, Entities>();

/**
 * The items of the table. One partition is one case with its messages and events; everything that a mail is looked up by
 * is an item of its own, so that finding a case takes point reads only.
 */
export function entities(table: CaseTable): Entities {
  // ElectroDB takes tens of milliseconds to check the models: once for each table.
  const items = known.get(table) ?? modelled(table);
  known.set(table, items);
  return items;
}

function modelled({ client, name }: CaseTable) {
  const configuration = { client, table: name };
  return {
    case: new Entity(
      {
        model: model('case'),
        attributes: {
          number: { type: 'number', required: true },
          subject: needed,
          description: needed,
          status: needed,
          entry: { type: 'number', required: true },
          statusSince: needed,
          category: needed,
          service: text,
          priority: { type: CustomAttributeType<Case['priority']>('string'), required: true },
          origin: { type: CustomAttributeType<Case['origin']>('string'), required: true },
          mailbox: needed,
          agent: text,
          group: text,
          customerId: text,
          accountId: text,
          participants: { type: CustomAttributeType<readonly string[]>('any'), required: true },
          correspondence: { type: CustomAttributeType<Case['correspondence']>('any'), required: true },
          language: { type: CustomAttributeType<Case['language']>('string'), required: true },
          registeredAt: needed,
          respondedAt: text,
          resolvedAt: text,
          closedAt: text,
          lastMessageAt: needed,
          waitingSince: text,
          lastWordAt: text,
          last: { type: CustomAttributeType<NonNullable<Case['last']>>('any') },
          dueAt: text,
          snoozedUntil: text,
          thankedAt: text,
          satisfaction: { type: CustomAttributeType<NonNullable<Case['satisfaction']>>('any') },
          ratingRound: { type: 'number', required: true },
          ratedEntry: { type: 'number' },
          ratedFrom: text,
          closureReason: text,
          related: { type: CustomAttributeType<readonly number[]>('any'), required: true },
          mergedInto: { type: 'number' },
          merged: { type: CustomAttributeType<readonly number[]>('any'), required: true },
          /** Named apart from `version`: the lock that every writer checks. */
          version: { type: 'number', required: true },
        },
        indexes: {
          byNumber: { pk: key('pk', 'case', ['number']), sk: key('sk', 'case', []) },
          /** Lists: open work apart from closed cases, however many there are. Holds keys alone (CASE-15). */
          byStatus: {
            index: 'by-status',
            pk: { ...key('pk', 'status', ['status']), field: 'statusKey' },
            sk: { ...key('sk', 'case', ['registeredAt', 'number']), field: 'statusOrder' },
          },
        },
      },
      configuration,
    ),
    message: new Entity(
      {
        model: model('message'),
        attributes: {
          caseNumber: { type: 'number', required: true },
          at: needed,
          id: needed,
          direction: { type: CustomAttributeType<'in' | 'out' | 'note'>('string'), required: true },
          subject: text,
          text,
          cut: { type: 'boolean' },
          hasHtml: { type: 'boolean' },
          from: { type: CustomAttributeType<MailAddress>('any') },
          via: { type: CustomAttributeType<MailAddress>('any') },
          /** Of a mail to us: all addressees. Of a mail from us: the one it goes to. */
          to: { type: CustomAttributeType<InboundMessage['to'] | OutboundMessage['to']>('any') },
          cc: { type: CustomAttributeType<readonly string[]>('any') },
          references: { type: CustomAttributeType<readonly string[]>('any') },
          rawKey: text,
          messageId: text,
          customerId: text,
          accountId: text,
          attachments: { type: CustomAttributeType<InboundMessage['attachments']>('any') },
          rating: { type: CustomAttributeType<NonNullable<OutboundMessage['rating']>>('any') },
          warnings: { type: CustomAttributeType<readonly string[]>('any') },
          infected: { type: 'boolean' },
          kind: { type: CustomAttributeType<InboundMessage['kind']>('string') },
          evidence: { type: CustomAttributeType<readonly string[]>('any') },
          unverified: { type: CustomAttributeType<NonNullable<InboundMessage['unverified']>>('string') },
          shownFrom: { type: 'number' },
          matching: { type: CustomAttributeType<InboundMessage['matching']>('any') },
          delivery: { type: CustomAttributeType<OutboundMessage['delivery']>('string') },
          deliveryDetail: text,
          complainedAt: text,
          /** What came back of its copies: names of news. */
          copyNews: { type: 'set', items: 'string' },
          leasedUntil: text,
          leaseId: text,
          sentAt: text,
          by: text,
          template: text,
          body: text,
          language: { type: CustomAttributeType<OutboundMessage['language']>('string') },
          mailbox: text,
          inReplyTo: text,
          quoted: { type: CustomAttributeType<Quoted>('any') },
        },
        indexes: {
          ofCase: {
            pk: key('pk', 'case', ['caseNumber']),
            sk: key('sk', 'message', ['at', 'id']),
          },
        },
      },
      configuration,
    ),
    event: new Entity(
      {
        model: model('event'),
        attributes: {
          caseNumber: { type: 'number', required: true },
          at: needed,
          id: needed,
          who: needed,
          what: { type: CustomAttributeType<CaseEvent['what']>('string'), required: true },
          from: text,
          field: text,
          to: text,
          messageId: text,
          signs: { type: CustomAttributeType<NonNullable<CaseEvent['signs']>>('any') },
          version: { type: 'number' },
        },
        indexes: {
          ofCase: {
            pk: key('pk', 'case', ['caseNumber']),
            sk: key('sk', 'event', ['at', 'id']),
          },
        },
      },
      configuration,
    ),
    /** Something that is to happen to a case later: a workflow waits for it. */
    wait: new Entity(
      {
        model: model('wait'),
        attributes: {
          caseNumber: { type: 'number', required: true },
          id: needed,
          purpose: { type: CustomAttributeType<Wait['purpose']>('any'), required: true },
          entry: { type: 'number', required: true },
          dueAt: needed,
          /** Named apart from other states: the stream's filter looks at it. */
          state: { type: CustomAttributeType<Wait['state']>('string'), required: true },
          outcome: text,
        },
        indexes: { ofCase: { pk: key('pk', 'case', ['caseNumber']), sk: key('sk', 'wait', ['id']) } },
      },
      configuration,
    ),
    ...draftEntities(configuration),
    ...newsEntities(configuration),
    ...ratingEntities(configuration),
    /** A mail that is known by its Message-ID, or by its content when it has none: received ones and our own. */
    knownMail: new Entity(
      {
        model: model('known-mail'),
        attributes: {
          key: needed,
          caseNumber: { type: 'number', required: true },
          /** Of a received mail. */
          fingerprint: text,
          /** Received mails that are known under the key, and the id of the newest: what a writer expects. */
          mails: { type: CustomAttributeType<readonly KnownMail[]>('any') },
          latest: text,
          /** Of a mail that we sent: which message it is, and whom it went to. */
          at: text,
          id: text,
          to: text,
          cc: { type: CustomAttributeType<readonly string[]>('any') },
          mailbox: text,
          /** Name of its template, when it was written to agents. */
          notice: text,
        },
        indexes: { byKey: { pk: key('pk', 'mail', ['key']), sk: key('sk', 'mail', []) } },
      },
      configuration,
    ),
    ...peopleEntities(configuration),
    counter: new Entity(
      {
        model: model('counter'),
        attributes: { name: needed, value: { type: 'number', required: true } },
        indexes: { byName: { pk: key('pk', 'counter', ['name']), sk: key('sk', 'counter', []) } },
      },
      configuration,
    ),
    /** A row of a lookup or a setting that the owner has made or changed. */
    configuration: new Entity(
      {
        model: model('configuration'),
        attributes: {
          lookup: { type: CustomAttributeType<LookupName>('string'), required: true },
          name: needed,
          value: { type: CustomAttributeType<unknown>('any') },
          /** Revision of the configuration that wrote it. */
          version: { type: 'number' },
        },
        indexes: { all: { pk: key('pk', 'configuration', []), sk: key('sk', 'row', ['lookup', 'name']) } },
      },
      configuration,
    ),
    /** A change of the configuration: who, when, what (CONS-05). Never edited. */
    audit: new Entity(
      {
        model: model('audit'),
        attributes: {
          month: needed,
          at: needed,
          id: needed,
          who: needed,
          what: { type: CustomAttributeType<AuditEntry['what']>('string'), required: true },
          lookup: { type: CustomAttributeType<LookupName>('string'), required: true },
          name: needed,
          before: { type: CustomAttributeType<AuditEntry['before']>('any') },
          after: { type: CustomAttributeType<AuditEntry['after']>('any') },
        },
        indexes: { inTime: { pk: key('pk', 'audit', ['month']), sk: key('sk', 'audit', ['at', 'id']) } },
      },
      configuration,
    ),
    /** One version of an edited mail template: never changed. */
    templateTexts: new Entity(
      {
        model: model('template-texts'),
        attributes: {
          name: needed,
          version: { type: 'number', required: true, padding: { length: 5, char: '0' } },
          audience: { type: CustomAttributeType<TemplateVersion['audience']>('string'), required: true },
          texts: { type: CustomAttributeType<TemplateVersion['texts']>('any'), required: true },
          who: needed,
          at: needed,
          note: needed,
        },
        indexes: { byVersion: { pk: key('pk', 'template', ['name']), sk: key('sk', 'version', ['version']) } },
      },
      configuration,
    ),
    heldMail: new Entity(
      {
        model: model('held-mail'),
        attributes: {
          id: needed,
          at: needed,
          rawKey: needed,
          cause: { type: CustomAttributeType<HeldMail['cause']>('string'), required: true },
          from: text,
          subject: needed,
          preview: needed,
          source: needed,
          recipients: { type: CustomAttributeType<readonly string[]>('any'), required: true },
          verdicts: { type: CustomAttributeType<HeldMail['verdicts']>('any'), required: true },
          /** Epoch seconds: the table's time to live. */
          expiresAt: { type: 'number' },
        },
        indexes: { all: { pk: key('pk', 'held', []), sk: key('sk', 'held', ['id']) } },
      },
      configuration,
    ),
    /** Puts a held mail in its place in time: its own item is found by its id. */
    heldMailPlace: new Entity(
      {
        model: model('held-mail-place'),
        attributes: { at: needed, id: needed, expiresAt: { type: 'number' } },
        indexes: { inTime: { pk: key('pk', 'held', []), sk: key('sk', 'held-at', ['at', 'id']) } },
      },
      configuration,
    ),
  };
}
