import { describe, expect, it } from 'vitest';
import { mostRivals } from '#actions/assignment/staffed-case.ts';
import { lookDaily } from '#actions/lists/look-daily.ts';
import { recountLoads } from '#actions/lists/recount-loads.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import { openCase } from '#actions/work/by-hand/open-case.ts';
import { mergeCase } from '#actions/work/merge-case.ts';
import { snoozeCase } from '#actions/work/snooze-case.ts';
import type { AgentLoad } from '#domain/case/load/agent-load.ts';
import { ruleRow } from '../../domain/life/ruling.ts';
import { groupOf, serviceOf, supportMailbox } from '../../support/facts.ts';
import { addressOf, DeskOfAgents } from './desk-of-agents.ts';

const mailsTo = (desk: DeskOfAgents) =>
  desk.postcase.table.answers().flatMap(({ template, to }) => (template === 'assigned' ? [to.address] : []));

describe('CASE-09 a case is given by rule', () => {
  it('when its mail is registered with a service: to the least busy, who is told, and the case says why', async () => {
    const desk = new DeskOfAgents({ ann: { awayUntil: '2026-12-24T08:00:00.000Z' }, bob: {}, eve: {} });
    const numbers = [await desk.mail(), await desk.mail(), await desk.mail()];
    expect(numbers.map((number) => desk.agentOf(number))).toEqual(['bob', 'eve', 'bob']);
    expect(desk.counters()).toEqual({ ann: 0, bob: 2, eve: 1 });
    expect(mailsTo(desk)).toEqual([addressOf('bob'), addressOf('eve'), addressOf('bob')]);
    const told = desk.case(3).events.find(({ field }) => field === 'agent');
    expect(told).toMatchObject({
      ...{ who: 'postcase', from: undefined, to: addressOf('bob') },
      why: { by: 'service', name: 'IT', cases: 1, skipped: [{ agent: addressOf('ann'), reason: 'away' }] },
    });
  });

  it('when an agent registers it and names nobody; whom they name gets it', async () => {
    const desk = new DeskOfAgents({ ann: {}, bob: {} });
    const given = { subject: 'Call', description: '', customer: { address: 'x@client.test', name: '' }, uploadIds: [] };
    const open = (agent?: string) =>
      openCase({ ...given, who: 'boss', origin: 'call', tell: 'nothing', agent }, desk.postcase.working);
    await open(addressOf('bob'));
    await open();
    expect([desk.agentOf(1), desk.agentOf(2)]).toEqual(['bob', 'ann']);
    expect(desk.counters()).toEqual({ ann: 1, bob: 1 });
  });

  it('when nobody has it and it gets a service; what somebody has stays theirs', async () => {
    const desk = new DeskOfAgents({ ann: {}, bob: {} });
    desk.postcase.configuration.changed = { ...desk.postcase.configuration.changed, mailboxes: [supportMailbox] };
    const first = await desk.mail();
    expect(desk.agentOf(first)).toBeUndefined();
    await desk.service(first, 'Garden');
    expect(desk.agentOf(first)).toBeUndefined();
    await desk.service(first, 'IT');
    expect(desk.agentOf(first)).toBe('ann');
    await desk.assign(first, 'bob');
    await desk.service(first, null);
    await desk.service(first, 'IT');
    expect(desk.agentOf(first)).toBe('bob');
    expect(desk.counters()).toEqual({ ann: 0, bob: 1 });
  });

  it('when a rule of the table gives it a service: within seconds, by the look at what nobody has', async () => {
    const desk = new DeskOfAgents({ ann: {}, bob: {} });
    const rule = { ...ruleRow('printers', 'registered', [{ do: 'set', field: 'service', value: 'IT' }]) };
    const { changed } = desk.postcase.configuration;
    desk.postcase.configuration.changed = { ...changed, mailboxes: [supportMailbox], rules: [rule] };
    const number = await desk.mail();
    expect(desk.case(number).case.service).toBe('IT');
    expect(desk.case(number).events.filter(({ frees }) => frees)).toHaveLength(1);
    expect(await desk.drain()).toEqual({ assigned: 1 });
    expect(desk.agentOf(number)).toBe('ann');
    // What nobody could take is not looked at again for each change.
    desk.change('ann', { active: false });
    desk.change('bob', { active: false });
    desk.postcase.configuration.changed = {
      ...desk.postcase.configuration.changed,
      mailboxes: changed.mailboxes ?? [],
    };
    const other = await desk.mail();
    expect(desk.case(other).events.filter(({ frees }) => frees)).toEqual([]);
  });

  it('when a rule of the table changes the service of what nobody has; what somebody has stays theirs', async () => {
    const desk = new DeskOfAgents({ ann: {}, bob: {} });
    const rule = ruleRow('urgent', 'field-changed', [{ do: 'set', field: 'service', value: 'IT' }]);
    const { changed } = desk.postcase.configuration;
    desk.postcase.configuration.changed = { ...changed, mailboxes: [supportMailbox], rules: [rule] };
    const [first, second] = [await desk.mail(), await desk.mail()];
    await desk.assign(second, 'bob');
    await desk.service(first, 'Garden');
    await desk.service(second, 'Garden');
    await desk.drain();
    expect([desk.agentOf(first), desk.agentOf(second)]).toEqual(['ann', 'bob']);
    const marks = (number: number) => desk.case(number).events.filter(({ frees }) => frees).length;
    expect([marks(first), marks(second)]).toEqual([1, 0]);
  });

  it('SLA-01 by the groups of its service, or of the one above it: the case belongs to the group then', async () => {
    const desk = new DeskOfAgents({ ann: {}, bob: {} });
    desk.postcase.configuration.changed = {
      ...desk.postcase.configuration.changed,
      groups: [groupOf('First line', [addressOf('bob')])],
      services: [serviceOf('IT', { groups: ['First line'] }), serviceOf('Printing', { parent: 'IT' })],
      mailboxes: [{ ...supportMailbox, service: 'Printing' }],
    };
    expect(desk.case(await desk.mail()).case).toMatchObject({ agent: addressOf('bob'), group: 'First line' });
    desk.change('bob', { mostCases: 1 });
    expect(desk.case(await desk.mail()).case).toMatchObject({ agent: undefined, group: 'First line' });
  });

  it('of a mailbox that gives out its cases, to a member of their group; of another one to nobody', async () => {
    const desk = new DeskOfAgents({ ann: {}, bob: { groups: ['Repair'] } });
    const mailbox = { ...supportMailbox, group: 'Repair' };
    desk.postcase.configuration.changed = { ...desk.postcase.configuration.changed, mailboxes: [mailbox] };
    expect(desk.agentOf(await desk.mail())).toBeUndefined();
    const mailboxes = [{ ...mailbox, assigns: true }];
    desk.postcase.configuration.changed = { ...desk.postcase.configuration.changed, mailboxes };
    expect(desk.agentOf(await desk.mail())).toBe('bob');
  });

  it('when it comes back and its agent is away: to a colleague; without one it stays theirs', async () => {
    const desk = new DeskOfAgents({ ann: {}, bob: {} });
    const number = await desk.mail();
    await desk.status(number, 'Resolved');
    desk.change('ann', { awayUntil: '2026-12-24T08:00:00.000Z' });
    await desk.status(number, 'Reopened');
    expect(desk.agentOf(number)).toBe('bob');
    await desk.status(number, 'Resolved');
    desk.change('bob', { awayUntil: '2026-12-24T08:00:00.000Z' });
    await desk.status(number, 'Reopened');
    expect(desk.agentOf(number)).toBe('bob');
    await desk.status(number, 'Resolved');
    desk.change('bob', { active: false });
    await desk.status(number, 'Reopened');
    expect(desk.agentOf(number)).toBeUndefined();
    expect(desk.counters()).toEqual({ ann: 0, bob: 0 });
  });

  it('without a write or a read more where nobody is responsible', async () => {
    const desk = new DeskOfAgents({ ann: {} });
    const mailboxes = [{ ...supportMailbox, service: 'Garden' }];
    desk.postcase.configuration.changed = { ...desk.postcase.configuration.changed, mailboxes };
    await desk.mail();
    const { revision } = desk.postcase.table.loads.get(addressOf('ann')) ?? {};
    expect([revision, desk.case(1).events.map(({ what }) => what)]).toEqual([1, ['registered']]);
  });
});

