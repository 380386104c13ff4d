import { expect, it } from 'vitest';
import { takeNext } from '#actions/lists/take-next.ts';
import type { Case } from '#domain/case/case.ts';
import { caseChange } from '#domain/life/case-change.ts';
import { agents, olga } from '../../../support/agents.ts';
import { caseOf } from '../../../support/facts.ts';
import { MemoryPostcase } from '../../../support/memory/postcase.ts';
import { describeBoth } from '../both-tables.ts';
import { registrationOf } from '../registration-of.ts';

const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`;

describeBoth('CASE-15 Take next', (empty) => {
  const takers = async (...cases: Partial<Case>[]) => {
    const { cases: store, changing, lists } = await empty();
    await store.register(
      registrationOf({
        cases: [{ case: caseOf({ number: 1, version: 1, priority: 'Low' }), expectedVersion: undefined }],
      }),
    );
    let before = caseOf({ number: 1, version: 1, priority: 'Low' });
    for (const [index, differences] of cases.entries()) {
      const after = { ...before, version: before.version + 1 };
      await changing.save(
        caseChange(before, { after, branch: caseOf({ number: index + 2, version: 1, ...differences }) }),
      );
      before = after;
    }
    const { working, configuration } = new MemoryPostcase();
    configuration.changed = { agents };
    let ids = 0;
    const ports = { ...working, cases: changing, lists, configuration, newId: () => `take-${++ids}` };
    const take = (who = olga.address) => takeNext('unassigned', { who, groups: [], now: at(12) }, ports);
    return { take, changing };
  };

  it('gives the most urgent one: by its deadline, its priority and who has waited longest', async () => {
    const { take, changing } = await takers(
      { priority: 'High', waitingSince: at(9) },
      { priority: 'High', waitingSince: at(8) },
      { dueAt: at(14) },
      { dueAt: at(10), agent: 'boris@agents.test' },
    );
    expect([await take(), await take(), await take(), await take(), await take()]).toEqual([4, 3, 2, 1, undefined]);
    expect((await changing.load(4))?.agent).toBe(olga.address);
  });

  it('gives no case to two, however many ask at once', async () => {
    const { take } = await takers({}, {}, {});
    const taken = await Promise.all(Array.from({ length: 7 }, (_, index) => take(agents[index % 2]?.address)));
    expect(taken.filter((number) => number !== undefined).toSorted()).toEqual([1, 2, 3, 4]);
  });

  it('gives nothing to who is no agent', async () => {
    const { take } = await takers();
    await expect(take('eve@agents.test')).rejects.toThrow('There is no agent eve@agents.test');
  });
});
