import { expect, it } from 'vitest';
import { planReview } from '#actions/life/plan-review.ts';
import { tellEvent } from '#actions/life/tell-event.ts';

const at = '2026-11-20T10:00:00.000Z';

function planning() {
  const reviews: string[] = [];
  const ports = {
    reviews: {
      review: async ({ name, wakeAt }: { name: string; wakeAt: string }) => void reviews.push(`${name} ${wakeAt}`),
    },
    feed: { write: async () => {}, since: async () => ({ news: [], isCut: false }) },
    now: () => new Date('2026-11-20T10:00:03.500Z'),
  };
  return { reviews, ports };
}

it.each<[what: string, row: { lookup: string; awayUntil?: string }, planned: readonly string[]]>([
  ['an agent’s row', { lookup: 'agent' }, ['drain-20261120100000000 2026-11-20T10:01:00.000Z']],
  [
    'an agent who is away: also when they are back',
    { lookup: 'agent', awayUntil: '2026-11-24T08:00:00.000Z' },
    ['drain-20261120100000000 2026-11-20T10:01:00.000Z', 'drain-20261124080000000 2026-11-24T08:00:00.000Z'],
  ],
  ['an agent who was away', { lookup: 'agent', awayUntil: at }, ['drain-20261120100000000 2026-11-20T10:01:00.000Z']],
  [
    'a service: deadlines go by it, too',
    { lookup: 'service' },
    ['drain-20261120100000000 2026-11-20T10:01:00.000Z', 'replay-20261120100000000 2026-11-20T10:01:00.000Z'],
  ],
  ['a status', { lookup: 'status' }, ['replay-20261120100000000 2026-11-20T10:01:00.000Z']],
])('CASE-09 cases that nobody has are looked at after a change of %s', async (_, row, planned) => {
  const { reviews, ports } = planning();
  await planReview({ name: 'x', at, ...row }, ports);
  expect(reviews).toEqual(planned);
});

it('CASE-09 … and within seconds when somebody has room, once for all who have in these seconds', async () => {
  const { reviews, ports } = planning();
  const event = { caseNumber: 1, id: 'e', at, who: 'x', what: 'status-changed' as const };
  await tellEvent(event, ports);
  expect(reviews).toEqual([]);
  await tellEvent({ ...event, frees: true }, ports);
  await tellEvent({ ...event, frees: true }, ports);
  expect(new Set(reviews)).toEqual(new Set(['drain-20261120100010000 2026-11-20T10:00:10.000Z']));
});
