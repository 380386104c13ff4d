import { describe, expect, it } from 'vitest';
import type { MailKind } from '#domain/automatic-mail.ts';
import type { Attempt } from '#domain/matching.ts';
import { placement } from '#domain/placement.ts';
import { authenticationOf } from '#domain/sender-trust.ts';
import { baseStatuses, kindOf } from '#domain/status.ts';
import { caseOf, configurationOf, receiptOf } from '../support/facts.ts';

const by = (rule: Attempt['rule']): Attempt[] => [{ rule, clue: 'x', outcome: 'matched' }];
const ann = { address: 'ann@client.test', accountId: 'acme', receipt: receiptOf(), kind: 'human' as MailKind };

describe('MAIL-10 MAIL-15 where a message goes, by the status of its case and by who wrote it', () => {
  it.each<[string, MailKind, string, boolean?]>([
    ['New', 'human', 'join', false],
    ['In progress', 'human', 'join', false],
    ['Waiting for customer', 'human', 'join', true],
    ['Resolved', 'human', 'join', true],
    ['Reopened', 'human', 'join', false],
    ['Closed', 'human', 'new-case'],
    ['Canceled', 'human', 'new-case'],
    ['A status that was removed', 'human', 'join', false],
    ...baseStatuses.flatMap(({ name }) =>
      (['auto-reply', 'out-of-office', 'bulk', 'list', 'bounce', 'calendar-answer'] as const).map(
        (kind): [string, MailKind, string, boolean] => [name, kind, 'join', false],
      ),
    ),
  ])('%s, %s: %s', (status, kind, expected, reopens) => {
    const found = caseOf({ status });
    const placed = placement({ found, attempts: by('in-reply-to') }, { ...ann, kind }, configurationOf());
    expect(placed).toMatchObject({ kind: expected, unverified: undefined, ...(reopens !== undefined && { reopens }) });
    if (placed.kind === 'new-case') expect(placed.continues).toBe(found);
  });

  it('no case found: a new one', () => {
    expect(placement({ found: undefined, attempts: [] }, ann, configurationOf())).toMatchObject({
      kind: 'new-case',
      continues: undefined,
    });
  });
});

describe('MAIL-11 who is verified', () => {
  const eve = { ...ann, address: 'eve@other.test', accountId: 'other' };
  const forged = { ...ann, receipt: receiptOf({ dmarc: 'FAIL' }) };
  it.each([
    ['a participant by number', ann, 'subject', undefined],
    ['a colleague of the account by number', { ...ann, address: 'bob@client.test' }, 'subject', undefined],
    ['a stranger by number in the subject', eve, 'subject', 'stranger'],
    ['a stranger by number in the body', eve, 'body', 'stranger'],
    ['a stranger of no account, to a case of none', { ...eve, accountId: undefined }, 'subject', 'stranger'],
    ['a stranger who answers our mail', eve, 'in-reply-to', undefined],
    ['a stranger who has our anchor', eve, 'anchor', undefined],
    ['a participant whose mail fails DMARC', forged, 'in-reply-to', 'failed-authentication'],
    ['a mail without sender by number', { ...eve, address: undefined }, 'subject', 'stranger'],
  ] as const)('%s: %s, %s', (_, sender, rule, unverified) => {
    const found = caseOf({ accountId: sender.accountId === undefined ? undefined : 'acme' });
    expect(placement({ found, attempts: by(rule) }, sender, configurationOf())).toMatchObject({
      kind: 'join',
      unverified,
    });
  });

  it('strangers who quote a number open a case of their own when the owner wants it so, and the record says why', () => {
    const configuration = configurationOf({ strangersWhoQuoteANumber: 'new-case' });
    const placed = placement({ found: caseOf(), attempts: by('subject') }, eve, configuration);
    expect(placed).toMatchObject({ kind: 'new-case', continues: undefined, attempts: [{ outcome: 'stranger' }] });
  });

  it('a stranger who quotes a closed case’s number learns nothing of it: the cases are not linked', () => {
    const placed = placement({ found: caseOf({ status: 'Closed' }), attempts: by('subject') }, eve, configurationOf());
    expect(placed).toMatchObject({ kind: 'new-case', continues: undefined });
  });

  it.each([
    [{ dmarc: 'PASS', spf: 'FAIL', dkim: 'FAIL' }, 'passed'],
    [{ dmarc: 'FAIL', spf: 'PASS', dkim: 'PASS' }, 'failed'],
    [{ dmarc: 'GRAY', spf: 'FAIL', dkim: 'PASS' }, 'passed'],
    [{ dmarc: 'GRAY', spf: 'PASS', dkim: 'FAIL' }, 'passed'],
    [{ dmarc: 'GRAY', spf: 'FAIL', dkim: 'GRAY' }, 'failed'],
    [{ dmarc: 'GRAY', spf: 'GRAY', dkim: 'GRAY' }, 'unknown'],
    [{ dmarc: 'DISABLED', spf: 'PROCESSING_FAILED', dkim: 'PROCESSING_FAILED' }, 'unknown'],
  ] as const)('%j is %s', (verdicts, authentication) =>
    expect(authenticationOf(receiptOf(verdicts))).toBe(authentication));
});

describe('CASE-03 statuses', () => {
  it('every status that may follow exists, and final ones have none', () => {
    const names = new Set(baseStatuses.map(({ name }) => name));
    for (const { kind, next } of baseStatuses) {
      expect(next.filter((name) => !names.has(name))).toEqual([]);
      if (kind === 'final') expect(next).toEqual([]);
    }
    expect(kindOf('Resolved', baseStatuses)).toBe('resolved');
  });
});
