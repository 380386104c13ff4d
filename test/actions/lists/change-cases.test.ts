import { describe, expect, it } from 'vitest';
import { type AskedChange, changeCases } from '#actions/lists/change-cases.ts';
import { wakeWait } from '#actions/work/wake-wait.ts';
import type { Case } from '#domain/case/case.ts';
import type { Settings } from '#domain/configuration/configuration.ts';
import { agents, boris, groups, olga } from '../../support/agents.ts';
import { caseOf, configurationOf } from '../../support/facts.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { MemoryRatings } from '../../support/memory/ratings.ts';
import { MemoryShortWaits } from '../../support/memory/short-waits.ts';

/** Cases 1, 2, 3 … as given, and what agents do with several of them. */
function bulk(cases: readonly Partial<Case>[], settings: Partial<Settings> = {}) {
  const postcase = new MemoryPostcase();
  postcase.configuration.changed = { agents, groups, settings: configurationOf(settings).settings };
  const { table, working: ports } = postcase;
  for (const [index, differences] of cases.entries())
    table.cases.put(String(index + 1), caseOf({ number: index + 1, version: 1, ...differences }));
  const change = (changes: readonly AskedChange[], who = olga.address) => changeCases({ who, changes }, ports);
  const undo = async ({ done }: Awaited<ReturnType<typeof change>>, who?: string) =>
    change(
      done.flatMap((one) => one.undo ?? []),
      who,
    );
  const found = (number = 1) => {
    const one = table.cases.get(String(number));
    if (!one) throw new Error(`There is no case ${number}`);
    return one;
  };
  const later = (seconds: number) => {
    postcase.now = new Date(postcase.now.getTime() + seconds * 1000);
  };
  const mails = () => table.answers().map(({ template, to }) => [template, to.address]);
  /** All waits that are due by now end. */
  const wake = async () => {
    const waking = { ...ports, ratings: new MemoryRatings(table), shortWaits: new MemoryShortWaits() };
    const due = table.waits
      .all()
      .filter(({ dueAt, state }) => state === 'waiting' && dueAt <= postcase.now.toISOString());
    for (const { caseNumber, id: waitId } of due) await wakeWait({ caseNumber, waitId }, waking);
  };
  return { postcase, table, change, undo, found, later, mails, wake };
}
const waitingSince = '2026-11-19T09:00:00.000Z';

describe('CONS-11 of several cases', () => {
  it('each is changed by itself: what cannot be done is told with its reason, the rest is done', async () => {
    const { change, found } = bulk([{}, { status: 'Closed' }, { version: 4 }, {}, { mergedInto: 1 }]);
    const to = { status: 'In progress', priority: 'High', agent: 'BORIS@agents.test', group: 'First line' } as const;
    const { done, failed } = await change([
      { number: 1, version: 1, ...to },
      { number: 2, ...to },
      { number: 3, version: 3, ...to },
      { number: 4, agent: 'nobody@agents.test' },
      { number: 5, ...to },
      { number: 9, ...to },
      { number: 6 },
    ]);
    expect(done).toMatchObject([{ number: 1, version: 2 }]);
    expect(failed.map(({ number }) => number)).toEqual([2, 3, 4, 5, 9, 6]);
    expect(failed.map(({ type }) => type)).toEqual([
      ...['transition-refused', 'changed-meanwhile', 'change-wrong', 'case-merged', 'case-unknown', 'change-wrong'],
    ]);
    const reasons = failed.map(({ problem }) => problem);
    expect(reasons[0]).toMatch(/"Closed" cannot become "In progress"/);
    expect(reasons[1]).toMatch(/SR-00000003 was changed meanwhile/);
    expect(reasons[2]).toMatch(/no agent nobody@agents\.test/);
    expect(reasons[3]).toMatch(/was merged into SR-00000001/);
    expect(reasons[4]).toMatch(/no case SR-00000009/);
    expect(found()).toMatchObject({ ...to, agent: boris.address });
    expect([found(2), found(3)]).toMatchObject([
      { status: 'Closed', version: 1 },
      { status: 'New', version: 4 },
    ]);
  });

  it('what is so already is done, and asking again changes nothing', async () => {
    const { change, table } = bulk([{ priority: 'High' }, {}]);
    const asked = [
      { number: 1, version: 1, priority: 'High' },
      { number: 2, version: 1, priority: 'High' },
    ] as const;
    expect(await change(asked)).toMatchObject({ done: [{ version: 1, undo: undefined }, { version: 2 }], failed: [] });
    expect(await change(asked)).toMatchObject({ done: [{ version: 1 }, { version: 2, undo: undefined }], failed: [] });
    expect(table.events.all()).toHaveLength(1);
  });

  it('none is named twice', async () => {
    const { change } = bulk([{}]);
    await expect(
      change([
        { number: 1, priority: 'High' },
        { number: 1, priority: 'Low' },
      ]),
    ).rejects.toThrow(/twice/);
  });

  it('CASE-14 some go on in another one, for good; across customers only if that is said', async () => {
    const { change, found } = bulk([{}, {}, { customerId: 'eve', accountId: undefined }, {}]);
    const into = { mergeInto: 1 };
    const { done, failed } = await change([
      { number: 2, version: 1, ...into },
      { number: 3, ...into },
      { number: 4, ...into, priority: 'High' },
      { number: 1, ...into },
    ]);
    expect(done).toEqual([{ number: 2, version: 2, undo: undefined }]);
    expect(failed.map(({ problem }) => problem)).toMatchObject([
      expect.stringMatching(/SR-00000003 is of/),
      expect.stringMatching(/not changed otherwise/),
      expect.stringMatching(/into itself/),
    ]);
    await change([
      { number: 3, ...into, acrossCustomers: true },
      { number: 4, ...into },
    ]);
    expect(found().merged).toEqual([2, 3, 4]);
  });
});

