import { expect, it } from 'vitest';
import type { View } from '#domain/lists/view.ts';
import { boris, olga } from '../../../support/agents.ts';
import { describeBoth } from '../both-tables.ts';

const mine: View = {
  ...{ id: 'v1', name: 'Срочные', shared: false, owner: olga.address, sort: 'waiting' },
  filter: { list: 'open', status: 'New,Reopened', agent: '-' },
};
const shared: View = { ...mine, id: 'v2', shared: true, filter: { list: 'mine' } };

describeBoth('CONS-11 Views', (empty) => {
  const sorted = (views: readonly View[]) => views.toSorted((one, other) => (one.id < other.id ? -1 : 1));

  it('are seen by their owner, shared ones by everybody', async () => {
    const { views } = await empty();
    await views.save(mine, []);
    await views.save(shared, []);
    expect(sorted(await views.of(olga.address))).toEqual([mine, shared]);
    expect(await views.of(boris.address)).toEqual([shared]);
  });

  it('take the place of what they were, also when they are shared no more, and go', async () => {
    const { views } = await empty();
    await views.save(shared, []);
    const renamed = { ...shared, name: 'Mine' };
    await views.save(renamed, []);
    expect(await views.of(boris.address)).toEqual([renamed]);
    await views.save({ ...renamed, shared: false }, [renamed]);
    expect(await views.of(boris.address)).toEqual([]);
    expect(await views.of(olga.address)).toEqual([{ ...renamed, shared: false }]);
    await views.remove({ ...renamed, shared: false });
    await views.remove({ ...renamed, shared: false });
    expect(await views.of(olga.address)).toEqual([]);
  });
});
