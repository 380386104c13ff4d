import { agentLine } from '#domain/case/agent-words.ts';
import type { Case } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Cause } from '#domain/case/cause.ts';
import { lastWord } from '#domain/case/last-word.ts';
import { beginningOf } from '#domain/case/message.ts';
import { usualPriority } from '#domain/configuration/case-type.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { newStatus } from '#domain/configuration/status.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { enterStatus } from '#domain/life/status-entry.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { activeCategory, activeService, longestCaseSubject } from './edited-case.ts';

/** A part of a message that is a matter of its own. */
export interface Branch {
  /** Case whose message it is: the source, or one that was merged into it (CASE-14). */
  readonly writtenIn: Case;
  /** As `fragmentOf` gave it. */
  readonly fragment: string;
  /** The fragment's first line when undefined. */
  readonly subject: string | undefined;
  /** That of the case whose message it is when undefined. */
  readonly category: string | undefined;
  /** The same, none when null. */
  readonly service: string | null | undefined;
}

const derivedSubject = 100;
const longestFragment = 10_000;

/**
 * A fragment that somebody selected, if it stands in the text; where lines break does not matter.
 * @param cut whether the message says more than its text: what stands further down is taken as it was selected.
 * @throws Refusal change-wrong
 */
export function fragmentOf(selected: string, { text, cut }: { readonly text: string; readonly cut: boolean }): string {
  const fragment = selected.trim();
  if (fragment === '') throw new Refusal('change-wrong', 'A new case needs a fragment of the message.');
  if (fragment.length > longestFragment)
    throw new Refusal(
      'change-wrong',
      `A fragment may have ${longestFragment} characters. This one has ${fragment.length}.`,
    );
  if (cut || flat(text).includes(flat(fragment))) return fragment;
  throw new Refusal('change-wrong', 'The fragment does not stand in the message.');
}

/**
 * A new case of a part of another one's correspondence, for the customer of the case that it was written in; the two name each
 * other (CASE-06).
 * @param number of the new case.
 * @throws Refusal change-wrong
 */
export function branchedCase(
  source: Case,
  { writtenIn, fragment, subject, category, service }: Branch,
  number: number,
  cause: Cause,
  configuration: Configuration,
): CaseChange {
  const title =
    subject === undefined
      ? beginningOf(fragment.split('\n')[0] ?? '', derivedSubject).text
      : agentLine(subject, 'A subject', longestCaseSubject);
  const blank: Case = {
    ...writtenIn,
    number,
    subject: title,
    description: fragment,
    status: '',
    entry: 0,
    statusSince: cause.at,
    category: category === undefined ? writtenIn.category : activeCategory(category, configuration),
    service: service === undefined ? writtenIn.service : activeService(service, configuration),
    type: undefined,
    priority: usualPriority,
    origin: 'correspondence',
    agent: undefined,
    registeredAt: cause.at,
    respondedAt: undefined,
    resolvedAt: undefined,
    closedAt: undefined,
    lastMessageAt: cause.at,
    waitingSince: cause.at,
    last: lastWord({ by: 'customer', who: nameOf(writtenIn), text: fragment, at: cause.at }),
    dueAt: undefined,
    snoozedUntil: undefined,
    satisfaction: undefined,
    ratingRound: 0,
    ratedEntry: undefined,
    closureReason: undefined,
    related: [source.number],
    mergedInto: undefined,
    merged: [],
    // It came by no mail (NOTE-03): whoever got the first mail need not have got the fragment.
    correspondence: { ...writtenIn.correspondence, others: [], knownOthers: [], newest: undefined, subject: title },
    version: 1,
  };
  const entry = enterStatus(blank, newStatus, cause, configuration);
  const after = { ...source, related: [...source.related, number], version: source.version + 1 };
  return caseChange(source, {
    after,
    branch: entry.case,
    messages: entry.messages,
    waits: entry.waits,
    events: [
      caseEvent(after, cause, 'branched-off', { to: String(number) }),
      caseEvent(entry.case, cause, 'registered', { messageId: undefined }),
    ],
  });
}

function nameOf({ correspondence: { customer } }: Case): string {
  return customer?.name || (customer?.address ?? '');
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
