import { continued, isForWebhook } from '#domain/case/wait.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { calledAgain } from '#domain/webhook/called-again.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { causeOf } from '../cause-of.ts';
import { type Asked, type ChangePorts, changeCase } from '../change-case.ts';

/**
 * Calls a webhook once more that was given up, or whose receiver lost what it was told (NOTE-12).
 * @param asked.waitId as the case and the log name the call.
 * @throws Refusal
 */
export function callWebhookAgain(asked: Asked & { readonly waitId: string }, ports: ChangePorts): Promise<CaseChange> {
  const cause = causeOf(asked, ports);
  return changeCase(
    asked,
    async (found) => calledAgain(found, await newestCall(found.number, asked.waitId, cause.at, ports), cause),
    ports,
  );
}

/** The last of those that were made of the named one: each was called again once. @throws Refusal change-wrong */
async function newestCall(caseNumber: number, waitId: string, at: string, { cases }: ChangePorts) {
  const named = await cases.loadWait(caseNumber, waitId);
  if (!named || !isForWebhook(named.wait))
    throw new Refusal('change-wrong', `The case has no call of a webhook ${waitId}.`);
  let newest = named.wait;
  for (;;) {
    const further = await cases.loadWait(caseNumber, continued(newest, at).id);
    if (!further || !isForWebhook(further.wait)) return newest;
    newest = further.wait;
  }
}
