import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { type Clock, isMissed } from '#domain/case/clock.ts';
import { isForClocks, type Wait } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { baseServiceLevels, type ServiceLevel } from '#domain/configuration/service-level.ts';
import { timedCase } from '#domain/deadline/timed-case.ts';
import { timedChange } from '#domain/deadline/timed-change.ts';
import { wokenClocks } from '#domain/deadline/woken-clocks.ts';
import { enterAgain, enterSilently } from '#domain/life/status-entry.ts';
import { caseOf, configurationOf, supportMailbox } from '../../support/facts.ts';

/** Office hours in UTC; 60 minutes to answer, 120 to answer again, 480 to resolve, reminded 30 before. */
const level: ServiceLevel = {
  ...(baseServiceLevels[0] as ServiceLevel),
  active: true,
  norms: { any: { response: 60, nextResponse: 120, resolution: 480 }, High: { response: 30, resolution: 60 } },
  remindMinutes: 30,
};

function rows(differences: Partial<ServiceLevel> = {}): Configuration {
  return {
    ...configurationOf(),
    mailboxes: [{ ...supportMailbox, agents: 'team@office.test' }],
    serviceLevels: [{ ...level, ...differences }],
  };
}

/** Monday, 30 November 2026. */
const at = (time: string, day = '30') => `2026-11-${day}T${time}:00.000Z`;
const nine = at('09:00');

function registered(differences: Partial<Case> = {}, configuration = rows()) {
  const about = caseOf({ registeredAt: nine, statusSince: nine, waitingSince: nine, version: 1, ...differences });
  return timedCase(undefined, about, about.registeredAt, configuration);
}

/** The case after it went to a status. */
function gone(before: Case, status: string, when: string, more: Partial<Case> = {}, configuration = rows()) {
  const cause = { id: when, at: when, who: 'ann@office.test' };
  const next = { ...before, ...more, version: before.version + 1 };
  return timedCase(before, enterSilently(next, status, cause, configuration).case, when, configuration);
}

function answered(before: Case, when: string, configuration = rows()) {
  const respondedAt = before.respondedAt ?? when;
  const after = { ...before, respondedAt, answeredAt: when, waitingSince: undefined, version: before.version + 1 };
  return timedCase(before, after, when, configuration);
}

function clockOf({ clocks }: Case, kind: Clock['kind']): Clock | undefined {
  return clocks?.clocks.find((clock) => clock.kind === kind);
}

function woken(about: Case, waits: readonly Wait[], now: string, configuration = rows()) {
  const wait = waits.find(isForClocks);
  if (!wait) throw new Error('No wait began');
  const change = wokenClocks(about, wait, new Date(now), configuration);
  return { ...change, after: change.after ?? about };
}

