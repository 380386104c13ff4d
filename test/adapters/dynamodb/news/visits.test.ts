import { expect, it } from 'vitest';
import { caseOf } from '../../../support/facts.ts';
import { describeBoth } from '../both-tables.ts';

const at = (time: string) => `2026-11-20T${time}:00.000Z`;
const who = 'olga@agents.test';
const now = new Date(at('12:00'));

describeBoth('CONS-10 What agents read and follow', (empty) => {
  const none = { events: [], messages: [], waits: [], people: {} };

  it('what was read stays read, each by its reader', async () => {
    const { visits, newCases, page } = await empty();
    await newCases.open({ case: caseOf(), ...none });
    const other = 'boris@agents.test';
    await visits.saw({ caseNumber: 7, who, seenAt: at('10:00') }, now);
    await visits.saw({ caseNumber: 7, who, seenAt: at('09:00') }, now);
    await visits.saw({ caseNumber: 7, who: other, seenAt: at('11:00') }, now);
    await visits.saw({ caseNumber: 8, who, seenAt: at('11:30') }, now);
    const seen = async () => new Map((await page(7))?.seen.map((one) => [one.who, one.seenAt]));
    expect(await seen()).toEqual(
      new Map([
        [who, at('10:00')],
        [other, at('11:00')],
      ]),
    );
    await visits.saw({ caseNumber: 7, who, seenAt: at('11:30') }, now);
    expect((await seen()).get(who)).toBe(at('11:30'));
  });

  it('the last visit is known, for each', async () => {
    const { visits } = await empty();
    expect(await visits.lastVisit(who)).toBeUndefined();
    await visits.visit(who, now);
    expect(await visits.lastVisit(who)).toBe(now.toISOString());
    expect(await visits.lastVisit('boris@agents.test')).toBeUndefined();
  });

  it('a case is followed until it is not', async () => {
    const { followings } = await empty();
    await followings.follow({ caseNumber: 8, who, since: at('10:00') });
    await followings.follow({ caseNumber: 7, who, since: at('09:00') });
    await followings.follow({ caseNumber: 7, who, since: at('10:30') });
    expect(await followings.of(who)).toEqual([
      { caseNumber: 7, who, since: at('09:00') },
      { caseNumber: 8, who, since: at('10:00') },
    ]);
    await followings.remove({ caseNumber: 7, who });
    await followings.remove({ caseNumber: 7, who });
    expect((await followings.of(who)).map(({ caseNumber }) => caseNumber)).toEqual([8]);
    expect(await followings.of('boris@agents.test')).toEqual([]);
  });

  it('a note and whom it mentions are written together, and the mention stands until it is read', async () => {
    const { followings, newCases, changing } = await empty();
    const opened = caseOf({ number: 1 });
    await newCases.open({ case: opened, ...none });
    const mention = { at: at('11:00'), by: 'boris@agents.test' };
    const following = { caseNumber: 1, who, since: at('11:00'), mention };
    const parts = { events: [], messages: [], waits: [], followings: [following] };
    await changing.save({ before: opened, after: undefined, ...parts });
    expect(await followings.of(who)).toEqual([following]);
    await followings.follow({ caseNumber: 1, who, since: at('11:30') });
    await followings.read({ ...following, since: at('10:00') });
    expect(await followings.of(who)).toEqual([following]);
    await followings.read(following);
    expect(await followings.of(who)).toEqual([{ caseNumber: 1, who, since: at('11:00') }]);
    await followings.read({ ...following, caseNumber: 99 });
    expect(await followings.of(who)).toHaveLength(1);
  });
});
