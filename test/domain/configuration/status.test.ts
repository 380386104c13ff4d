import { describe, expect, it } from 'vitest';
import { baseStatuses, kindOf, nextStatus, type Status } from '#domain/configuration/status.ts';
import { Refusal } from '#domain/words/refusal.ts';

const names = baseStatuses.map(({ name }) => name);

/** From status to those that may follow, as a support lead would draw it. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  New: ['In progress', 'Waiting for customer', 'Resolved', 'Closed', 'Canceled'],
  'In progress': ['Waiting for customer', 'Resolved', 'Closed', 'Canceled'],
  'Waiting for customer': ['In progress', 'Reopened', 'Resolved', 'Closed', 'Canceled'],
  Resolved: ['Reopened', 'Closed'],
  Reopened: ['In progress', 'Waiting for customer', 'Resolved', 'Closed', 'Canceled'],
  Closed: [],
  Canceled: [],
};

describe('CASE-03 which status may follow which', () => {
  it.each(names.flatMap((from) => names.map((to) => [from, to])))('%s → %s', (from = '', to = '') => {
    const isAllowed = allowed[from]?.includes(to) === true;
    const outcome = () => nextStatus(from, to, baseStatuses).name;
    if (isAllowed) expect(outcome()).toBe(to);
    else expect(outcome).toThrow(Refusal);
  });

  it.each([
    [
      'Resolved',
      'In progress',
      'A case that is "Resolved" cannot become "In progress". Possible are: Reopened, Closed.',
    ],
    ['Closed', 'Reopened', 'A case that is "Closed" cannot become "Reopened". It stays so for good.'],
    ['New', 'New', 'The case is "New" already.'],
    [
      'New',
      'Solved',
      'There is no status "Solved". Did you mean Resolved? There are: New, In progress, Waiting for customer, Resolved, Reopened, Closed, Canceled.',
    ],
  ])('a refusal from %s to %s says what is possible', (from, to, message) => {
    expect(() => nextStatus(from, to, baseStatuses)).toThrow(message);
  });

  it('NOTE-10 nobody enters a status that is switched off', () => {
    const off = changed('Canceled', { active: false });
    expect(() => nextStatus('New', 'Canceled', off)).toThrow(
      'Possible are: In progress, Waiting for customer, Resolved, Closed.',
    );
  });

  it('a case whose status was removed may go anywhere, and counts as open', () => {
    const without = baseStatuses.filter(({ name }) => name !== 'In progress');
    expect(nextStatus('In progress', 'Resolved', without).name).toBe('Resolved');
    expect(nextStatus('In progress', 'New', without).name).toBe('New');
    expect(kindOf('In progress', without)).toBe('open');
  });
});

function changed(name: string, differences: Partial<Status>): Status[] {
  return baseStatuses.map((status) => (status.name === name ? { ...status, ...differences } : status));
}
