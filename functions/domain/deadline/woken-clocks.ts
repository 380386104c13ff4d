import type { Case, CaseEvent } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Happening } from '#domain/case/happened/happening.ts';
import type { WaitForClocks } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { elapsed } from '#domain/worktime/due.ts';
import type { ClockStep } from './clock-step.ts';
import { minute, pausesOf } from './replayed-clocks.ts';
import { fallenPast, type ReplayedCase, replayedCase, withoutClocks, withWait } from './timed-case.ts';

/** Clocks differ: who is woken some seconds early to remind would only sleep again. */
const clocksDifferMilliseconds = 10_000;

/**
 * What comes of a wait for clocks that has woken (SLA-06): the clocks are computed again by the rows as they are now, each step that is
 * due is told once, and a wait begins for the next. Nothing, when the case has moved on: another wait is its, or none.
 */
export function wokenClocks(about: Case, wait: WaitForClocks, now: Date, configuration: Configuration): CaseChange {
  const { clocks: known, peopleVersion = about.version } = about;
  const end = (state: 'done' | 'dropped', outcome: string) => ({ ended: { ...wait, state, outcome } });
  if (known?.wait?.id !== wait.id) return caseChange(about, end('dropped', 'another wait goes on, or none is needed'));
  const replayed = replayedCase(about, configuration);
  const before = { ...about, peopleVersion, version: about.version + 1 };
  if (!replayed)
    return caseChange(about, { after: withoutClocks(before), ...end('dropped', 'nothing is promised any more') });
  const at = now.toISOString();
  const silent = [...known.told, ...fallenPast(about, replayed, at)];
  const due = replayed.steps.filter((step) => isDue(step, now) && !silent.includes(step.mark));
  const told = [...silent, ...replayed.steps.filter((step) => isOver(step, due)).map(({ mark }) => mark)];
  const timed = withWait(before, replayed, { told, live: undefined, at }, configuration);
  const news = due.filter((step) => !isOvertaken(step, due)).map((step) => newsOf(before, step, replayed, now));
  return caseChange(about, {
    after: timed.case,
    events: news.map(({ event }) => event),
    happened: news.map(({ happening }) => happening),
    waits: timed.waits,
    ...end('done', due.map(({ mark }) => mark).join(', ') || 'nothing is due'),
  });
}

/** Nothing is missed before it is (C1). */
function isDue({ what, at, clock }: ClockStep, now: Date): boolean {
  if (what === 'missed') return now.getTime() > Date.parse(clock.dueAt);
  return Date.parse(at) <= now.getTime() + clocksDifferMilliseconds;
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
): { readonly event: CaseEvent; readonly happening: Happening } {
  const { kind, since, normMinutes, dueAt } = step.clock;
  const at = now.toISOString();
  const worked = elapsed(Date.parse(since), now.getTime(), pausesOf(kind, course, undefined), hours);
  const id = `${step.mark.replaceAll(' ', '-')}-${about.version}`;
  const more = { id, field: kind, to: dueAt, messageId: undefined };
  const left = normMinutes * minute - worked;
  const deadline = {
    kind: kind === 'resolution' ? ('resolution' as const) : ('response' as const),
    at: dueAt,
    leftMinutes: Math.max(0, Math.ceil(left / minute)),
  };
  return {
    event: caseEvent(about, { id, at, who: 'postcase' }, `deadline-${step.what}`, more),
    happening: { on: `deadline-${step.what}`, id, at, who: 'postcase', deadline },
  };
}