describe('CONS-11 what was done can be undone', () => {
  it('each case is again what it was, while nobody has changed it since', async () => {
    const { change, undo, found } = bulk([{ group: 'First line', waitingSince }, { agent: boris.address }, {}]);
    const [first, second] = [found(1), found(2)];
    const to = { status: 'Waiting for customer', priority: 'Low', agent: olga.address, group: null } as const;
    const changed = await change([1, 2, 3].map((number) => ({ number, version: 1, ...to })));
    expect(found()).toMatchObject({ status: 'Waiting for customer', waitingSince: undefined, group: undefined });
    await change([{ number: 3, priority: 'High' }], boris.address);
    const undone = await undo(changed);
    expect(undone.done.map(({ number }) => number)).toEqual([1, 2]);
    expect(undone.failed).toMatchObject([{ number: 3, problem: expect.stringMatching(/boris.*changed priority/) }]);
    expect(found(1)).toEqual({ ...first, version: 3, entry: 3 });
    expect(found(2)).toEqual({ ...second, version: 3, entry: 3 });
  });

  it('NOTE-01 mail of the new status waits for that time, and is not sent when it is taken back', async () => {
    const { change, undo, later, mails, wake } = bulk([{}, {}]);
    const changed = await change([1, 2].map((number) => ({ number, status: 'In progress' })));
    expect(mails()).toEqual([]);
    later(9);
    await wake();
    await undo({ ...changed, done: changed.done.slice(0, 1) });
    later(10);
    await wake();
    expect(mails()).toEqual([['in-progress', 'ann@client.test']]);
  });

  it('CASE-13 a resolved case that was closed for a moment still closes by itself, and its rating counts as before', async () => {
    const { change, undo, later, found, wake } = bulk([{}]);
    await change([{ number: 1, status: 'Resolved' }]);
    later(3600);
    await wake();
    const resolved = found();
    await undo(await change([{ number: 1, status: 'Closed' }]));
    expect(found()).toEqual({ ...resolved, version: 4, entry: resolved.entry + 2 });
    later(7 * 24 * 3600);
    await wake();
    expect(found().status).toBe('Closed');
  });

  it.each<[string, { later?: number; who?: string }]>([
    ['after its mail has left', { later: 16 }],
    ['by somebody else', { who: boris.address }],
  ])('but not a status %s', async (_, { later: seconds = 0, who }) => {
    const { change, undo, later, found } = bulk([{}]);
    const changed = await change([{ number: 1, status: 'Resolved' }]);
    later(seconds);
    expect((await undo(changed, who)).failed).toMatchObject([
      { problem: expect.stringMatching(/cannot be taken back/) },
    ]);
    expect(found().status).toBe('Resolved');
  });

  it('nor where answers leave at once: mail of the status has left, too', async () => {
    const { change, mails } = bulk([{}], { undoSendSeconds: 0 });
    expect((await change([{ number: 1, status: 'In progress' }])).done).toMatchObject([{ undo: undefined }]);
    expect(mails()).toEqual([['in-progress', 'ann@client.test']]);
  });

  it('and nobody is taken back who names no version, or a status that the case never had', async () => {
    const { change } = bulk([{}]);
    await change([{ number: 1, status: 'Resolved' }]);
    const { failed } = await change([{ number: 1, takesBack: true, status: 'New' }]);
    expect(failed).toMatchObject([{ problem: expect.stringMatching(/named by its version/) }]);
    const other = await change([{ number: 1, version: 2, takesBack: true, status: 'In progress' }]);
    expect(other.failed).toMatchObject([{ problem: expect.stringMatching(/cannot be taken back/) }]);
  });
});
