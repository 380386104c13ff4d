import { describe, expect, it } from 'vitest';
import { mostRivals } from '#actions/assignment/staffed-case.ts';
import { openCase } from '#actions/work/by-hand/open-case.ts';
import { mergeCase } from '#actions/work/merge-case.ts';
import { snoozeCase } from '#actions/work/snooze-case.ts';
import { groupOf, serviceOf, supportMailbox } from '../../support/facts.ts';
import { addressOf, DeskOfAgents } from './desk-of-agents.ts';

const mailsTo = (desk: DeskOfAgents) =>
  desk.postcase.table.answers().flatMap(({ template, to }) => (template === 'assigned' ? [to.address] : []));

describe('CASE-09 a case is given by rule', () => {
  it('when its mail is registered with a service: to the least busy, who is told, and the case says why', async () => {
    const desk = new DeskOfAgents({ ann: { awayUntil: '2026-12-24T08:00:00.000Z' }, bob: {}, eve: {} });
    const numbers = [await desk.mail(), await desk.mail(), await desk.mail()];
    expect(numbers.map((number) => desk.agentOf(number))).toEqual(['bob', 'eve', 'bob']);
    expect(desk.counters()).toEqual({ bob: 2, eve: 1 });
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
    expect([desk.counters(), desk.case(1).events.map(({ what }) => what)]).toEqual([{}, ['registered']]);
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
