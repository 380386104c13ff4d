import { describe, expect, it } from 'vitest';
import type { Wait } from '#domain/case/wait.ts';
import { timedCase } from '#domain/deadline/timed-case.ts';
import { wokenClocks } from '#domain/deadline/woken-clocks.ts';
import { configurationOf } from '../../support/facts.ts';
import { answered, at, clockOf, gone, nine, registered, rows, woken } from './timed-cases.ts';

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
