import type { Case, CaseEvent } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { OutboundMessage } from '#domain/case/message.ts';
import type { WaitForClocks } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { elapsed } from '#domain/worktime/due.ts';
import type { ClockStep } from './clock-step.ts';
import { deadlineNotices } from './deadline-notice.ts';
import { minute, pausesUntil } from './replayed-clocks.ts';
import { type ReplayedCase, replayedCase, withWait } from './timed-case.ts';

/** Clocks differ: who is woken some seconds early would only sleep again. */
const clocksDifferMilliseconds = 10_000;

/**
 * What comes of a wait for clocks that has woken (SLA-06): the clocks are computed again by the rows as they are now, each step that is
 * due is told once, and a wait begins for the next. Nothing, when the case has moved on: another wait is its, or none.
 */
export function wokenClocks(about: Case, wait: WaitForClocks, now: Date, configuration: Configuration): CaseChange {
  const { clocks: known } = about;
  const end = (state: 'done' | 'dropped', outcome: string) => ({ ended: { ...wait, state, outcome } });
  if (known?.wait?.id !== wait.id) return caseChange(about, end('dropped', 'another wait goes on, or none is needed'));
  const replayed = replayedCase(about, configuration);
  const { peopleVersion = about.version } = known;
  const before = { ...about, version: about.version + 1 };
  if (!replayed) {
    const after = { ...before, clocks: undefined, dueAt: undefined };
    return caseChange(about, { after, ...end('dropped', 'nothing is promised any more') });
  }
  const limit = new Date(now.getTime() + clocksDifferMilliseconds).toISOString();
  const due = replayed.steps.filter(({ at, mark }) => at <= limit && !known.told.includes(mark));
  const told = [...known.told, ...replayed.steps.filter((step) => isOver(step, due)).map(({ mark }) => mark)];
  const timed = withWait(before, replayed, told, undefined, configuration);
  const news = due
    .filter((step) => !isOvertaken(step, due))
    .map((step) => newsOf(before, step, replayed, now, configuration));
  return caseChange(about, {
    after: timed.case.clocks && { ...timed.case, clocks: { ...timed.case.clocks, peopleVersion } },
    events: news.map(({ event }) => event),
    messages: news.flatMap(({ messages }) => messages),
    waits: timed.waits,
    ...end('done', due.map(({ mark }) => mark).join(', ') || 'nothing is due'),
  });
}

function isOver(step: ClockStep, due: readonly ClockStep[]): boolean {
  return due.includes(step) || isOvertaken(step, due);
}

/** Nobody is reminded of what is missed. */
function isOvertaken({ what, clock }: ClockStep, due: readonly ClockStep[]): boolean {
  return what === 'near' && due.some((other) => other.what === 'missed' && other.clock.kind === clock.kind);
}

function newsOf(
  about: Case,
  step: ClockStep,
  { course, hours }: ReplayedCase,
  now: Date,
  configuration: Configuration,
): { readonly event: CaseEvent; readonly messages: readonly OutboundMessage[] } {
  const { kind, since, normMinutes, dueAt } = step.clock;
  const at = now.toISOString();
  const left = normMinutes * minute - elapsed(Date.parse(since), now.getTime(), pausesUntil(course, undefined), hours);
  const cause = { id: `${step.mark.replaceAll(' ', '-')}-${about.version}`, at, who: 'postcase' };
  return {
    event: caseEvent(about, cause, `deadline-${step.what}`, {
      id: cause.id,
      field: kind,
      to: dueAt,
      messageId: undefined,
    }),
    messages: deadlineNotices(about, step, left, at, configuration),
  };
}
