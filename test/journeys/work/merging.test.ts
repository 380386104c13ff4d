import { afterAll, beforeAll, expect, it } from 'vitest';
import { answers } from '../../../local/commands/case/case-agent.ts';
import { CaseReader } from '../../../local/commands/case/case-reader.ts';
import { boris, olga } from '../../support/agents.ts';
import { Desk } from '../../support/desk.ts';
import { Journey, support } from '../../support/journey.ts';
import type { Letter } from '../../support/letter.ts';
import { Raters } from '../../support/raters.ts';
import { runCommand } from '../../support/run-command.ts';

let journey: Journey;
let desk: Desk;
beforeAll(async () => {
  journey = await Journey.start();
  desk = await Desk.of(journey);
});
afterAll(() => journey.stop());

const who = olga.address;
const tag = (number: number) => `SR-${String(number).padStart(8, '0')}`;

it('CASE-14 NOTE-05 two cases of a customer become one: answers to either go there, and the customer is mailed nothing', async () => {
  const from = 'writer@merging.test';
  const write = (id: number, mail: Partial<Letter>) =>
    journey.write({ from, to: support, subject: 'Router', messageId: `<${id}@merging.test>`, ...mail });
  await write(1, { subject: 'Router dead' });
  await write(2, { subject: 'Router still dead' });
  const [acknowledgement] = await journey.mailTo(from);
  const [source, target] = [await journey.caseAbout('Router dead'), await journey.caseAbout('Router still dead')];
  const [number, into] = [source.case.number, target.case.number];
  const later = { status: 'Resolved', usage: 'with-delay', delayMinutes: 60, template: 'rating-request' };
  await journey.configure('notification-rule', 'rating-request', { name: 'rating-request', ...later });
  await journey.setStatus(number, 'Resolved');
  const before = journey.cloud.sentMail().length;

  const unsure = ['--number', String(number), '--merge-into', String(into), '--function', 'work-on-case'];
  const { code, said } = await runCommand(journey.cloud, 'case', ...unsure);
  expect(code).toBe(2);
  expect(said.split('\n').map((line) => line.replace(/SR-\d{8}/g, 'SR'))).toEqual([
    `SR  Router dead  of ${from}`,
    `SR  Router still dead  of ${from}`,
    'SR will be closed, and SR will go on for it, for good: say so with --yes.',
  ]);

  expect(await desk.work({ command: 'merge-case', number, version: 2, who, into })).toMatchObject({
    case: { number, status: 'Closed' },
    messages: [],
    goesOn: into,
  });
  await journey.cloud.advance('61 minutes');
  await journey.unconfigure('notification-rule', 'rating-request');
  const { waits } = await journey.page(number);
  const outcome = `the case was merged into ${tag(into)}`;
  expect(waits.find(({ purpose }) => purpose.kind === 'notification')).toMatchObject({ state: 'dropped', outcome });
  const late = { command: 'edit-case', number: into, version: 1, who: boris.address, priority: 'High' } as const;
  await expect(desk.work(late)).rejects.toMatchObject({ code: 'changed-meanwhile' });

  await write(3, { inReplyTo: acknowledgement?.messageId ?? '' });
  await write(4, { subject: `Where is SR-${number}?` });
  expect(journey.cloud.sentMail()).toHaveLength(before);
  const { page } = await desk.agent.ask({ command: 'show-case', number, who }, answers.page);
  expect(page.case).toMatchObject({ number: into, status: 'New', merged: [number], version: 4 });
  expect(
    page.messages.map(({ caseNumber, direction, matching }) => [caseNumber, direction, matching?.at(-1)?.through]),
  ).toEqual([
    [number, 'in', undefined],
    [number, 'out', undefined],
    [into, 'in', undefined],
    [into, 'out', undefined],
    [number, 'out', undefined],
    [into, 'in', [number]],
    [into, 'in', [number]],
  ]);
  const listed = await (await CaseReader.of(journey.cloud.endpoint)).newest(2);
  expect(listed.map(({ case: about, messages }) => [about.number, messages.length])).toEqual([
    [into, 7],
    [number, 3],
  ]);
});

it('CASE-14 RATE-04 a low rating of a merged case stands there, and is told to the agent of the one that goes on', async () => {
  const raters = new Raters(journey);
  const rated = await raters.asked('Phone dead');
  await journey.write({ from: rated.from, to: support, subject: 'Phone still dead' });
  const { number: into } = (await journey.caseAbout('Phone still dead')).case;
  await desk.work({ command: 'assign', number: into, who, agent: boris.address });
  await desk.work({ command: 'merge-case', number: rated.number, who, into });
  await raters.confirm(rated.links, 1, { level: 'very-dissatisfied', comment: 'Slow' });
  const { case: about, ratings } = await journey.page(rated.number);
  expect(about).toMatchObject({ status: 'Closed', satisfaction: { score: 1 } });
  expect(ratings).toMatchObject([{ score: 1, comment: 'Slow' }]);
  expect((await journey.page(into)).case).toMatchObject({ status: 'New' });
  const told = await journey.lastMailTo(boris.address);
  expect(told.subject).toContain(tag(rated.number));
  expect(told.text).toContain(`Продолжается в: ${tag(into)}`);
});
