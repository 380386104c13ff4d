import { settledChange } from '#actions/assignment/settled-change.ts';
import { againWhenStale } from '#actions/words/again-when-stale.ts';
import type { Case } from '#domain/case/case.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { Draft } from '#domain/case/draft.ts';
import { isForSending, type Wait } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { arrivedSince, idleWait, leftDraft, stoppedDraft } from '#domain/work/leaving-draft.ts';
import { requireUnmerged } from '../change-case.ts';
import { draftBecomes } from './draft-becomes.ts';
import type { DraftPorts } from './draft-ports.ts';

/**
 * The time of a draft that was sent has come: it leaves as it reads now, unless it was taken back. When it cannot leave, or
 * something arrived while it waited for a time of its author's choice, it stays a draft and the case says why. Again changes nothing.
 */
export async function leaveDraft(
  { caseNumber, waitId }: { readonly caseNumber: number; readonly waitId: string },
  ports: DraftPorts,
): Promise<'left' | 'stopped' | 'taken-back' | 'ended-before'> {
  const { cases, drafts, configuration, now } = ports;
  return againWhenStale(async (tried) => {
    const found = await cases.loadWait(caseNumber, waitId);
    if (!found || !isForSending(found.wait))
      throw new Error(`There is no draft to send with ${waitId} of case ${caseNumber}`);
    if (found.wait.state !== 'waiting') return 'ended-before';
    const { who, draft: kind } = found.wait.purpose;
    const draft = await drafts.find({ caseNumber, who, kind });
    if (draft?.leaving?.waitId !== waitId) {
      await cases.save(idleWait(found.case, found.wait));
      return 'taken-back';
    }
    const cause = { id: waitId, at: now().toISOString(), who };
    const configured = await configuration.load();
    const { change, outcome } = await leave(found, draft, cause, configured, ports);
    await cases.save(await settledChange(change, { at: cause.at, tried }, configured, cases));
    return outcome;
  }, ports);
}

async function leave(
  { case: about, wait }: { readonly case: Case; readonly wait: Wait },
  draft: Draft,
  cause: Cause,
  configuration: Configuration,
  ports: DraftPorts,
): Promise<{ readonly change: CaseChange; readonly outcome: 'left' | 'stopped' }> {
  try {
    await requireUnmerged(about, ports.cases, configuration);
    if (draft.leaving?.although !== true) await requireNothingNew(about, draft, ports);
    const change = await draftBecomes({ about, draft, cause, configuration, isTrial: false }, ports);
    return { change: leftDraft(change, draft, wait), outcome: 'left' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { change: stoppedDraft(about, draft, wait, error.message, cause), outcome: 'stopped' };
  }
}

async function requireNothingNew(about: Case, draft: Draft, { cases }: DraftPorts): Promise<void> {
  if (about.version === draft.seenVersion) return;
  const [first] = arrivedSince(await cases.eventsSince(about.number, draft.seenVersion), draft);
  if (first) throw new Refusal('arrived-meanwhile', `${first.who} wrote before it was due.`);
}
