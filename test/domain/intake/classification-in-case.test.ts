import { describe, expect, it } from 'vitest';
import { classificationInCase } from '#domain/intake/classification-in-case.ts';
import { classify } from '#domain/mail/automatic-mail.ts';
import { olga } from '../../support/agents.ts';
import { caseOf, receiptOf } from '../../support/facts.ts';
import { receivedMail } from '../../support/received-mail.ts';

const [participant = ''] = caseOf().participants;

describe('MAIL-15 an answer of somebody who takes part', () => {
  it.each<[what: string, headers: Record<string, string>, answers: 'ours' | 'another', from: string, kind: string]>([
    ['whose CRM adds List-Unsubscribe is theirs', { 'list-unsubscribe': '<https://u>' }, 'ours', participant, 'human'],
    [
      'whose CRM adds all that newsletters have is theirs',
      { 'list-unsubscribe': '<https://u>', 'list-unsubscribe-post': 'One-Click', 'list-id': '<crm>' },
      'ours',
      participant,
      'human',
    ],
    ['that a list passed on is a list’s', { 'list-post': '<mailto:l@c.test>' }, 'ours', participant, 'list'],
    ['that is bulk by its own word is bulk', { precedence: 'bulk' }, 'ours', participant, 'bulk'],
    [
      'whose machine says so is the machine’s',
      { 'list-id': '<crm>', 'auto-submitted': 'auto-generated' },
      'ours',
      participant,
      'bulk',
    ],
    ['to a saved address alone is a newsletter', { 'list-unsubscribe': '<https://u>' }, 'another', participant, 'bulk'],
    ['by a number alone is a newsletter', { 'list-unsubscribe': '<https://u>' }, 'another', participant, 'bulk'],
    ['and of somebody else is a newsletter', { 'list-unsubscribe': '<https://u>' }, 'ours', 'x@other.test', 'bulk'],
  ])('%s', (_, headers, answers, from, kind) => {
    const mail = receivedMail({
      headers: new Map(Object.entries(headers).map(([name, value]) => [name, [value]])),
    });
    const ours = answers === 'ours' ? [caseOf().number] : [];
    const match = { found: caseOf(), attempts: [], ours };
    const { kind: found } = classificationInCase(match, classify(mail, receiptOf(), { forwarded: false }), from, []);
    expect(found).toBe(kind);
  });

  it('and a mail that belongs to no case stays what it is', () => {
    const mail = receivedMail({ headers: new Map([['list-id', ['<news>']]]) });
    const first = classify(mail, receiptOf(), { forwarded: false });
    expect(classificationInCase({ found: undefined, attempts: [], ours: [] }, first, participant, [])).toBe(first);
  });

  it.each<[who: string, from: string, notice: object | undefined, kind: string]>([
    ['an agent’s to a mail for agents is the agent’s', olga.address, { to: olga.address }, 'human'],
    ['of who is no agent is a newsletter', 'x@other.test', { to: olga.address }, 'bulk'],
    ['an agent’s to nothing of ours is a newsletter', olga.address, undefined, 'bulk'],
  ])('CASE-08 an answer with List-Unsubscribe, %s', (_, from, notice, kind) => {
    const mail = receivedMail({ headers: new Map([['list-unsubscribe', ['<https://u>']]]) });
    const classified = classify(mail, receiptOf(), { forwarded: false });
    const match = { found: caseOf(), attempts: [], ours: [], notice };
    expect(classificationInCase(match, classified, from, [olga]).kind).toBe(kind);
  });
});
