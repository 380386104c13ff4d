import { describe, expect, it } from 'vitest';
import { type CaseFilter, inListOrder, isListed } from '#domain/lists/case-list.ts';
import { caseOf } from '../../support/facts.ts';

const ann = 'ann@agents.test';
const waits = '2026-11-20T10:00:00.000Z';

describe('CASE-15 which cases a list shows', () => {
  const rows: [what: string, of: Parameters<typeof caseOf>[0], filter: CaseFilter, shown: boolean][] = [
    ['any case', {}, {}, true],
    ['a case of the agent', { agent: ann }, { agent: ann }, true],
    ['a case of another agent', { agent: 'bob@agents.test' }, { agent: ann }, false],
    ['nobody’s case for who asks for an agent’s', {}, { agent: ann }, false],
    ['nobody’s case for who asks for those', {}, { agent: null }, true],
    ['an agent’s case for who asks for nobody’s', { agent: ann }, { agent: null }, false],
    ['a case of the group', { group: 'First line' }, { group: 'First line' }, true],
    ['a case of no group', {}, { group: 'First line' }, false],
    ['a case without a group for who asks for those', {}, { group: null }, true],
    ['a case whose customer waits', { waitingSince: waits }, { waiting: true }, true],
    ['a case that was answered', {}, { waiting: true }, false],
    ['a case that was merged into another', { mergedInto: 7 }, {}, false],
  ];

  it.each(rows)('%s', (_, of, filter, shown) => {
    expect(isListed(caseOf(of), filter)).toBe(shown);
  });

  it('the newest stands first; of those who wait, who has waited longest', () => {
    const at = (hour: string) => `2026-11-20T${hour}:00:00.000Z`;
    const old = caseOf({ number: 1, registeredAt: at('08'), waitingSince: at('12') });
    const middle = caseOf({ number: 2, registeredAt: at('09'), waitingSince: at('09') });
    const twin = caseOf({ number: 3, registeredAt: at('09'), waitingSince: at('10') });
    const numbers = (filter: CaseFilter) => inListOrder([old, twin, middle], filter).map(({ number }) => number);
    expect(numbers({})).toEqual([3, 2, 1]);
    expect(numbers({ waiting: true })).toEqual([2, 3, 1]);
  });
});