describe('SLA-04 clocks of a case', () => {
  it('a new case has a time to respond and one to resolve; the nearest is what lists sort by', () => {
    const { case: about } = registered();
    expect(clockOf(about, 'response')).toMatchObject({ since: nine, dueAt: at('10:00') });
    expect(clockOf(about, 'resolution')).toMatchObject({ since: nine, dueAt: at('17:00') });
    expect(about.dueAt).toBe(at('10:00'));
  });

  it('SLA-03 nothing is promised as it ships: no clocks, no wait', () => {
    const { case: about, waits } = registered({}, configurationOf());
    expect([about.clocks, about.dueAt, waits]).toEqual([undefined, undefined, []]);
  });

  it.each<[responseBy: ServiceLevel['responseBy'], ended: string]>([
    ['either', at('09:10')],
    ['taken', at('09:10')],
    ['answer', at('09:40')],
  ])('SLA-03 response by %s ends the time to respond', (responseBy, ended) => {
    const configuration = rows({ responseBy });
    const taken = gone(registered({}, configuration).case, 'In progress', at('09:10'), {}, configuration).case;
    expect(clockOf(answered(taken, at('09:40'), configuration).case, 'response')?.endedAt).toBe(ended);
  });

  it('SLA-03 the time to resolve may begin when somebody takes the case', () => {
    const configuration = rows({ resolutionFrom: 'taken' });
    const { case: fresh } = registered({}, configuration);
    expect(clockOf(fresh, 'resolution')).toBeUndefined();
    const taken = gone(fresh, 'In progress', at('09:30'), {}, configuration).case;
    expect(clockOf(taken, 'resolution')?.dueAt).toBe(at('17:30'));
  });

  it('waiting for the customer stops the clock: no deadline, only time that is left, and then it goes on', () => {
    const taken = answered(gone(registered().case, 'In progress', at('09:10')).case, at('09:20')).case;
    const waiting = gone(taken, 'Waiting for customer', at('11:00')).case;
    expect(clockOf(waiting, 'resolution')).toMatchObject({ left: 360 * 60_000 });
    expect([clockOf(waiting, 'resolution')?.dueAt, waiting.dueAt]).toEqual([undefined, undefined]);
    const back = gone(waiting, 'Reopened', at('15:00')).case;
    expect(clockOf(back, 'resolution')?.dueAt).toBe('2026-12-01T12:00:00.000Z');
  });

  it('C9 an answer that also waits for the customer ends the time to respond before the pause begins', () => {
    const configuration = rows({ responseBy: 'answer' });
    const { case: fresh } = registered({}, configuration);
    const both = gone(fresh, 'Waiting for customer', at('09:50'), { respondedAt: at('09:50') }, configuration).case;
    expect(clockOf(both, 'response')).toEqual({
      kind: 'response',
      since: nine,
      normMinutes: 60,
      dueAt: at('10:00'),
      endedAt: at('09:50'),
    });
  });

  it('C10 a case that is reopened goes on with what was left; "in time" looks at the last resolution', () => {
    const taken = gone(registered().case, 'In progress', at('09:00')).case;
    const resolved = gone(taken, 'Resolved', at('12:00')).case;
    expect(clockOf(resolved, 'resolution')).toMatchObject({ dueAt: at('17:00'), endedAt: at('12:00') });
    expect(resolved.dueAt).toBeUndefined();
    const reopened = gone(resolved, 'Reopened', at('14:00')).case;
    expect(clockOf(reopened, 'resolution')).toEqual({
      kind: 'resolution',
      since: nine,
      normMinutes: 480,
      dueAt: '2026-12-01T10:00:00.000Z',
    });
    const late = gone(reopened, 'Resolved', '2026-12-01T10:00:00.001Z').case;
    expect(isMissed(clockOf(late, 'resolution') as Clock, '')).toBe(true);
  });

  it('C1 done at the very moment of the deadline is in time', () => {
    const resolved = gone(registered().case, 'Resolved', at('17:00')).case;
    expect(isMissed(clockOf(resolved, 'resolution') as Clock, '')).toBe(false);
  });

  it('SLA-11 the next response counts from the oldest message that nobody answered, and ends with the answer', () => {
    const { case: told } = answered(registered().case, at('09:20'));
    expect(clockOf(told, 'nextResponse')).toBeUndefined();
    const wrote = timedCase(told, { ...told, waitingSince: at('11:00'), version: 3 }, at('11:00'), rows()).case;
    const wroteAgain = timedCase(wrote, { ...wrote, version: 4 }, at('11:30'), rows()).case;
    expect(clockOf(wroteAgain, 'nextResponse')).toMatchObject({ since: at('11:00'), dueAt: at('13:00') });
    expect(wroteAgain.dueAt).toBe(at('13:00'));
    expect(clockOf(answered(wroteAgain, at('12:00')).case, 'nextResponse')).toBeUndefined();
  });

  it('another priority counts from the beginning by its own norm, with the pauses there were; a clock it lacks ends (C11)', () => {
    const differently = { norms: { High: { response: 30, resolution: 60 } } };
    const taken = answered(gone(registered().case, 'In progress', at('09:10')).case, at('09:20')).case;
    const waiting = gone(taken, 'Waiting for customer', at('09:30')).case;
    const back = gone(waiting, 'Reopened', at('10:30'), { waitingSince: at('10:30') }).case;
    const high = timedCase(back, { ...back, priority: 'High', version: 9 }, at('10:30'), rows(differently)).case;
    expect(clockOf(high, 'resolution')?.dueAt).toBe(at('11:00'));
    expect([clockOf(back, 'nextResponse')?.dueAt, clockOf(high, 'nextResponse')]).toEqual([at('12:30'), undefined]);
  });

  it.each([
    ['merged', 'Closed', { mergedInto: 9 }],
    ['canceled', 'Canceled', {}],
  ] as const)('C11 a case that is %s has no clocks', (_, status, more) => {
    const { case: about } = gone(registered().case, status, at('09:30'), more);
    expect([about.clocks, about.dueAt]).toEqual([undefined, undefined]);
  });

  it('a change that is taken back leaves no pause behind', () => {
    const taken = gone(registered().case, 'In progress', at('09:10')).case;
    const resolved = enterSilently(
      { ...taken, version: 3 },
      'Resolved',
      { id: 'r', at: at('09:20'), who: 'ann@office.test', mailsAt: at('09:21') },
      rows(),
    );
    const { case: before } = timedCase(taken, resolved.case, at('09:20'), rows());
    const { from, left } = resolved.event;
    if (from === undefined || left === undefined) throw new Error('The change cannot be taken back');
    const cause = { id: 'u', at: at('09:20'), who: 'ann@office.test' };
    const again = enterAgain(before, { at: at('09:20'), id: 'r', from, left }, cause, rows()).case;
    expect(timedCase(before, again, at('09:20'), rows()).case.course).toEqual(taken.course);
  });

  it('both cases of a merge, and one that is made of another, are timed in the same change', () => {
    const one = registered().case;
    const other = registered({ number: 8 }).case;
    const change = timedChange(
      {
        before: one,
        after: { ...one, mergedInto: 8, version: 2 },
        other: { before: other, after: { ...other, waitingSince: undefined, respondedAt: at('09:05'), version: 2 } },
        branch: caseOf({ number: 9, registeredAt: at('09:05'), statusSince: at('09:05') }),
        events: [],
        messages: [],
        waits: [],
      },
      at('09:05'),
      rows(),
    );
    expect(change.after?.clocks).toBeUndefined();
    expect(change.other && clockOf(change.other.after, 'response')?.endedAt).toBe(at('09:05'));
    expect(change.branch?.dueAt).toBe(at('10:05'));
    expect(change.waits.map(({ caseNumber }) => caseNumber)).toEqual([9]);
  });
});

