import type { Case, CaseEvent, LeftStatus } from '#domain/case/case.ts';
import type { Cause } from '#domain/case/cause.ts';
import { keptNotes, type RuleDeed, type RuleNote } from '#domain/case/happened/rule-note.ts';
import type { OutboundMessage } from '#domain/case/message.ts';
import type { Wait } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { closingName, dueAt } from '#domain/configuration/rules/notification-rule.ts';
import { kindOf } from '#domain/configuration/status.ts';
import { statusMails } from './status-mails.ts';

/** What entering a status brings with it: all of it is written in the transaction of the change. */
export interface StatusEntry {
  readonly case: Case;
  readonly event: CaseEvent;
  readonly messages: readonly OutboundMessage[];
  readonly waits: readonly Wait[];
}

/**
 * Puts a case into a status: mail that the rules send at once is there to be sent, mail that they send later and the
 * closing of resolved cases become waits (NOTE-01, NOTE-05, CASE-13).
 * @param before the case as it is; its `version` is that of the change already.
 */
export function enterStatus(before: Case, status: string, cause: Cause, configuration: Configuration): StatusEntry {
  const silent = enterSilently(before, status, cause, configuration);
  const { messages, waits, rules } = notices(silent.case, cause, configuration);
  return { ...silent, messages, waits, event: { ...silent.event, ...(rules.length > 0 && { rules }) } };
}

/** The same with nothing sent, now or later. */
export function enterSilently(
  before: Case,
  status: string,
  cause: Cause,
  { statuses }: Pick<Configuration, 'statuses'>,
): Pick<StatusEntry, 'case' | 'event'> {
  const { at } = cause;
  const kind = kindOf(status, statuses);
  const entered: Case = {
    ...before,
    status,
    entry: before.entry + 1,
    statusSince: at,
    resolvedAt: kind === 'resolved' ? at : kind === 'final' ? before.resolvedAt : undefined,
    closedAt: kind === 'final' ? at : undefined,
    ratingRound: kind === 'resolved' ? before.entry + 1 : before.ratingRound,
    waitingSince: kind === 'new' || kind === 'open' ? before.waitingSince : undefined,
    closureReason: kind === 'final' ? (cause.closureReason ?? before.closureReason) : undefined,
  };
  return {
    case: entered,
    event: {
      caseNumber: entered.number,
      id: `${cause.id}-status`,
      at,
      who: cause.who,
      what: 'status-changed',
      from: before.status,
      to: status,
      messageId: cause.messageId,
      version: entered.version,
      ...(cause.mailsAt !== undefined && { left: leftBy(before) }),
    },
  };
}

function leftBy(before: Case): LeftStatus {
  const { statusSince, resolvedAt, closedAt, waitingSince, closureReason, ratingRound } = before;
  return { statusSince, resolvedAt, closedAt, waitingSince, closureReason, ratingRound };
}

/**
 * Puts a case back into the status that it has left a moment ago, as if it had never left it: nothing is sent for that, and what was to
 * come of that status comes (CONS-11).
 * @param entered the event of the change that is taken back.
 */
export function enterAgain(
  before: Case,
  entered: Pick<CaseEvent, 'at' | 'id'> & { readonly from: string; readonly left: LeftStatus },
  cause: Cause,
  configuration: Configuration,
): StatusEntry {
  const { event, case: silent } = enterSilently(before, entered.from, cause, configuration);
  const wasRated = before.ratedEntry === before.entry - 1;
  const again = { ...silent, ...entered.left, ratedEntry: wasRated ? silent.entry : before.ratedEntry };
  const { waits } = notices(again, { ...cause, at: again.statusSince, mailsAt: undefined }, configuration);
  const later = waits
    .filter(({ dueAt: due }) => due > entered.at)
    .map((wait) => (wait.dueAt > cause.at ? wait : { ...wait, dueAt: cause.at }));
  return { case: again, event, messages: [], waits: later };
}

/** What the rules of the status that a case has just entered send, now and later, and the closing that it waits for. */
function notices(
  entered: Case,
  cause: Cause,
  configuration: Configuration,
): Pick<StatusEntry, 'messages' | 'waits'> & { readonly rules: readonly RuleNote[] } {
  const { at, mailsAt = at } = cause;
  const messages: OutboundMessage[] = [];
  const waits: Wait[] = [];
  const notes: RuleNote[] = [];
  const wait = (name: string, purpose: Wait['purpose'], due: string): Wait => ({
    caseNumber: entered.number,
    id: `${entered.entry}-${name}`,
    purpose,
    entry: entered.entry,
    dueAt: due,
    state: 'waiting',
    outcome: undefined,
  });
  for (const { rule, mails, not, detail } of statusMails(entered, cause, configuration)) {
    const due = dueAt(rule, at);
    if (due === undefined || mails.length === 0) {
      notes.push({ rule: rule.name, not, ...(detail !== undefined && { detail }) });
      continue;
    }
    const leavesAt = due > mailsAt ? due : mailsAt;
    if (leavesAt <= at) messages.push(...mails);
    else waits.push(wait(rule.name, { kind: 'notification', rule: rule.name }, leavesAt));
    notes.push({ rule: rule.name, ...(leavesAt <= at ? { did: mails.map(deedOf) } : { dueAt: leavesAt }) });
  }
  const due = closingDueAt(entered, configuration);
  if (due !== undefined) waits.push(wait(closingName, { kind: 'closing' }, due));
  return { messages, waits, rules: keptNotes(notes) };
}

function deedOf({ template, to, cc }: OutboundMessage): RuleDeed {
  return { do: 'send', what: template, to: [to.address, ...cc] };
}

/**
 * When a resolved case without an answer closes by itself, counted from the newest mail of either side (CASE-13); undefined
 * when it does not.
 */
export function closingDueAt(
  { status, statusSince, lastWordAt = statusSince }: Case,
  { settings, statuses }: Configuration,
): string | undefined {
  const days = settings.closeResolvedCasesAfterDays;
  if (days === 0 || kindOf(status, statuses) !== 'resolved') return undefined;
  const newest = Math.max(Date.parse(statusSince), Date.parse(lastWordAt));
  return new Date(newest + days * 24 * 60 * 60_000).toISOString();
}
