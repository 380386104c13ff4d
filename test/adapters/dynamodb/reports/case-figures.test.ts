import { expect, it } from 'vitest';
import { rebuildFigures } from '#actions/rating/rebuild-figures.ts';
import { countCase, countCaseInto } from '#actions/reports/count-case.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { Case } from '#domain/case/case.ts';
import { caseChange } from '#domain/life/case-change.ts';
import { caseContribution, caseFigureChanges } from '#domain/reports/case-figures.ts';
import { configurationOf } from '../../../support/facts.ts';
import { describeBoth } from '../both-tables.ts';
import { registrationOf } from '../registration-of.ts';

const always = { from: '2026-01-01', to: '2026-12-31' };

describeBoth('Figures of cases', (empty) => {
  const counted = async () => {
    const ports = await empty();
    await ports.cases.register(registrationOf());
    const counting = { ...ports, configuration: { load: async () => configurationOf() }, pause: async () => undefined };
    const about = async () => {
      const found = await ports.changing.load(1);
      if (!found) throw new Error('It is there');
      return found;
    };
    const change = async (differences: Partial<Case>) => {
      const before = await about();
      const after = { ...before, ...differences, version: before.version + 1 };
      await ports.changing.save(caseChange(before, { after }));
    };
    return { ...ports, counting, about, change, count: () => countCase(1, counting) };
  };

  it('SLA-08 a case is counted once, moves with its agent, and long names and odd ones tell apart', async () => {
    const { caseFigures, change, count, about } = await counted();
    await count();
    await count();
    const [day] = Object.keys(caseContribution(await about(), 'UTC')?.days ?? {});
    const rows = async () =>
      (await caseFigures.caseFigures(1, always))
        .filter(({ counts }) => Object.keys(counts).length > 0)
        .map(({ day: one, belonging, counts }) => [one, belonging.agent, belonging.service, counts]);
    expect(await rows()).toEqual([[day, undefined, undefined, { registered: 1 }]]);
    const service = `${'Печать '.repeat(40)}#x`;
    await change({ agent: 'ann@office.test', service });
    await count();
    expect(await rows()).toEqual([[day, 'ann@office.test', service, { registered: 1 }]]);
    expect(await caseFigures.caseFigures(1, { from: '2020-01-01', to: '2020-12-31' })).toEqual([]);
  });

  it('SLA-08 who counts what somebody else has counted meanwhile changes nothing', async () => {
    const { caseFigures, count, about } = await counted();
    const found = await about();
    const contribution = caseContribution(found, 'UTC');
    const stale = {
      ...{ caseNumber: 1, before: undefined, after: { version: found.version, contribution } },
      changes: caseFigureChanges(undefined, contribution),
    };
    await count();
    await expect(caseFigures.countCase(1, stale)).rejects.toThrow(StaleFacts);
    expect((await caseFigures.caseFigures(1, always)).map(({ counts }) => counts)).toEqual([{ registered: 1 }]);
  });

  it('SLA-08 counted anew, they are the same', async () => {
    const { caseFigures, rebuilding, figures, counting, change, count } = await counted();
    await count();
    const before = await caseFigures.caseFigures(1, always);
    const done = await rebuildFigures({
      ...{ figures, rebuilding, pause: counting.pause, onProgress: () => undefined },
      countCase: (generation, number) => countCaseInto(generation, number, counting),
    });
    expect(done).toBe(1);
    expect(await caseFigures.caseFigures(2, always)).toEqual(before);
    // Who has counted into the old figures sees that there are new ones.
    const { generations, counted: known } = await caseFigures.counted('current', 1);
    expect(generations).toEqual({ current: 2, building: undefined });
    expect(known?.version).toBe(1);
    await change({ agent: 'ann@office.test' });
    await count();
    const told = (await caseFigures.caseFigures(2, always)).filter(({ counts }) => Object.keys(counts).length > 0);
    expect(told.map(({ belonging }) => belonging.agent)).toEqual(['ann@office.test']);
  });
});
