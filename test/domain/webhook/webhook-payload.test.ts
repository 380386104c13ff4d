import { describe, expect, it } from 'vitest';
import { isForWebhook, type WaitForWebhook } from '#domain/case/wait.ts';
import { webhookCall } from '#domain/life/webhook-call.ts';
import { calledAgain } from '#domain/webhook/called-again.ts';
import { webhookPayload } from '#domain/webhook/webhook-payload.ts';
import { caseOf, configurationOf } from '../../support/facts.ts';

const cause = { id: 'c1', at: '2026-11-20T10:00:00.000Z', who: 'ann@agents.test' };
const told = { webhook: 'crm', rule: 'tell-crm', event: 'registered' };
const wait = forWebhook(webhookCall(caseOf(), told, cause));

function forWebhook(one: ReturnType<typeof webhookCall>): WaitForWebhook {
  if (!isForWebhook(one)) throw new Error('It should be for a webhook');
  return one;
}

describe('NOTE-12 What a webhook is told', () => {
  it('is the event, by which rule, and the case as it is', () => {
    expect(webhookPayload(caseOf(), wait, configurationOf())).toMatchObject({
      schema: 1,
      id: '7-c1-webhook-tell-crm-crm',
      event: 'registered',
      rule: 'tell-crm',
      at: cause.at,
      install: 'postcase.test',
      case: { number: 7, printed: 'SR-00000007', subject: 'Printer', status: 'New', statusKind: 'new', agent: null },
    });
  });

  it('says the same in each column whatever is missing: null, and never nothing', () => {
    const bare = caseOf({ correspondence: { ...caseOf().correspondence, customer: undefined } });
    const { case: about } = webhookPayload(bare, wait, configurationOf()) as { readonly case: object };
    expect(Object.values(about)).not.toContain(undefined);
  });

  it('is told once more under a further id', () => {
    const ended = { ...wait, state: 'dropped', outcome: '410' } as const;
    const [again] = calledAgain(caseOf(), ended, { ...cause, at: '2026-11-21T10:00:00.000Z' }).waits;
    expect(again).toMatchObject({ id: `${wait.id}_2`, state: 'waiting', dueAt: '2026-11-21T10:00:00.000Z' });
    const [third] = again ? calledAgain(caseOf(), { ...forWebhook(again), state: 'done' }, cause).waits : [];
    expect(third?.id).toBe(`${wait.id}_3`);
  });

  it('is told once more when nobody can be trying it any more', () => {
    const { ended, waits } = calledAgain(caseOf(), wait, { ...cause, at: '2026-11-20T20:00:00.000Z' });
    expect(ended).toMatchObject({ id: wait.id, state: 'continued' });
    expect(waits).toMatchObject([{ id: `${wait.id}_2`, state: 'waiting' }]);
  });

  it('is not told once more while it is being tried', () => {
    expect(() => calledAgain(caseOf(), wait, cause)).toThrow('That call is still being tried by itself.');
  });
});
