import { describe, expect, it } from 'vitest';
import type { Attempt } from '#domain/case/attempt.ts';
import type { Case } from '#domain/case/case.ts';
import { baseStatuses, kindOf } from '#domain/configuration/status.ts';
import { placement, type Writer } from '#domain/intake/placement.ts';
import type { MailKind } from '#domain/mail/automatic-mail.ts';
import { caseOf, configurationOf } from '../../support/facts.ts';

const by = (rule: Attempt['rule']): Attempt[] => [{ rule, clue: 'x', outcome: 'matched' }];
const ann: Writer = {
  address: 'ann@client.test',
  accountId: 'acme',
  authentication: 'passed',
  kind: 'human',
  isNamed: false,
  isThanks: false,
};
/** A mail that answers ours. */
const answering = (found: Case) => ({ found, attempts: by('in-reply-to'), ours: [found.number] });

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
      (['auto-reply', 'out-of-office', 'bulk', 'list', 'bounce', 'calendar-answer', 'reaction', 'recall'] as const).map(
        (kind): [string, MailKind, string, boolean] => [name, kind, 'join', false],
      ),
    ),
  ])('%s, %s: %s', (status, kind, expected, reopens) => {
    const found = caseOf({ status });
    const placed = placement(answering(found), { ...ann, kind }, configurationOf());
    expect(placed).toMatchObject({ kind: expected, unverified: undefined, ...(reopens !== undefined && { reopens }) });
    if (placed.kind === 'new-case') expect(placed.continues).toBe(found);
  });

  it('no case found: a new one', () => {
    expect(placement({ found: undefined, attempts: [], ours: [] }, ann, configurationOf())).toMatchObject({
      kind: 'new-case',
      continues: undefined,
    });
  });
});

describe('MAIL-10 a thank you to a resolved case', () => {
  it.each<[status: string, what: string, sender: Partial<Writer>, settings: object, reopens: boolean, thanks: boolean]>(
    [
      ['Resolved', 'joins and reopens nothing', {}, {}, false, true],
      ['Resolved', 'reopens where the owner wants that', {}, { thanksReopenNothing: false }, true, false],
      [
        'Resolved',
        'of somebody who is not believed neither reopens nor counts as thanks',
        { authentication: 'failed' },
        {},
        false,
        false,
      ],
      ['Resolved', 'of a machine is automatic mail', { kind: 'auto-reply' }, {}, false, false],
      ['Waiting for customer', 'reopens: something was asked', {}, {}, true, false],
      ['In progress', 'joins', {}, {}, false, false],
    ],
  )('%s: %s', (status, _, differences, settings, reopens, thanks) => {
    const sender = { ...ann, isThanks: true, ...differences };
    const found = caseOf({ status });
    const placed = placement(answering(found), sender, configurationOf(settings));
    expect(placed).toMatchObject({ kind: 'join', reopens, thanks });
  });
});

describe('MAIL-11 who is verified', () => {
  const eve = { ...ann, address: 'eve@other.test', accountId: 'other' };
  const forged = { ...ann, authentication: 'failed' as const };
  const unproven = { ...ann, authentication: 'unknown' as const };
  const bob = { ...ann, address: 'bob@client.test' };
  const named = { ...unproven, isNamed: true };
  it.each<[who: string, sender: Writer, rule: Attempt['rule'], ours: number[], doubt?: string]>([
    ['a participant by number', ann, 'subject', []],
    ['a colleague of the account by number', bob, 'subject', []],
    ['a stranger by number in the subject', eve, 'subject', [], 'stranger'],
    ['a stranger by number in the body', eve, 'body', [], 'stranger'],
    ['a stranger of no account, to a case of none', { ...eve, accountId: undefined }, 'subject', [], 'stranger'],
    ['a stranger who answers our mail', eve, 'in-reply-to', [7]],
    ['a stranger who answers our mail of another case', eve, 'in-reply-to', [6], 'stranger'],
    ['a stranger who answers our mail of a case that was merged into this', eve, 'in-reply-to', [5]],
    ['a stranger who has our anchor', eve, 'anchor', [7]],
    ['a stranger who answers a mail of somebody else', eve, 'in-reply-to', [], 'stranger'],
    ['a participant who answers one', ann, 'references', []],
    ['a participant who is not proven and answers one', unproven, 'references', [], 'unproven'],
    ['a stranger who saved our reply address', eve, 'reply-address', [], 'stranger'],
    ['a participant who keeps only our reply address', unproven, 'reply-address', []],
    ['a participant whom somebody names at our reply address', named, 'reply-address', [], 'unproven'],
    ['a participant whom a list names that passes on an answer to our mail', named, 'in-reply-to', [7]],
    ['a colleague of the account who saved our reply address', bob, 'reply-address', []],
    ['a participant whose mail fails DMARC', forged, 'in-reply-to', [7], 'failed-authentication'],
    ['a participant who is not proven, by number', unproven, 'subject', [], 'unproven'],
    ['a participant who is not proven, by chain', unproven, 'in-reply-to', [7]],
    ['a mail without sender by number', { ...eve, address: undefined }, 'subject', [], 'stranger'],
  ])('%s, %s', (_, sender, rule, ours, doubt) => {
    const found = caseOf({ accountId: sender.accountId === undefined ? undefined : 'acme', merged: [5] });
    const match = { found, attempts: by(rule), ours, answers: ours[0] };
    expect(placement(match, sender, configurationOf())).toMatchObject({
      kind: 'join',
      unverified: doubt,
    });
  });

  it('strangers who quote a number open a case of their own when the owner wants it so, and the record says why', () => {
    const configuration = configurationOf({ strangersWhoQuoteANumber: 'new-case' });
    const placed = placement({ found: caseOf(), attempts: by('subject'), ours: [] }, eve, configuration);
    expect(placed).toMatchObject({ kind: 'new-case', continues: undefined, attempts: [{ outcome: 'stranger' }] });
  });

  it('a stranger who quotes a closed case’s number learns nothing of it: the cases are not linked', () => {
    const placed = placement(
      { found: caseOf({ status: 'Closed' }), attempts: by('subject'), ours: [] },
      eve,
      configurationOf(),
    );
    expect(placed).toMatchObject({ kind: 'new-case', continues: undefined, attempts: [{ outcome: 'stranger' }] });
  });

  it.each(['Resolved', 'Waiting for customer'])('what fails authentication reopens nothing: %s', (status) => {
    const join = (sender: Writer) => placement(answering(caseOf({ status })), sender, configurationOf());
    expect(join(ann)).toMatchObject({ kind: 'join', reopens: true, unverified: undefined });
    expect(join(forged)).toMatchObject({ kind: 'join', reopens: false, unverified: 'failed-authentication' });
  });

  it.each([
    ['a first mail', undefined],
    ['one that quotes a closed case', caseOf({ status: 'Closed' })],
  ])('%s that fails shows its warning in the new case', (_, found) => {
    const attempts = found ? by('subject') : [];
    expect(placement({ found, attempts, ours: [] }, forged, configurationOf())).toMatchObject({
      kind: 'new-case',
      continues: undefined,
      unverified: 'failed-authentication',
    });
  });
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
