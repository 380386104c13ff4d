import { describe, expect, it } from 'vitest';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { baseServiceLevels, type ServiceLevel } from '#domain/configuration/service-level.ts';
import { explainedDeadlines } from '#domain/deadline/explained-deadlines.ts';
import { caseOf, configurationOf } from '../../support/facts.ts';

const level: ServiceLevel = {
  ...(baseServiceLevels[0] as ServiceLevel),
  active: true,
  norms: { any: { resolution: 600 } },
};
const configuration: Configuration = {
  ...configurationOf(),
  serviceLevels: [level, { ...level, name: 'Off', active: false }],
};
const friday = '2026-11-27T16:00:00.000Z';
const at = (text: string) => Date.parse(text);

describe('SLA-05 a deadline explains itself', () => {
  const course = {
    takenAt: undefined,
    handledAt: undefined,
    pauses: [{ from: '2026-11-30T10:00:00.000Z', to: '2026-11-30T12:30:00.000Z' }],
  };
  const about = caseOf({ registeredAt: friday, course });

  it('by the level that holds and those that do not, day by day, the pauses, the result', () => {
    const { choice, zone, clocks } = explainedDeadlines(about, new Date('2026-11-30T13:00:00.000Z'), configuration);
    expect([choice.level?.name, zone]).toEqual(['Standard', 'UTC']);
    expect(choice.considered).toEqual([
      { level: 'Standard', verdict: 'chosen' },
      { level: 'Off', verdict: 'off' },
    ]);
    expect(clocks).toEqual([
      {
        kind: 'resolution',
        since: friday,
        normMinutes: 600,
        dueAt: '2026-12-01T10:30:00.000Z',
        isMissed: false,
        daysLeftOut: 0,
        pauses: course.pauses,
        days: [
          { date: '2026-11-27', hours: [{ from: at(friday), to: at('2026-11-27T18:00:00Z') }], worked: 7_200_000 },
          {
            date: '2026-11-30',
            hours: [
              { from: at('2026-11-30T09:00:00Z'), to: at('2026-11-30T10:00:00Z') },
              { from: at('2026-11-30T12:30:00Z'), to: at('2026-11-30T18:00:00Z') },
            ],
            worked: 23_400_000,
          },
          {
            date: '2026-12-01',
            hours: [{ from: at('2026-12-01T09:00:00Z'), to: at('2026-12-01T10:30:00Z') }],
            worked: 5_400_000,
          },
        ],
      },
    ]);
    expect(clocks[0]?.days.reduce((sum, { worked }) => sum + worked, 0)).toBe(600 * 60_000);
  });

  it('of a long time the days in the middle are left out, and told', () => {
    const long = { ...configuration, serviceLevels: [{ ...level, norms: { any: { resolution: 540 * 100 } } }] };
    const [clock] = explainedDeadlines(caseOf({ registeredAt: friday }), new Date(friday), long).clocks;
    expect([clock?.days.length, clock?.daysLeftOut]).toEqual([40, 61]);
  });

  it('where nothing is promised it says why each level does not hold', () => {
    const none = explainedDeadlines(about, new Date(friday), configurationOf());
    expect(none).toMatchObject({ choice: { considered: [{ level: 'Standard', verdict: 'off' }] }, clocks: [] });
  });
});
