import { type Wait, wakeAt } from '#domain/case/wait.ts';
import type { ShortWaits, WebhookCalls, Workflows } from './ports.ts';

/** SQS holds a message back for a quarter of an hour at most. */
const longestShortSeconds = 900;

interface StartPorts {
  readonly workflows: Workflows;
  readonly shortWaits: ShortWaits;
  readonly webhookCalls: WebhookCalls;
  now(): Date;
}

/**
 * Starts a wait that was committed: as a workflow, but for an answer that leaves within minutes and for a webhook, which is due at once;
 * again changes nothing.
 * @param purposeKind what it waits for.
 */
export async function startWait(
  {
    caseNumber,
    id: waitId,
    dueAt,
    purposeKind,
  }: Pick<Wait, 'caseNumber' | 'id' | 'dueAt'> & { readonly purposeKind: string },
  { workflows, shortWaits, webhookCalls, now }: StartPorts,
): Promise<void> {
  if (purposeKind === 'webhook') return webhookCalls.enqueue({ caseNumber, waitId, attempt: 1 }, 0);
  const seconds = Math.ceil((Date.parse(dueAt) - now().getTime()) / 1000);
  if (purposeKind === 'sending' && seconds <= longestShortSeconds)
    return shortWaits.enqueue({ caseNumber, waitId }, Math.max(0, seconds));
  await workflows.start({ caseNumber, waitId, wakeAt: wakeAt(dueAt, now()) });
}
