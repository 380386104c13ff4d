import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { cursorText, readCursor } from '#domain/lists/list-cursor.ts';
import { inOrder, type ListOrder, positionOf } from '#domain/lists/list-order.ts';
import { listedCase } from '#domain/lists/listed-case.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { caseOf } from '../../support/facts.ts';

const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`;
const listed = (differences: Partial<Case>) => listedCase(caseOf(differences));

const cases = [
  listed({ number: 1, priority: 'Low', dueAt: at(12), waitingSince: at(9), lastMessageAt: at(9) }),
  listed({ number: 2, priority: 'High', waitingSince: at(8), lastMessageAt: at(8), lastWordAt: at(11) }),
  listed({ number: 3, priority: 'High', dueAt: at(12), waitingSince: at(7), lastMessageAt: at(10) }),
  listed({ number: 4, priority: 'Medium', lastMessageAt: at(10) }),
  listed({ number: 5, priority: 'Low', dueAt: at(11), lastMessageAt: at(7) }),
  listed({ number: 6, priority: 'Medium', lastMessageAt: at(6) }),
];

describe('CASE-15 a list is sorted', () => {
  it.each<[order: ListOrder, numbers: readonly number[]]>([
    ['due', [5, 3, 1, 2, 4, 6]],
    ['waiting', [3, 2, 1, 4, 5, 6]],
    ['newest', [2, 4, 3, 1, 5, 6]],
    ['priority', [3, 2, 4, 6, 5, 1]],
    ['number', [6, 5, 4, 3, 2, 1]],
    ['urgency', [5, 3, 1, 2, 4, 6]],
  ])('by %s', (order, numbers) => {
    expect(cases.toSorted(inOrder(order)).map(({ number }) => number)).toEqual(numbers);
    expect(
      cases
        .toReversed()
        .toSorted(inOrder(order))
        .map(({ number }) => number),
    ).toEqual(numbers);
  });

  it('and goes on where a page ended', () => {
    const [one] = cases;
    if (!one) throw new Error('There are cases');
    const cursor = { order: 'due', work: positionOf(one), done: { at: at(9), number: 8 } } as const;
    expect(readCursor(cursorText(cursor), 'due')).toEqual(cursor);
  });

  it.each([
    ['no cursor', 'hello'],
    ['one of another order', cursorText({ order: 'due' })],
    ['one that was made up', Buffer.from('{"order":"newest","work":{"number":"1"}}').toString('base64url')],
  ])('and not from %s', (_, text) => {
    expect(() => readCursor(text, 'newest')).toThrow(Refusal);
  });
});
