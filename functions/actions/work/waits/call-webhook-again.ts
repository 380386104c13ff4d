import { isForWebhook } from '#domain/case/wait.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { calledAgain } from '#domain/webhook/called-again.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { type Asked, type ChangePorts, changeCase } from '../change-case.ts';

/**
 * Calls a webhook once more that was given up, or whose receiver lost what it was told (NOTE-12).
 * @param asked.waitId as the case and the log name the call.
 * @throws Refusal
 */
export function callWebhookAgain(asked: Asked & { readonly waitId: string }, ports: ChangePorts): Promise<CaseChange> {
  return changeCase(
    asked,
    async (found) => {
      const named = await ports.cases.loadWait(found.number, asked.waitId);
      if (!named || !isForWebhook(named.wait))
        throw new Refusal('change-wrong', `The case has no call of a webhook ${asked.waitId}.`);
      return calledAgain(found, named.wait, ports.now().toISOString());
    },
    ports,
  );
}