describe('CASE-09 what an agent has in work', () => {
  it('is new, open and paused cases: what is resolved, closed, canceled or merged is done', async () => {
    const desk = new DeskOfAgents({ ann: {} });
    const [one, two, three, four] = [await desk.mail(), await desk.mail(), await desk.mail(), await desk.mail()];
    await desk.status(one, 'Waiting for customer');
    expect(desk.counters()).toEqual({ ann: 4 });
    await desk.status(one, 'Resolved');
    await desk.status(two, 'Canceled');
    expect(desk.counters()).toEqual({ ann: 2 });
    const asked = { caseNumber: three, who: 'boss', expectedVersion: undefined };
    await mergeCase({ ...asked, into: four, acrossCustomers: true }, desk.postcase.working);
    expect(desk.counters()).toEqual({ ann: 1 });
    await desk.status(one, 'Closed');
    expect(desk.counters()).toEqual({ ann: 1 });
  });

  it('moves with a case that is given by hand', async () => {
    const desk = new DeskOfAgents({ ann: {}, bob: {} });
    const number = await desk.mail();
    await desk.assign(number, 'bob');
    expect(desk.counters()).toEqual({ ann: 0, bob: 1 });
    await desk.assign(number, null);
    expect(desk.counters()).toEqual({ ann: 0, bob: 0 });
  });

  it('is counted anew from the cases: what is wrong is put right and told', async () => {
    const desk = new DeskOfAgents({ ann: {}, bob: {} });
    await desk.mail();
    await desk.mail();
    const { loads } = desk.postcase.table;
    const ann = loads.get(addressOf('ann'));
    if (ann) loads.put(addressOf('ann'), { ...ann, cases: 7 });
    expect(await desk.recount()).toEqual([{ agent: addressOf('ann'), was: 7, is: 1 }]);
    expect(desk.counters()).toEqual({ ann: 1, bob: 1 });
    expect(await desk.recount()).toEqual([]);
  });

  it('is counted for who is no agent any more, and for who has no counter yet', async () => {
    const desk = new DeskOfAgents({ ann: {} });
    await desk.mail();
    desk.postcase.table.loads.delete(addressOf('ann'));
    desk.postcase.configuration.changed = { ...desk.postcase.configuration.changed, agents: [], services: [] };
    expect(await desk.recount()).toEqual([{ agent: addressOf('ann'), was: 0, is: 1 }]);
  });
});