describe('SLA-06 one wait for the next step of any clock', () => {
  it('begins for the reminder, which is so much working time before the deadline (C8)', () => {
    const { case: about, waits } = registered();
    expect(waits).toMatchObject([{ id: 'clocks-1', dueAt: at('09:30'), purpose: { kind: 'clocks' } }]);
    expect(about.clocks?.wait).toEqual({ id: 'clocks-1', at: at('09:30') });
    const early = registered({ registeredAt: '2026-11-27T17:30:00.000Z' });
    expect(early.waits).toMatchObject([{ dueAt: '2026-11-27T18:00:00.000Z' }]);
  });

  it('no other begins while it wakes early enough; one does when something is due earlier', () => {
    const { case: about } = registered();
    const told = answered(about, at('09:20'));
    expect([told.waits, told.case.clocks?.wait]).toEqual([[], { id: 'clocks-1', at: at('09:30') }]);
    const early = timedCase(about, { ...about, priority: 'High', version: 2 }, nine, rows());
    expect(early.waits).toEqual([]);
    const soon = registered(
      { priority: 'Low' },
      rows({ norms: { any: { resolution: 480 }, High: { resolution: 60 } } }),
    );
    const sooner = rows({ norms: { any: { resolution: 480 }, High: { resolution: 60 } } });
    const high = timedCase(soon.case, { ...soon.case, priority: 'High', version: 2 }, nine, sooner);
    expect(high.waits).toMatchObject([{ id: 'clocks-2', dueAt: at('09:30') }]);
  });

  it('SLA-07 wakes: reminds the people of the mailbox once, says so in the case, and waits for the next step', () => {
    const { case: about, waits } = registered();
    const reminded = woken(about, waits, at('09:30'));
    expect(reminded.messages).toMatchObject([
      {
        template: 'deadline-near',
        to: { address: 'team@office.test' },
        deadline: { kind: 'response', at: at('10:00'), leftMinutes: 30 },
      },
    ]);
    expect(reminded.events).toMatchObject([{ what: 'deadline-near', field: 'response', to: at('10:00'), version: 2 }]);
    expect(reminded.ended).toMatchObject({ id: 'clocks-1', state: 'done' });
    expect(reminded.waits).toMatchObject([{ id: 'clocks-2', dueAt: '2026-11-30T10:00:01.000Z' }]);
    const missed = woken(reminded.after, reminded.waits, '2026-11-30T10:00:01.000Z');
    expect(missed.messages).toMatchObject([{ template: 'deadline-missed', deadline: { leftMinutes: 0 } }]);
    expect(missed.after.dueAt).toBe(at('10:00'));
    expect(missed.waits).toMatchObject([{ id: 'clocks-3', dueAt: at('16:30') }]);
  });

  it('goes to the agent of the case when it has one', () => {
    const configuration = {
      ...rows(),
      agents: [{ address: 'max@office.test', name: 'Max', language: 'ru' as const, active: true }],
    };
    const { case: about, waits } = registered({ agent: 'max@office.test' }, configuration);
    const { messages } = woken(about, waits, at('09:30'), configuration);
    expect(messages).toMatchObject([{ to: { address: 'max@office.test' }, language: 'ru' }]);
  });

  it('is silent after an answer, even one of a second before', () => {
    const { case: about, waits } = registered();
    const told = answered(about, '2026-11-30T09:29:59.000Z').case;
    const { messages, events, ...change } = woken(told, waits, at('09:30'));
    expect([messages, events]).toEqual([[], []]);
    expect(change.waits).toMatchObject([{ dueAt: at('16:30') }]);
  });

  it('is silent after a resolve of a second before, and nothing waits on', () => {
    const { case: about, waits } = registered();
    const done = gone(about, 'Resolved', '2026-11-30T09:29:59.000Z').case;
    const change = woken(done, waits, at('09:30'));
    expect([change.messages, change.events, change.waits]).toEqual([[], [], []]);
    expect(change.after.clocks?.wait).toBeUndefined();
  });

  it('is silent after a pause of a second before', () => {
    const { case: told, waits } = registered({ respondedAt: nine, answeredAt: nine, waitingSince: undefined });
    const paused = gone(told, 'Waiting for customer', '2026-11-30T16:29:59.000Z').case;
    const change = woken(paused, waits, at('16:30'));
    expect([change.messages, change.events, change.waits]).toEqual([[], [], []]);
  });

  it('SLA-11 to put a case aside without a word silences nothing of its answers', () => {
    const configuration = rows({ responseBy: 'either' });
    const { case: about, waits } = registered({}, configuration);
    const aside = gone(about, 'Waiting for customer', at('09:10'), {}, configuration).case;
    expect([clockOf(aside, 'response')?.endedAt, aside.dueAt]).toEqual([undefined, at('10:00')]);
    expect(woken(aside, waits, at('09:30')).messages).toMatchObject([{ template: 'deadline-near' }]);

    const told = answered(about, at('09:20')).case;
    const wrote = timedCase(told, { ...told, waitingSince: at('11:00'), version: 3 }, at('11:00'), rows()).case;
    const later = gone(wrote, 'Waiting for customer', at('11:30')).case;
    expect(clockOf(later, 'nextResponse')).toMatchObject({ since: at('11:00'), dueAt: at('13:00') });
    const back = gone(later, 'Reopened', at('12:00'), { waitingSince: at('12:00') }).case;
    expect(clockOf(back, 'nextResponse')?.since).toBe(at('11:00'));
    const word = { answeredAt: at('12:30'), waitingSince: undefined };
    expect(clockOf(gone(back, 'Waiting for customer', at('12:30'), word).case, 'nextResponse')).toBeUndefined();
    expect(clockOf(gone(back, 'Resolved', at('12:30')).case, 'nextResponse')).toBeUndefined();
  });

  it('C12 what is past when it first appears, by a level that was switched on, calls nobody when its case is touched', () => {
    const { case: old } = registered({ version: 4 }, configurationOf());
    const touched = timedCase(old, { ...old, subject: 'Touched', version: 5 }, '2026-12-02T10:00:00.000Z', rows());
    expect(touched.case.dueAt).toBe(at('10:00'));
    expect([touched.waits, touched.case.clocks?.wait]).toEqual([[], undefined]);
    const fresh = timedCase(old, { ...old, waitingSince: nine, version: 5 }, at('09:50'), rows());
    expect(fresh.waits).toMatchObject([{ dueAt: '2026-11-30T10:00:01.000Z' }]);
  });

  it('C12 nor when its wait wakes after hours were cut', () => {
    const { case: about, waits } = registered({ respondedAt: nine, waitingSince: undefined });
    const shorter = rows({ norms: { any: { resolution: 60 } } });
    const change = woken(about, waits, at('16:30'), shorter);
    expect([change.messages, change.events, change.waits]).toEqual([[], [], []]);
    expect(change.after.dueAt).toBe(at('10:00'));
  });

  it('C1 is missed after the deadline, not at it: who is woken a moment early waits again', () => {
    const { case: about, waits } = registered();
    const reminded = woken(about, waits, at('09:30'));
    const early = woken(reminded.after, reminded.waits, at('10:00'));
    expect(early.messages).toEqual([]);
    expect(early.waits).toMatchObject([{ dueAt: '2026-11-30T10:00:01.000Z' }]);
  });

  it('a wait that is long past is lost: a change begins another', () => {
    const { case: about } = registered();
    const touched = timedCase(about, { ...about, version: 2 }, '2026-12-02T10:00:00.000Z', rows());
    expect(touched.waits).toMatchObject([{ id: 'clocks-2', dueAt: at('09:30') }]);
  });

  it('a wait that is not the one of the case any more does nothing', () => {
    const { case: about, waits } = registered();
    const reminded = woken(about, waits, at('09:30'));
    const again = wokenClocks(reminded.after, waits[0] as never, new Date(at('09:31')), rows());
    expect(again.ended?.state).toBe('dropped');
    expect([again.after, again.messages]).toEqual([undefined, []]);
  });

  it('who wakes late tells that it is missed, and reminds of nothing any more', () => {
    const { case: about, waits } = registered();
    const { messages, waits: next } = woken(about, waits, at('10:20'));
    expect(messages).toMatchObject([{ template: 'deadline-missed' }]);
    expect(next).toMatchObject([{ dueAt: at('16:30') }]);
  });

  it('a clock that pauses after its reminder reminds no second time, and a deadline that was missed is told once', () => {
    const { case: fresh } = registered({ respondedAt: nine, waitingSince: undefined });
    const taken = gone(fresh, 'In progress', nine).case;
    const { waits } = registered({ respondedAt: nine, waitingSince: undefined });
    const reminded = woken(taken, waits, at('16:30'));
    const waiting = gone(reminded.after, 'Waiting for customer', at('16:40')).case;
    const back = gone(waiting, 'Reopened', at('17:40'));
    expect(clockOf(back.case, 'resolution')?.dueAt).toBe(at('18:00'));
    expect(back.case.clocks?.told).toEqual([`resolution near ${nine} 480`]);
    const missed = woken(
      back.case,
      [{ ...(waits[0] as Wait), id: back.case.clocks?.wait?.id ?? '' }],
      '2026-11-30T18:00:01.000Z',
    );
    expect(missed.messages).toMatchObject([{ template: 'deadline-missed' }]);
    const late = gone(missed.after, 'Resolved', '2026-12-01T09:30:00.000Z').case;
    expect(gone(late, 'Reopened', '2026-12-01T10:00:00.000Z').waits).toEqual([]);
  });

  it('nothing is promised any more: nothing is told', () => {
    const { case: about, waits } = registered();
    const change = woken(about, waits, at('09:30'), rows({ active: false }));
    expect([change.messages, change.waits, change.after.clocks]).toEqual([[], [], undefined]);
  });

  it('CASE-12 what clocks write stands in no way of who changes the case', () => {
    const { case: about, waits } = registered({ version: 5 });
    const first = woken(about, waits, at('09:30')).after;
    expect(first).toMatchObject({ version: 6, peopleVersion: 5 });
    expect(woken(about, waits, at('09:30'), configurationOf()).after).toMatchObject({ version: 6, peopleVersion: 5 });
    expect(answered(first, at('09:40')).case.peopleVersion).toBeUndefined();
  });
});
