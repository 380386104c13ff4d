import { describe, expect, it } from 'vitest';
import { type Clock, isMissed } from '#domain/case/clock.ts';
import type { ServiceLevel } from '#domain/configuration/service-level.ts';
import { timedCase } from '#domain/deadline/timed-case.ts';
import { timedChange } from '#domain/deadline/timed-change.ts';
import { enterAgain, enterSilently } from '#domain/life/status-entry.ts';
import { caseOf, configurationOf } from '../../support/facts.ts';
import { answered, at, clockOf, gone, nine, registered, rows } from './timed-cases.ts';

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