describe('CASE-09 cases that nobody has', () => {
  it('are given, the oldest first, when somebody has room: a change that frees a place asks for that', async () => {
    const desk = new DeskOfAgents({ ann: { mostCases: 1 } });
    const [one, two, three] = [await desk.mail(), await desk.mail(), await desk.mail()];
    expect([desk.agentOf(one), desk.agentOf(two), desk.agentOf(three)]).toEqual(['ann', undefined, undefined]);
    expect(await desk.drain()).toEqual({ assigned: 0 });
    const { events } = await desk.status(one, 'Resolved');
    expect(events.at(-1)).toMatchObject({ what: 'status-changed', frees: true });
    expect(await desk.drain()).toEqual({ assigned: 1 });
    expect([desk.agentOf(two), desk.agentOf(three)]).toEqual(['ann', undefined]);
    expect(await desk.drain()).toEqual({ assigned: 0 });
  });

  it('are not looked for when who is done with one had room before', async () => {
    const desk = new DeskOfAgents({ ann: { mostCases: 2 } });
    const first = await desk.mail();
    expect((await desk.status(first, 'Resolved')).events.some(({ frees }) => frees)).toBe(false);
  });

  it('are not looked for when who has no limit is done with one', async () => {
    const desk = new DeskOfAgents({ ann: {} });
    const { events } = await desk.status(await desk.mail(), 'Resolved');
    expect(events.some(({ frees }) => frees)).toBe(false);
  });

  it('are given to who comes back, a few at a time: the next look is when they get more', async () => {
    const desk = new DeskOfAgents({ ann: { awayUntil: '2026-11-20T12:00:00.000Z' } });
    for (let count = 0; count < 5; count++) await desk.mail();
    expect(await desk.drain()).toEqual({ assigned: 0 });
    expect(desk.reviews).toEqual([]);
    desk.postcase.now = new Date('2026-11-20T12:00:00.000Z');
    expect(await desk.drain()).toEqual({ assigned: 3 });
    expect(desk.reviews).toEqual([
      { name: 'drain-20261120123000000', wakeAt: '2026-11-20T12:30:00.000Z', page: undefined },
    ]);
    desk.later(30);
    expect(await desk.drain()).toEqual({ assigned: 2 });
    expect([1, 2, 3, 4, 5].map((number) => desk.agentOf(number))).toEqual(['ann', 'ann', 'ann', 'ann', 'ann']);
  });

  it('are left alone while they are snoozed, and where nobody is responsible', async () => {
    const desk = new DeskOfAgents({ ann: { mostCases: 1 } });
    const [one, two, three] = [await desk.mail(), await desk.mail(), await desk.mail()];
    await desk.service(two, 'Garden');
    const until = new Date(desk.postcase.now.getTime() + 60_000).toISOString();
    await snoozeCase({ caseNumber: three, who: 'boss', expectedVersion: undefined, until }, desk.postcase.working);
    await desk.status(one, 'Resolved');
    expect(await desk.drain()).toEqual({ assigned: 0 });
    desk.later(1);
    expect(await desk.drain()).toEqual({ assigned: 1 });
    expect([desk.agentOf(two), desk.agentOf(three)]).toEqual([undefined, 'ann']);
  });
});

