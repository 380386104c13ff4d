import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { Cases, WebhookCalls } from '#actions/life/ports.ts';
import { againWhenStale, type Pausing } from '#actions/words/again-when-stale.ts';
import type { Case } from '#domain/case/case.ts';
import { isForWebhook, type Wait, type WaitForWebhook } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { caseChange } from '#domain/life/case-change.ts';
import { type AfterCall, afterCall } from '#domain/webhook/after-call.ts';
import { webhookPayload } from '#domain/webhook/webhook-payload.ts';
import { webhookSignature } from '#domain/webhook/webhook-signature.ts';
import type { WebhookCaller, WebhookSecrets, WebhookTries } from './ports.ts';

export interface CallPorts extends Pausing {
  readonly cases: Cases;
  readonly configuration: ConfigurationSource;
  readonly caller: WebhookCaller;
  readonly secrets: WebhookSecrets;
  readonly calls: WebhookCalls;
  readonly tries: WebhookTries;
  now(): Date;
}

export type Called =
  | { readonly outcome: 'ended-before' | 'tried-before' }
  | { readonly outcome: 'done' | 'given-up' | 'put-off'; readonly webhook: string; readonly said: string };

/**
 * Calls the webhook that a wait of a case names, signed, with the case as it is (NOTE-12): at least once, since nobody knows what became of a
 * call that broke off. What fails is tried again, each time later, and in the end given up: the wait says why. A message that comes twice
 * makes no second row of tries.
 * @param attempt 1 for the first one.
 * @throws when there is no such wait, or something of ours broke; calling again is safe and needed.
 */
export async function callWebhook(
  { caseNumber, waitId, attempt }: { readonly caseNumber: number; readonly waitId: string; readonly attempt: number },
  ports: CallPorts,
): Promise<Called> {
  const found = await ports.cases.loadWait(caseNumber, waitId);
  if (!found || !isForWebhook(found.wait))
    throw new Error(`There is no webhook to call with ${waitId} of case ${caseNumber}`);
  if (found.wait.state !== 'waiting') return { outcome: 'ended-before' };
  if (!(await ports.tries.begin({ caseNumber, waitId, attempt }, ports.now()))) return { outcome: 'tried-before' };
  const configured = await ports.configuration.load();
  const after = await call(found.case, found.wait, attempt, configured, ports);
  const { webhook } = found.wait.purpose;
  if (after.state === 'waiting') {
    const next = { caseNumber, waitId, attempt: attempt + 1 };
    await ports.calls.enqueue(next, after.delaySeconds);
    await ports.tries.queued(next, ports.now());
    return { outcome: 'put-off', webhook, said: after.outcome };
  }
  await end(caseNumber, { ...found.wait, state: after.state, outcome: after.outcome }, ports);
  return { outcome: after.state === 'done' ? 'done' : 'given-up', webhook, said: after.outcome };
}

async function call(
  about: Case,
  wait: WaitForWebhook,
  attempt: number,
  configuration: Configuration,
  { caller, secrets, now }: CallPorts,
): Promise<AfterCall> {
  const { webhook: name, event } = wait.purpose;
  const row = configuration.webhooks.find((one) => one.name === name);
  if (!row?.active) return { state: 'dropped', outcome: `the webhook ${name} is off or gone` };
  const at = now();
  const body = JSON.stringify(webhookPayload(about, wait, configuration));
  const signature = webhookSignature(await secrets.of(name, at.toISOString()), body, at);
  const answer = await caller.post(row.url, body, {
    'Postcase-Event': event,
    'Postcase-Delivery': `${about.number}-${wait.id}`,
    'Postcase-Signature': signature,
  });
  return afterCall(answer, attempt);
}

/** When somebody changes the case at this very moment, what became of the call is noted all the same. */
async function end(caseNumber: number, ended: Wait, ports: CallPorts): Promise<void> {
  await againWhenStale(async () => {
    const found = await ports.cases.loadWait(caseNumber, ended.id);
    if (found?.wait.state === 'waiting') await ports.cases.save(caseChange(found.case, { ended }));
  }, ports);
}
