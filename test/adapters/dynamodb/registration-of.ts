import { beginningOf, type InboundMessage, type OutboundMessage } from '#domain/case/message.ts';
import type { Memory, Registration } from '#domain/intake/registration.ts';
import { caseOf } from '../../support/facts.ts';

const at = '2026-11-20T10:00:01.000Z';

export function messageOf(differences: Partial<InboundMessage> = {}): InboundMessage {
  return {
    direction: 'in',
    id: 'm1',
    caseNumber: 1,
    at,
    from: { address: 'ann@client.test', name: 'Ann' },
    to: ['support@postcase.test'],
    cc: [],
    subject: 'Printer',
    ...beginningOf('It does not print.'),
    rawKey: 'messages/m1/mail.eml',
    messageId: 'one@client.test',
    references: ['zero@client.test'],
    customerId: 'ann',
    accountId: 'acme',
    attachments: [
      { key: 'messages/m1/0', name: 'a.png', contentType: 'image/png', size: 3, contentId: undefined, inline: false },
    ],
    warnings: ['The mail has no Date.'],
    infected: false,
    kind: 'human',
    evidence: [],
    unverified: undefined,
    shownFrom: undefined,
    matching: [{ rule: 'in-reply-to', clue: 'zero@client.test', outcome: 'unknown-id' }],
    ...differences,
  };
}

export function answerOf(differences: Partial<OutboundMessage> = {}): OutboundMessage {
  return {
    direction: 'out',
    id: 'm1-registered',
    caseNumber: 1,
    at,
    delivery: 'queued',
    by: undefined,
    template: 'registered',
    body: undefined,
    language: 'en',
    mailbox: 'support@postcase.test',
    to: { address: 'ann@client.test', name: 'Ann' },
    cc: [],
    subject: 'Printer',
    inReplyTo: 'one@client.test',
    references: ['zero@client.test'],
    attachments: [],
    ...differences,
  };
}

export function memoryOf(id: string, differences: Partial<Memory> = {}): Memory {
  const mails = [{ id, at, caseNumber: 1 }];
  return { key: `key-of-${id}`, fingerprint: `print-of-${id}`, mails, after: undefined, ...differences };
}

/** A first mail: case 1, message m1, its sender, the sender's company and the acknowledgement. */
export function registrationOf(differences: Partial<Registration> = {}): Registration {
  const message = messageOf();
  return {
    memory: memoryOf('m1'),
    outcome: 'registered',
    cases: [{ case: caseOf({ number: 1, version: 1 }), expectedVersion: undefined }],
    message,
    copies: [],
    events: [
      {
        caseNumber: 1,
        id: 'm1-registered',
        at,
        who: 'ann@client.test',
        what: 'registered',
        from: undefined,
        to: undefined,
        messageId: 'm1',
      },
    ],
    newCustomer: { id: 'ann', address: 'ann@client.test', name: 'Ann', accountId: 'acme' },
    newAccount: { id: 'acme', domain: 'client.test', name: 'client.test' },
    notices: [answerOf()],
    waits: [],
    silence: undefined,
    ...differences,
  };
}

/** Another mail of the same people, that joins case 1. */
export function joiningOf(id: string, expectedVersion: number, differences: Partial<Registration> = {}): Registration {
  const joins = { ...caseOf({ number: 1, version: expectedVersion + 1, status: 'Reopened' }) };
  return registrationOf({
    memory: memoryOf(id),
    outcome: 'joined',
    cases: [{ case: joins, expectedVersion }],
    message: messageOf({ id }),
    events: [],
    newCustomer: undefined,
    newAccount: undefined,
    notices: [],
    waits: [],
    ...differences,
  });
}