it('CASE-09 a mail is registered though rivals are always faster at the counter: somebody is found for it later', async () => {
  const desk = new DeskOfAgents({ ann: {} });
  const { receiving, table } = desk.postcase;
  let rivals = 0;
  const loads: typeof receiving.cases.loads = async (agents) => {
    const seen = await receiving.cases.loads(agents);
    rivals++;
    const { cases = 0, revision = 0 } = table.loads.get(addressOf('ann')) ?? {};
    table.loads.put(addressOf('ann'), { agent: addressOf('ann'), cases, revision: revision + 1 });
    return seen;
  };
  const cases = new Proxy(receiving.cases, {
    get: (target, name) => {
      const value: unknown = name === 'loads' ? loads : Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const number = await desk.mail({ ...receiving, cases });
  expect([rivals, desk.agentOf(number)]).toEqual([mostRivals, undefined]);
  expect(desk.case(number).events.at(-1)).toMatchObject({ what: 'registered', frees: true });
  expect(await desk.drain()).toEqual({ assigned: 1 });
});

describe('CASE-09 on the day on which an install learns to count', () => {
  const uncounted = async () => {
    const desk = new DeskOfAgents({ ann: {}, bob: {} });
    for (let count = 0; count < 4; count++) await desk.assign(await desk.mail(), 'ann').catch(() => undefined);
    for (const name of ['ann', 'bob']) desk.postcase.table.loads.delete(addressOf(name));
    return desk;
  };

  it('nobody’s counter begins with a case that they are done with', async () => {
    const desk = await uncounted();
    await desk.status(1, 'Resolved');
    expect(desk.counters()).toEqual({});
    expect(await desk.recount()).toEqual([{ agent: addressOf('ann'), was: 0, is: 3 }]);
    expect(desk.counters()).toEqual({ ann: 3, bob: 0 });
  });

  it('a case waits for the counting, which the next look begins with', async () => {
    const desk = await uncounted();
    const number = await desk.mail();
    expect(desk.agentOf(number)).toBeUndefined();
    expect(desk.case(number).events.at(-1)).toMatchObject({ what: 'registered', frees: true });
    expect(await desk.drain()).toEqual({ assigned: 1 });
    expect([desk.agentOf(number), desk.counters()]).toEqual(['bob', { ann: 4, bob: 1 }]);
  });

  it('of several, those who are counted get cases; who is new is counted by the next look', async () => {
    const desk = new DeskOfAgents({ ann: {}, bob: {} });
    desk.postcase.table.loads.delete(addressOf('bob'));
    expect([await desk.mail(), await desk.mail()].map((number) => desk.agentOf(number))).toEqual(['ann', 'ann']);
    await desk.drain();
    expect(desk.agentOf(await desk.mail())).toBe('bob');
  });
});

it('CASE-09 SLA-12 of the daily look each part has its turn, whatever became of the others', async () => {
  const desk = new DeskOfAgents({ ann: { mostCases: 1 } });
  const [one, two] = [await desk.mail(), await desk.mail()];
  await desk.status(one, 'Resolved');
  const counters = { ...desk.recounting.counters, loads: () => Promise.reject(new Error('No counters')) };
  const mend = () => Promise.reject(new Error('No counters'));
  await expect(lookDaily({ name: 'daily-1' }, { ...desk.draining, counters: { ...counters, mend } })).rejects.toThrow(
    'A part of the daily look failed',
  );
  expect(desk.agentOf(two)).toBe('ann');
  expect(await lookDaily({ name: 'daily-2' }, desk.draining)).toEqual({ replayed: 0, drifts: [], assigned: 0 });
});

it('CASE-09 a counter that always changes keeps no other one from being put right', async () => {
  const desk = new DeskOfAgents({ ann: {}, bob: {} });
  await desk.mail();
  await desk.mail();
  const { loads } = desk.postcase.table;
  for (const name of ['ann', 'bob']) loads.put(addressOf(name), { agent: addressOf(name), cases: 9, revision: 5 });
  const { counters } = desk.recounting;
  const busy = {
    loads: counters.loads.bind(counters),
    mend: (seen: AgentLoad, cases: number) =>
      seen.agent === addressOf('ann') ? Promise.reject(new StaleFacts('ann')) : counters.mend(seen, cases),
  };
  const drifts = await recountLoads({ ...desk.recounting, counters: busy });
  expect([drifts, desk.counters()]).toEqual([[{ agent: addressOf('bob'), was: 9, is: 1 }], { ann: 9, bob: 1 }]);
});
