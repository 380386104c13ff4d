import type { Case } from '#domain/case.ts';
import { type Configuration, defaultSettings, type Settings } from '#domain/configuration.ts';
import { mailboxWithDefaults } from '#domain/mailbox.ts';
import type { Receipt } from '#domain/receipt.ts';
import { baseStatuses } from '#domain/status.ts';

export const supportMailbox = mailboxWithDefaults({
  address: 'support@postcase.test',
  displayName: 'Support',
  language: 'en',
});

/** A receipt of a mail with which all is well. */
export function receiptOf(differences: Partial<Receipt> = {}): Receipt {
  return {
    source: 'ann@client.test',
    recipients: ['support@postcase.test'],
    receivedAt: '2026-11-20T10:00:01.000Z',
    objectKey: 'raw/1',
    spam: 'PASS',
    virus: 'PASS',
    spf: 'PASS',
    dkim: 'PASS',
    dmarc: 'PASS',
    ...differences,
  };
}

export function configurationOf(settings: Partial<Settings> = {}, blocked: readonly string[] = []): Configuration {
  return {
    mailDomain: 'postcase.test',
    mailboxes: [supportMailbox],
    statuses: baseStatuses,
    blocked,
    settings: { ...defaultSettings, ...settings },
  };
}

export function caseOf(differences: Partial<Case> = {}): Case {
  return {
    number: 7,
    subject: 'Printer',
    description: 'It does not print.',
    status: 'New',
    category: 'Incident',
    priority: 'Medium',
    origin: 'email',
    mailbox: 'support@postcase.test',
    group: undefined,
    customerId: 'ann',
    accountId: 'acme',
    participants: ['ann@client.test'],
    language: 'en',
    registeredAt: '2026-11-19T10:00:00.000Z',
    lastMessageAt: '2026-11-19T10:00:00.000Z',
    closureReason: undefined,
    related: [],
    version: 3,
    ...differences,
  };
}
