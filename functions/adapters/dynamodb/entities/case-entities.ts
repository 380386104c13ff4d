import { CustomAttributeType, Entity, type EntityConfiguration } from 'electrodb';
import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { InboundMessage, OutboundMessage, Quoted } from '#domain/case/message.ts';
import type { Wait } from '#domain/case/wait.ts';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import { key, model, needed, text, unseen } from './entity-parts.ts';

/** A line of the history as the item of the message that it is about holds it: what the message says already is left out. */
export interface ToldEvent extends Partial<Omit<CaseEvent, 'caseNumber' | 'at' | 'messageId'>> {
  readonly who: string;
  readonly what: CaseEvent['what'];
}

/** Items of a case: it, its messages and events, and what is to happen to it later. */
export function caseEntities(configuration: EntityConfiguration) {
  return {
    case: () =>
      new Entity(
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
            type: text,
            priority: { type: CustomAttributeType<Case['priority']>('string'), required: true },
            origin: { type: CustomAttributeType<Case['origin']>('string'), required: true },
            mailbox: needed,
            agent: text,
            group: text,
            customerId: text,
            accountId: text,
            participants: { type: CustomAttributeType<readonly string[]>('any'), required: true },
            correspondence: { type: CustomAttributeType<Case['correspondence']>('any'), required: true },
            contact: { type: CustomAttributeType<NonNullable<Case['contact']>>('any') },
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
            answeredAt: text,
            peopleVersion: { type: 'number' },
            course: { type: CustomAttributeType<NonNullable<Case['course']>>('any') },
            clocks: { type: CustomAttributeType<NonNullable<Case['clocks']>>('any') },
            snoozedUntil: text,
            /** Of the index of lists: listed-item.ts. */
            listStatus: unseen,
            listOrder: unseen,
            listed: unseen,
            thankedAt: text,
            satisfaction: { type: CustomAttributeType<NonNullable<Case['satisfaction']>>('any') },
            ratingRound: { type: 'number', required: true },
            ratedEntry: { type: 'number' },
            ratedFrom: text,
            closureReason: text,
            related: { type: CustomAttributeType<readonly number[]>('any'), required: true },
            mergedInto: { type: 'number' },
            merged: { type: CustomAttributeType<readonly number[]>('any'), required: true },
            imported: { type: CustomAttributeType<NonNullable<Case['imported']>>('any') },
            erasedAt: text,
            everybodyErased: { type: 'boolean' },
            /** Named apart from `version`: the lock that every writer checks. */
            version: { type: 'number', required: true },
          },
          indexes: {
            byNumber: { pk: key('pk', 'case', ['number']), sk: key('sk', 'case', []) },
            /** Work apart from what is done, however much that is; holds what lists sort and filter by (CASE-15). */
            lists: {
              index: 'lists',
              pk: { ...key('pk', 'status', ['listStatus']), field: 'statusKey' },
              sk: { ...key('sk', 'case', ['listOrder']), field: 'statusOrder' },
            },
            /** Holds keys alone. */
            byCustomer: {
              index: 'by-customer',
              pk: { ...key('pk', 'customer', ['customerId']), field: 'customerKey' },
              sk: { ...key('sk', 'case', ['registeredAt', 'number']), field: 'customerOrder' },
            },
            /** The same of companies. */
            byAccount: {
              index: 'by-account',
              pk: { ...key('pk', 'account', ['accountId']), field: 'accountKey' },
              sk: { ...key('sk', 'case', ['registeredAt', 'number']), field: 'accountOrder' },
            },
          },
        },
        configuration,
      ),
    message: () =>
      new Entity(
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
            deadline: { type: CustomAttributeType<NonNullable<OutboundMessage['deadline']>>('any') },
            held: { type: CustomAttributeType<NonNullable<OutboundMessage['held']>>('any') },
            norm: { type: CustomAttributeType<NonNullable<OutboundMessage['norm']>>('any') },
            digest: { type: CustomAttributeType<NonNullable<OutboundMessage['digest']>>('any') },
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
            ofMail: { type: 'boolean' },
            /** Of mail that is about no case. */
            expiresAt: { type: 'number' },
            /** The line of history that tells of it: told-event.ts. */
            told: { type: CustomAttributeType<ToldEvent>('any') },
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
    event: () =>
      new Entity(
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
            left: { type: CustomAttributeType<NonNullable<CaseEvent['left']>>('any') },
            why: { type: CustomAttributeType<NonNullable<CaseEvent['why']>>('any') },
            /** The stream's reader looks at it. */
            frees: { type: CustomAttributeType<true>('boolean') },
            signs: { type: CustomAttributeType<NonNullable<CaseEvent['signs']>>('any') },
            rules: { type: CustomAttributeType<NonNullable<CaseEvent['rules']>>('any') },
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
    wait: () =>
      new Entity(
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
    counter: () =>
      new Entity(
        {
          model: model('counter'),
          attributes: { name: needed, value: { type: 'number', required: true } },
          indexes: { byName: { pk: key('pk', 'counter', ['name']), sk: key('sk', 'counter', []) } },
        },
        configuration,
      ),
  };
}
