import { describe, expect, it } from 'vitest';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { baseServiceLevels, type ServiceLevel } from '#domain/configuration/service-level.ts';
import { timedCase } from '#domain/deadline/timed-case.ts';
import { importedCase } from '#domain/imports/imported-case.ts';
import { importedMessage } from '#domain/imports/imported-message.ts';
import type { OldCase, OldMessage } from '#domain/imports/old-case.ts';
import { identityOf } from '#domain/intake/mail-identity.ts';
import { formerNumber } from '#domain/lists/former-number.ts';
import { wordsOfCase } from '#domain/lists/search/case-words.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';
import { caseContribution } from '#domain/reports/case-figures.ts';
import type { CustomerByHand } from '#domain/work/by-hand/customer-by-hand.ts';
import { agents, away, groups, olga } from '../../support/agents.ts';
import { caseOf, configurationOf, receiptOf } from '../../support/facts.ts';
import { receivedMail } from '../../support/received-mail.ts';

const at = '2026-11-20T10:00:00.000Z';
const level: ServiceLevel = {
  ...(baseServiceLevels[0] as ServiceLevel),
  active: true,
  norms: { any: { response: 60, resolution: 600 } },
};
const configuration: Configuration = { ...configurationOf(), agents, groups, serviceLevels: [level] };
const old: OldCase = {
  ...({
    from: 'zammad',
    number: '31045',
    subject: 'Printer\r\nsmokes',
    description: 'It smokes.',
    state: 'open',
  } as const),
  ...{ participants: ['david@old.test', 'help@old.test'], registeredAt: '2024-03-01T09:00:00.000Z' },
  waitingSince: '2024-03-02T09:00:00.000Z',
  last: { by: 'customer', who: 'David', text: 'And now?', at: '2024-03-02T09:00:00.000Z' },
};
const customer: CustomerByHand = {
  customer: { id: 'c1', accountId: 'a1' },
  accountId: 'a1',
  person: { address: 'david@old.test', name: 'David' },
  ...{ contact: undefined, news: {}, isSuppressed: false },
};
const imported = (more: Partial<OldCase> = {}, rows = configuration) =>
  importedCase({ ...old, ...more }, { number: 7, customer, at }, rows);

describe('A case of another system', () => {
  it.each([
    ['new', 'New'],
    ['open', 'In progress'],
    ['waiting', 'Waiting for customer'],
    ['closed', 'Closed'],
  ] as const)('%s is %s, or has another status of the kind where that is switched off', (state, status) => {
    expect(imported({ state }).status).toBe(status);
    const own = configuration.statuses.flatMap((one) =>
      one.name === status && state !== 'new'
        ? [
            { ...one, active: false },
            { ...one, name: 'Own' },
          ]
        : [one],
    );
    const kinds = new Set(
      own
        .filter(({ name }) => name === imported({ state }, { ...configuration, statuses: own }).status)
        .map(({ kind }) => kind),
    );
    expect([...kinds]).toEqual(configuration.statuses.filter(({ name }) => name === status).map(({ kind }) => kind));
  });

  it.each([
    ['who works here', olga.address, olga.address],
    ['in whatever letters', 'OLGA@agents.test', olga.address],
    ['who works here no more', away.address, undefined],
    ['somebody else', 'gone@agents.test', undefined],
    ['nobody', undefined, undefined],
  ])('belongs to %s', (_, agent, expected) => {
    expect(imported({ agent }).agent).toBe(expected);
  });

  it('keeps a group that is here, and no other', () => {
    expect([imported({ group: 'Sales' }).group, imported({ group: 'Users' }).group]).toEqual(['Sales', undefined]);
  });

  it('has its old times, one line as subject, and waits for nobody when it is closed', () => {
    expect(imported()).toMatchObject({
      subject: 'Printer smokes',
      registeredAt: old.registeredAt,
      waitingSince: old.waitingSince,
    });
    expect(imported().closedAt).toBeUndefined();
    const closed = imported({ state: 'closed', closedAt: '2024-03-05T09:00:00.000Z' });
    expect(closed).toMatchObject({ closedAt: '2024-03-05T09:00:00.000Z', statusSince: '2024-03-05T09:00:00.000Z' });
    expect(closed.waitingSince).toBeUndefined();
    expect(imported({ state: 'closed' }).closedAt).toBe(old.last.at);
  });

  it('has no customer when nobody can be one', () => {
    const nobodys = importedCase(old, { number: 7, customer: undefined, at }, configuration);
    expect([nobodys.customerId, nobodys.correspondence.customer]).toEqual([undefined, undefined]);
    expect(nobodys.participants).toEqual(old.participants);
  });

  it('has no clocks, now and when it goes on, where any other has some; and counts in no figures', () => {
    const about = imported();
    const next = { ...about, version: 2 };
    expect(timedCase(about, next, at, configuration)).toMatchObject({ case: { clocks: undefined }, waits: [] });
    expect(timedCase(undefined, { ...about, imported: undefined }, at, configuration).waits).toHaveLength(1);
    expect(caseContribution(about, 'UTC')).toBeUndefined();
    expect(caseContribution({ ...about, imported: undefined }, 'UTC')).toBeDefined();
  });

  it('is found by its old number, which says where it was', () => {
    expect(formerNumber(imported())).toBe('Zammad #31045');
    expect(formerNumber(imported({ from: 'mail', number: undefined }))).toBeUndefined();
    expect(formerNumber(caseOf())).toBeUndefined();
    expect(wordsOfCase(imported()).map(({ stem }) => stem)).toEqual(expect.arrayContaining(['31045', 'zammad']));
  });
});

