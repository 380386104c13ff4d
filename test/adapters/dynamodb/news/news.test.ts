import { expect, it } from 'vitest';
import { describeBoth } from '../both-tables.ts';

const at = (time: string) => `2026-11-20T${time}.000Z`;
const news = (id: string) => ({
  id,
  caseNumber: 7,
  at: at('09:00:00'),
  who: 'ann@client.test',
  what: 'registered',
  version: 1,
});

describeBoth('CONS-10 News', (empty) => {
  it('are read in the order in which they were written, over midnight, and cut where there are too many', async () => {
    const { feed } = await empty();
    await feed.write(news('b'), '2026-11-19T23:59:59.000Z');
    await feed.write(news('a'), at('00:00:01'));
    await feed.write(news('c'), at('00:00:02'));
    const { id, ...told } = news('a');
    const since = (moment: string, limit = 10) => feed.since(moment, new Date(at('00:01:00')), limit);
    expect(await since('2026-11-19T23:59:59.000Z')).toEqual({ news: [told, told, told], isCut: false });
    expect((await since(at('00:00:02'))).news).toHaveLength(1);
    expect(await since('2026-11-19T23:59:59.000Z', 2)).toMatchObject({ isCut: true });
  });

  it('are known for two weeks, with what changed', async () => {
    const { feed } = await empty();
    const { id, ...told } = {
      ...news('a'),
      what: 'field-changed',
      field: 'agent',
      from: 'ann@agents.test',
      to: undefined,
    };
    await feed.write({ id, ...told }, '2026-11-08T10:00:00.000Z');
    await feed.write({ ...told, id: 'b' }, '2026-11-15T10:00:00.000Z');
    const newest = { ...told, who: 'boris@agents.test' };
    await feed.write({ ...newest, id: 'c' }, at('08:00:00'));
    const since = (limit: number) => feed.since('2026-11-08T09:00:00.000Z', new Date(at('09:00:00')), limit);
    expect(await since(10)).toEqual({ news: [told, told, newest], isCut: false });
    expect(await since(1)).toEqual({ news: [newest], isCut: true });
  });

  it('tell who has which case open, until they are gone or their time is over', async () => {
    const { presences } = await empty();
    const ann = { caseNumber: 7, who: 'ann@agents.test', doing: 'viewing', until: at('10:01:30') } as const;
    await presences.put(ann);
    await presences.put({ ...ann, caseNumber: 8 });
    await presences.put({ ...ann, doing: 'replying' });
    const all = async (time: string) =>
      (await presences.all(new Date(at(time)))).toSorted((a, b) => a.caseNumber - b.caseNumber);
    expect(await all('10:00:00')).toEqual([
      { ...ann, doing: 'replying' },
      { ...ann, caseNumber: 8 },
    ]);
    await presences.remove({ caseNumber: 8, who: ann.who });
    expect(await all('10:01:29')).toHaveLength(1);
    expect(await all('10:01:30')).toEqual([]);
  });
});
