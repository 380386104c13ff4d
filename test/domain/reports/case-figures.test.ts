import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { caseContribution, caseFigureChanges } from '#domain/reports/case-figures.ts';
import { caseOf } from '../../support/facts.ts';
import { answered, at, gone, registered } from '../deadline/timed-cases.ts';

const daysOf = (about: Case) => caseContribution(about, 'UTC')?.days;

describe('What is counted of a case (SLA-08, RATE-08)', () => {
  it('it came, was answered and resolved, each on its day, and in time', () => {
    const { case: fresh } = registered({ agent: 'ann@office.test' });
    const { case: told } = answered(fresh, at('09:30'));
    const { case: resolved } = gone(told, 'Resolved', at('10:00'));
    expect(caseContribution(resolved, 'UTC')).toEqual({
      belonging: {
        ...{ agent: 'ann@office.test', group: undefined, service: undefined, category: 'Incident' },
        ...{ mailbox: 'support@postcase.test', level: 'Standard' },
      },
      days: {
        '2026-11-30': {
          ...{ registered: 1, answered: 1, resolved: 1, 'response-in-time': 1, 'resolution-in-time': 1 },
          ...{ 'answer#40': 1, 'resolve#48': 1 },
        },
      },
    });
  });

  it('days are those of the time zone', () => {
    const { case: fresh } = registered({ registeredAt: at('23:30'), statusSince: at('23:30') });
    expect(Object.keys(caseContribution(fresh, 'Europe/Moscow')?.days ?? {})).toEqual(['2026-12-01']);
  });

  it('late is late, also when nobody answered before it was resolved', () => {
    const { case: fresh } = registered();
    const { case: resolved } = gone(fresh, 'Resolved', '2026-12-02T09:30:00.000Z');
    expect(daysOf(resolved)).toMatchObject({
      '2026-11-30': { registered: 1 },
      '2026-12-02': { resolved: 1, 'response-late': 1, 'resolution-late': 1 },
    });
  });

  it('C10 a case that was reopened counts as resolved, and in time or late, when it is resolved again', () => {
    const { case: fresh } = registered();
    const { case: first } = gone(fresh, 'Resolved', at('09:30'));
    const { case: open } = gone(first, 'Reopened', '2026-12-01T09:00:00.000Z');
    expect(daysOf(open)?.['2026-11-30']).not.toHaveProperty('resolution-in-time');
    expect(daysOf(open)).toMatchObject({ '2026-11-30': { resolved: 1 }, '2026-12-01': { reopened: 1 } });
    const { case: again } = gone(open, 'Resolved', '2026-12-03T16:00:00.000Z');
    expect(daysOf(again)).toMatchObject({
      '2026-11-30': { registered: 1, resolved: 1 },
      '2026-12-01': { reopened: 1 },
      '2026-12-03': { resolved: 1, 'resolution-late': 1 },
    });
  });

  it('a resolution that was taken back never was', () => {
    const { case: fresh } = registered();
    const { case: open } = gone(fresh, 'In progress', at('09:10'));
    const { case: resolved } = gone(open, 'Resolved', at('09:30'));
    const back = { ...resolved, status: open.status, statusSince: open.statusSince, entry: 4, resolvedAt: undefined };
    const { case: restored } = gone(
      { ...back, status: 'Resolved', entry: resolved.entry },
      'In progress',
      at('09:10'),
      {
        resolvedAt: undefined,
      },
    );
    expect(daysOf(restored)).toEqual(daysOf(open));
  });

  it('closed when it was resolved is no second end; canceled is closed, without a norm', () => {
    const { case: fresh } = registered();
    const { case: resolved } = gone(fresh, 'Resolved', at('09:30'));
    const { case: closed } = gone(resolved, 'Closed', '2026-12-07T09:30:00.000Z');
    expect(daysOf(closed)).toEqual(daysOf(resolved));
    const { case: canceled } = gone(fresh, 'Canceled', at('09:30'));
    expect(daysOf(canceled)).toEqual({ '2026-11-30': { registered: 1, closed: 1 } });
  });

  it('MAIL-14 junk, which is done when it comes, is no work', () => {
    const junk = { status: 'Canceled', closedAt: at('09:00'), resolvedAt: undefined };
    expect(caseContribution(registered(junk).case, 'UTC')).toBeUndefined();
  });

  it('a case that was stored before there were figures tells what it can', () => {
    const old = { resolvedAt: '2026-11-20T10:00:00.000Z', status: 'Resolved' };
    expect(daysOf(caseOf(old))).toMatchObject({ '2026-11-19': { registered: 1 }, '2026-11-20': { resolved: 1 } });
  });

  it('OPS-06 a case that is given to somebody, answered and resolved takes 18 write units of its figures', () => {
    const { case: fresh } = registered();
    const given = { ...fresh, agent: 'bob@office.test' };
    const { case: told } = answered(given, '2026-12-01T09:30:00.000Z');
    const { case: resolved } = gone(told, 'Resolved', '2026-12-02T10:00:00.000Z');
    const { case: closed } = gone(resolved, 'Closed', '2026-12-09T10:00:00.000Z');
    let before: ReturnType<typeof caseContribution>;
    const rows = [fresh, given, told, resolved, closed].map((about) => {
      const after = caseContribution(about, 'UTC');
      const changes = caseFigureChanges(before, after);
      before = after;
      return changes.length;
    });
    expect(rows).toEqual([1, 2, 1, 1, 0]);
    // Two for each row, and for the marker beside them.
    expect(rows.reduce((units, count) => units + (count === 0 ? 0 : 2 * (1 + count)), 0)).toBe(18);
  });

  it('nothing is written when nothing changed, and all of it moves with whom it belongs to', () => {
    const { case: fresh } = registered();
    const before = caseContribution(fresh, 'UTC');
    expect(caseFigureChanges(before, caseContribution({ ...fresh, subject: 'Other' }, 'UTC'))).toEqual([]);
    const moved = caseFigureChanges(before, caseContribution({ ...fresh, agent: 'bob@office.test' }, 'UTC'));
    expect(moved.map(({ belonging, counts }) => [belonging.agent, counts])).toEqual([
      [undefined, { registered: -1 }],
      ['bob@office.test', { registered: 1 }],
    ]);
  });
});
