import { settledChange } from '#actions/assignment/settled-change.ts';
import { againWhenStale } from '#actions/words/again-when-stale.ts';
import type { Case } from '#domain/case/case.ts';
import { printCaseNumber } from '#domain/case/case-number.ts';
import type { Draft, DraftKey } from '#domain/case/draft.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { ArrivedMeanwhile } from '#domain/work/arrived-meanwhile.ts';
import { arrivedSince, leavesAt, leftDraft, sentDraft, takenBackDraft } from '#domain/work/leaving-draft.ts';
import { requireRevision } from '#domain/work/saved-draft.ts';
import { existing, requireUnmerged } from '../change-case.ts';
import { draftBecomes } from './draft-becomes.ts';
import type { DraftPorts } from './draft-ports.ts';

export interface SendDraft {
  readonly key: DraftKey;
  /** That its author has seen. */
  readonly revision: number;
  /** Undefined for as soon as it cannot be taken back any more. */
  readonly sendAt: string | undefined;
  /** Whether something may have arrived that its author has not seen. */
  readonly although: boolean;
  readonly asTyped: boolean;
}

/**
 * Sends a draft: it leaves after the seconds in which it can be taken back, or at a time. Whatever can be refused is refused now.
 * @returns the draft as it waits; undefined when it has left at once, as notes do.
 * @throws Refusal, ArrivedMeanwhile when something came that its author has not seen (CONS-08)
 */
export async function sendDraft(asked: SendDraft, ports: DraftPorts): Promise<Draft | undefined> {
  const { configuration, now, newId } = ports;
  const configured = await configuration.loadAnew();
  const leaving = {
    waitId: `sending-${newId()}`,
    at: leavesAt(asked.sendAt, now(), configured.settings.undoSendSeconds),
    // Its author has seen all there was a moment ago: what comes while it can be taken back is answered next.
    although: asked.although || asked.sendAt === undefined,
    asTyped: asked.asTyped,
  };
  const cause = { id: newId(), at: now().toISOString(), who: asked.key.who };
  const isAtOnce =
    asked.key.kind === 'note' || (asked.sendAt === undefined && configured.settings.undoSendSeconds === 0);
  return againWhenStale(async (tried) => {
    const { about, draft } = await found(asked, configured, ports);
    const ready = { ...draft, leaving };
    if (!isAtOnce) {
      // Refused before it waits, and nothing is copied.
      await draftBecomes({ about, draft: ready, cause, configuration: configured, isTrial: true }, ports);
      const change = sentDraft(about, draft, leaving);
      await ports.cases.save(change);
      return change.draft.to;
    }
    const change = await draftBecomes({ about, draft: ready, cause, configuration: configured, isTrial: false }, ports);
    const { cases } = ports;
    const left = leftDraft(change, draft, undefined);
    await cases.save(await settledChange(left, { at: cause.at, tried }, configured, cases));
    return undefined;
  }, ports);
}

/**
 * A draft that was sent and has not left is one again (CONS-08).
 * @throws Refusal draft-left
 */
export async function takeBackDraft(key: DraftKey, ports: DraftPorts): Promise<Draft> {
  const { cases, configuration, drafts } = ports;
  const configured = await configuration.load();
  return againWhenStale(async () => {
    const about = await existing(key.caseNumber, cases, configured);
    const change = takenBackDraft(about, await drafts.find(key));
    await cases.save(change);
    return change.draft.to;
  }, ports);
}

async function found(
  { key, revision, although }: SendDraft,
  configuration: Configuration,
  { cases, drafts }: DraftPorts,
): Promise<{ readonly about: Case; readonly draft: Draft }> {
  const about = await existing(key.caseNumber, cases, configuration);
  await requireUnmerged(about, cases, configuration);
  const draft = await drafts.find(key);
  requireRevision(draft, revision);
  if (!draft) throw new Error('There is no draft to send');
  const isAsSeen = about.version === draft.seenVersion;
  const events =
    key.kind === 'note' || although || isAsSeen ? [] : await cases.eventsSince(about.number, draft.seenVersion);
  const arrived = arrivedSince(events, draft);
  const printed = printCaseNumber(configuration.settings.caseNumberMask, about.number);
  if (arrived.length > 0) throw new ArrivedMeanwhile(printed, about.version, arrived);
  return { about, draft };
}
