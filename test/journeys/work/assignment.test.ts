import { afterAll, beforeAll, expect, it } from 'vitest';
import { answers } from '../../../local/commands/case/case-agent.ts';
import { boris } from '../../support/agents.ts';
import { Desk } from '../../support/desk.ts';
import { Journey, support } from '../../support/journey.ts';

let journey: Journey;
let desk: Desk;
beforeAll(async () => {
  journey = await Journey.start();
  desk = await Desk.of(journey);
});
afterAll(() => journey.stop());

const people = ['ann', 'bob', 'eve'].map((name) => `${name}@team.test`);

it('CASE-09 mails that come at once are shared out evenly; what nobody can take waits until somebody is done with a case', async () => {
  for (const address of people)
    await journey.configure('agent', address, { name: address, mostCases: 2, language: 'en', active: true });
  await journey.configure('group', 'Team', { members: people });
  await journey.configure('service', 'Printing', { groups: ['Team'] });
  await journey.configure('mailbox', support, { displayName: 'Support', language: 'en', service: 'Printing' });

  // Who is new has no counter yet.
  await desk.agent.ask({ command: 'recount', who: boris.address }, answers.recount);
  const subjects = Array.from({ length: 7 }, (_, index) => `Printer ${index}`);
  await Promise.all(
    subjects.map((subject, index) =>
      journey.send({ from: `w${index}@client${index}.test`, to: support, subject, messageId: `<${index}@w.test>` }),
    ),
  );
  await journey.cloud.idle();
  const pages = await Promise.all(subjects.map((subject) => journey.caseAbout(subject)));
  const shares = people.map((address) => pages.filter((page) => page.case.agent === address).length);
  const waiting = pages.filter((page) => page.case.agent === undefined);
  expect([shares, waiting.length]).toEqual([[2, 2, 2], 1]);
  expect(pages.every((page) => page.case.group === 'Team')).toBe(true);
  expect((await journey.mailTo('ann@team.test')).length).toBe(2);

  const [left] = waiting;
  const done = pages.find((page) => page.case.agent === 'bob@team.test');
  if (!left || !done) throw new Error('Nobody has one');
  const who = boris.address;
  await desk.work({ command: 'change-status', number: done.case.number, who, status: 'Resolved' });
  await journey.cloud.advance('20 seconds');
  await journey.cloud.idle();
  expect((await journey.page(left.case.number)).case).toMatchObject({ agent: 'bob@team.test' });
  expect(await desk.agent.ask({ command: 'recount', who }, answers.recount)).toEqual({ drifts: [] });
});
