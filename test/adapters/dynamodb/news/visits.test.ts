import { expect, it } from 'vitest';
import { caseOf } from '../../../support/facts.ts';
import { describeBoth } from '../both-tables.ts';

const at = (time: string) => `2026-11-20T${time}:00.000Z`;
const who = 'olga@agents.test';
const now = new Date(at('12:00'));

describeBoth('CONS-10 What agents read and follow', (empty) => {
  it('what was read stays read, each by its reader', async () => {
    const { visits } = await empty();
    await visits.saw({ caseNumber: 7, who, seenAt: at('10:00') }, now);
    await visits.saw({ caseNumber: 7, who, seenAt: at('09:00') }, now);
    await visits.saw({ caseNumber: 8, who, seenAt: at('11:00') }, now);
    expect([...(await visits.seenAt(who, [7, 8, 9]))]).toEqual([
      [7, at('10:00')],
      [8, at('11:00')],
    ]);
    expect(await visits.seenAt('boris@agents.test', [7])).toEqual(new Map());
    await visits.saw({ caseNumber: 7, who, seenAt: at('11:30') }, now);
    expect((await visits.seenAt(who, [7])).get(7)).toBe(at('11:30'));
  });

  it('the last visit is known, for each', async () => {
    const { visits } = await empty();
    expect(await visits.lastVisit(who)).toBeUndefined();
    await visits.visit(who, now);
    expect(await visits.lastVisit(who)).toBe(now.toISOString());
    expect(await visits.lastVisit('boris@agents.test')).toBeUndefined();
  });

  it('a case is followed until it is not, and a newer mention takes the place of an older one', async () => {
    const { followings } = await empty();
    await followings.put({ caseNumber: 8, who, since: at('10:00') });
    await followings.put({ caseNumber: 7, who, since: at('09:00') });
    const mention = { at: at('11:00'), by: 'boris@agents.test' };
    await followings.put({ caseNumber: 7, who, since: at('11:00'), mention });
    expect(await followings.of(who)).toEqual([
      { caseNumber: 7, who, since: at('11:00'), mention },
      { caseNumber: 8, who, since: at('10:00') },
    ]);
    await followings.remove({ caseNumber: 7, who });
    await followings.remove({ caseNumber: 7, who });
    expect((await followings.of(who)).map(({ caseNumber }) => caseNumber)).toEqual([8]);
    expect(await followings.of('boris@agents.test')).toEqual([]);
  });

  it('a note and whom it mentions are written together', async () => {
    const { followings, newCases, changing } = await empty();
    const opened = caseOf({ number: 1 });
    await newCases.open({ case: opened, events: [], messages: [], waits: [], people: {} });
    const mention = { at: at('11:00'), by: 'boris@agents.test' };
    const following = { caseNumber: 1, who, since: at('11:00'), mention };
    const parts = { events: [], messages: [], waits: [], followings: [following] };
    await changing.save({ before: opened, after: undefined, ...parts });
    expect(await followings.of(who)).toEqual([following]);
  });
});
