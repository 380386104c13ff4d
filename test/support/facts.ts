import type { Case, Correspondence } from '#domain/case/case.ts';
import type { Configuration, Settings } from '#domain/configuration/configuration.ts';
import type { Group } from '#domain/configuration/group.ts';
import { mailboxWithDefaults } from '#domain/configuration/mailbox.ts';
import { configurationInEffect } from '#domain/configuration/rows/configuration-in-effect.ts';
import type { Service } from '#domain/configuration/service.ts';
import type { Receipt } from '#domain/mail/receipt.ts';

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

/** What ships, with settings and a blocklist of the owner's. */
export function configurationOf(settings: Partial<Settings> = {}, blocked: readonly string[] = []): Configuration {
  const deployed = { mailDomain: 'postcase.test', caseNumberMask: 'SR-{0}', mailboxes: [supportMailbox] };
  const { configuration } = configurationInEffect(deployed, []);
  return { ...configuration, blocked, settings: { ...configuration.settings, ...settings } };
}

export function serviceOf(name: string, differences: Partial<Service> = {}): Service {
  return { name, parent: undefined, active: true, label: { en: name, ru: name }, ...differences };
}

export function groupOf(name: string, members: readonly string[] = []): Group {
  return { name, active: true, label: { en: name, ru: name }, members };
}

export function caseOf(differences: Partial<Case> = {}): Case {
  return {
    number: 7,
    subject: 'Printer',
    description: 'It does not print.',
    status: 'New',
    entry: 1,
    statusSince: '2026-11-19T10:00:00.000Z',
    category: 'Incident',
    service: undefined,
    priority: 'Medium',
    origin: 'email',
    mailbox: 'support@postcase.test',
    agent: undefined,
    group: undefined,
    customerId: 'ann',
    accountId: 'acme',
    participants: ['ann@client.test'],
    correspondence: correspondenceOf(),
    language: 'en',
    registeredAt: '2026-11-19T10:00:00.000Z',
    respondedAt: undefined,
    waitingSince: undefined,
    resolvedAt: undefined,
    closedAt: undefined,
    lastMessageAt: '2026-11-19T10:00:00.000Z',
    satisfaction: undefined,
    ratingRound: 0,
    ratedEntry: undefined,
    closureReason: undefined,
    related: [],
    mergedInto: undefined,
    merged: [],
    version: 3,
    ...differences,
  };
}

/** Ann, who is proven, wrote alone. */
export function correspondenceOf(differences: Partial<Correspondence> = {}): Correspondence {
  return {
    customer: { address: 'ann@client.test', name: 'Ann' },
    others: [],
    knownOthers: [],
    isProven: true,
    silence: undefined,
    subject: 'Printer',
    messageId: 'one@client.test',
    references: [],
    at: '2026-11-19T10:00:00.000Z',
    ...differences,
  };
}
