import { describe, expect, it } from 'vitest';
import { configurationInEffect } from '#domain/configuration/rows/configuration-in-effect.ts';
import { withoutFormerRows } from '#domain/configuration/rules/former-rows.ts';
import { dueAt, rulesFor } from '#domain/configuration/rules/notification-rule.ts';
import { deployed } from '../deployed-rows.ts';

const former = (name: string, value: object) => ({ lookup: 'notification-rule', name, value, version: 3 });
const since = '2026-11-20T10:00:00.000Z';

/** What customers of cases in a category get of a status: when, by which rule. */
function sent(stored: Parameters<typeof withoutFormerRows>[0], status: string, category = 'Incident') {
  const rows = withoutFormerRows(stored).map((row) => ({ version: 1, ...row }));
  const { configuration, faults } = configurationInEffect(deployed, rows);
  expect(faults).toEqual([]);
  return rulesFor(status, category, configuration.rules).map((rule) => [rule.name, dueAt(rule, since)]);
}

describe('NOTE-12 notification rules that were stored before there was one table', () => {
  const complaints = { status: 'New', category: 'Complaint', usage: 'off', delayMinutes: 0, template: 'registered' };

  it('are rules of the same names that send the same', () => {
    const stored = [
      former('mine', {
        status: 'Reopened',
        category: null,
        usage: 'with-delay',
        delayMinutes: 90,
        template: 'in-progress',
      }),
    ];
    expect(sent(stored, 'Reopened')).toEqual([['mine', '2026-11-20T11:30:00.000Z']]);
  });

  it('for a category come before those for any, also when they are off', () => {
    expect(sent([former('complaints', complaints)], 'New', 'Complaint')).toEqual([['complaints', undefined]]);
    expect(sent([former('complaints', complaints)], 'New')).toEqual([['registered', since]]);
  });

  it.each<[columns: object, expected: readonly (readonly [string, string | undefined])[]]>([
    [{ usage: 'off' }, [['closed', undefined]]],
    [{ usage: 'with-delay', delayMinutes: 60 }, [['closed', '2026-11-20T11:00:00.000Z']]],
    [{ usage: 'immediately', delayMinutes: 60 }, [['closed', since]]],
    [{}, [['closed', since]]],
  ])('edited base rows keep what was edited: %j', (columns, expected) => {
    expect(sent([former('closed', columns)], 'Closed')).toEqual(expected);
  });

  it('what waits remembers how long while it is off', () => {
    const [row] = withoutFormerRows([former('closed', { usage: 'off', delayMinutes: 60 })]);
    expect(row).toMatchObject({ lookup: 'rule', former: true, value: { active: false, delayMinutes: 60 } });
  });

  it('give way to the rows that they became', () => {
    const rows = withoutFormerRows([
      former('closed', { usage: 'off' }),
      { lookup: 'rule', name: 'closed', value: { active: true } },
    ]);
    expect(rows).toEqual([{ lookup: 'rule', name: 'closed', value: { active: true } }]);
  });

  it('that nobody understands are told, and their base rows hold', () => {
    const rows = withoutFormerRows([former('closed', { usage: 'sometimes' })]);
    const { configuration, faults } = configurationInEffect(deployed, rows);
    expect(faults).toMatchObject([{ lookup: 'rule', name: 'closed', column: 'usage' }]);
    expect(rulesFor('Closed', 'Incident', configuration.rules)).toHaveLength(1);
  });
});