describe('A message of another system', () => {
  const about = imported();
  const message = (more: Partial<OldMessage>, written: Partial<ReceivedMail> = {}) => {
    const mail = receivedMail({ from: { address: 'david@old.test', name: 'David' }, ...written });
    const receipt = receiptOf({ receivedAt: '2024-03-01T09:00:00.000Z' });
    const sound: OldMessage = { key: 'k', direction: 'in', at: receipt.receivedAt, ...more };
    const facts = { about, old: sound, mail, rawSize: 100, newestText: mail.text, receipt, configuration };
    const identity = { ...identityOf(mail, receipt), id: 'im1' };
    return importedMessage({ ...facts, identity }, { rawKey: 'messages/im1/mail.eml', attachments: [] });
  };
  const by = olga.address;

  it('of a customer is theirs, and nobody doubts or believes it anew', () => {
    expect(message({})).toMatchObject({
      direction: 'in',
      caseNumber: 7,
      id: 'im1',
      customerId: 'c1',
      kind: 'human',
      matching: [],
    });
    expect(message({})).toMatchObject({ at: '2024-03-01T09:00:00.000Z', unverified: undefined });
    expect(message({}, { from: { address: 'eve@x.test', name: '' } })).toMatchObject({ customerId: undefined });
    expect(message({}, { headers: new Map([['auto-submitted', ['auto-replied']]]) })).toMatchObject({
      kind: 'auto-reply',
    });
  });

  it('of an agent has left already', () => {
    expect(message({ direction: 'out', by })).toMatchObject({
      direction: 'out',
      by,
      delivery: 'sent',
      body: 'It does not print.',
    });
    expect(message({ direction: 'out', by }, { to: [] })).toMatchObject({ to: { address: 'david@old.test' } });
    expect(message({ direction: 'out' })).toMatchObject({ by: undefined, delivery: 'sent' });
  });

  it.each([
    ['words alone', { html: '<p>x</p>' }, 0],
    ['a table', { html: '<table><tr><td>x</table>' }, 1],
    ['a picture', { html: '<img src="cid:1">' }, 1],
    ['more words than are kept', { text: 'x'.repeat(60_000) }, 1],
    ['what could not be read whole', { complete: false }, 1],
  ])('of an agent has the mail as a file where words are not all: %s', (_, written, files) => {
    for (const direction of ['out', 'note'] as const)
      expect(message({ direction, by }, written).attachments.map(({ name }) => name)).toEqual(
        files ? ['mail.eml'] : [],
      );
  });

  it('that is internal is a note', () => {
    expect(message({ direction: 'note', by })).toMatchObject({ direction: 'note', by, body: 'It does not print.' });
  });
});
