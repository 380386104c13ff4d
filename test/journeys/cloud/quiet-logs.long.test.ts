import { afterAll, beforeAll, expect, it } from 'vitest';
import { answers as ofCase } from '../../../local/commands/case/case-agent.ts';
import { Configurator, answers as of } from '../../../local/commands/config/configurator.ts';
import { answers, MailManager } from '../../../local/commands/held/mail-manager.ts';
import type { FunctionLog } from '../../../local/lambda/function-log.ts';
import { Desk } from '../../support/desk.ts';
import { Journey, support } from '../../support/journey.ts';
import { Raters } from '../../support/raters.ts';

const logs: FunctionLog[] = [];
let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start({ deployment: 'new', onLog: (line) => logs.push(line) });
});
afterAll(() => journey.stop());

const words = () => logs.map(({ functionName, text }) => `${functionName}: ${text}`);

it('MAIL-01 MAIL-16 SES trying its topics is dropped: no error, no attempt, no dead letter', async () => {
  await journey.cloud.idle();
  const tried = words().filter((line) => line.includes('SES has tried its topic'));
  expect(tried.map((line) => line.split(':')[0])).toContain('receive-mail');
  expect(words().filter((line) => /"level":"(ERROR|WARN)"/.test(line))).toEqual([]);
  expect(journey.cloud.deadLetters()).toEqual([]);
});

it('OPS-04 logs name the command, its case and its outcome, and nobody and nothing that anybody wrote', async () => {
  const ann = { from: 'Ann <ann@client.test>', to: support };
  await journey.write({ ...ann, from: 'ann@client.test', subject: 'Secretsubject', text: 'Secretwords of mine' });
  await journey.write({ from: 'bounce@simulator.amazonses.com', to: support, subject: 'Secretsubject' });
  await journey.write({ from: 'eve@other.test', to: 'nobody@postcase.test', subject: 'Secretsubject' });
  const desk = await Desk.of(journey);
  const asked = { number: 1, who: 'olga@agents.test' };
  await desk.work({ ...asked, command: 'write-note', body: 'Secretwords of Olga' });
  const unknown = { ...asked, number: 99, command: 'write-note', body: 'Secretwords' } as const;
  await expect(desk.work(unknown)).rejects.toThrow('There is no case SR-00000099');
  const manager = MailManager.local(journey.cloud.endpoint);
  const [held] = (await manager.ask({ command: 'list-held' }, answers.list)).held;
  await manager.ask({ command: 'block-sender', id: String(held?.id) }, answers.blocked);
  await manager.ask({ command: 'allow-address', address: 'eve@other.test' }, answers.allowed);
  const raters = new Raters(journey);
  const { links, from } = await raters.asked('Secretsubject of another');
  await raters.confirm(links, 1, { level: 'very-dissatisfied', comment: 'Secretwords of a rating' });
  const configurator = Configurator.local(journey.cloud.endpoint);
  const token = { command: 'create-token', who: 'olga@agents.test', name: 'Secretname', role: 'agent' } as const;
  const { text } = await configurator.ask(token, of.created);
  const machine = { authorization: `Bearer ${text}`, 'content-type': 'application/json' };
  const note = { method: 'POST', headers: machine, body: JSON.stringify({ body: 'Secretwords of a machine' }) };
  const noted = await fetch(`${journey.cloud.consoleAddress}/api/machine/cases/1/notes`, note);
  expect(noted.status).toBe(201);
  journey.cloud.ses.refuseSending(1, 'MessageRejected');
  await desk.agent.ask({ ...asked, command: 'write-reply', body: 'Secretwords to Ann' }, ofCase.changed);
  await expect.poll(async () => (await journey.page(1)).messages.map(({ delivery }) => delivery)).toContain('refused');
  await journey.settle();

  const said = words().filter((line) => line.includes('{'));
  const telling = [
    'Secretsubject',
    'Secretwords',
    'ann@',
    'eve@',
    'bounce@',
    'olga@',
    '@client.test',
    '@other.test',
    '@agents.test',
    'Ann <',
    'Secretname',
    text,
    from,
  ];
  for (const personal of telling) expect(said.filter((line) => line.includes(personal))).toEqual([]);
  expect(said).toContainEqual(
    expect.stringMatching(/work-on-case: .*"A command was done".*"command":"write-note","caseNumber":1/),
  );
  expect(said).toContainEqual(expect.stringMatching(/send-mail: .*MessageRejected/));
  expect(said).toContainEqual(expect.stringMatching(/rate: .*"Rating page"/));
  expect(said).toContainEqual(expect.stringMatching(/manage-mail: .*"A command was done".*"command":"allow-address"/));
  expect(said).toContainEqual(
    expect.stringMatching(/work-on-case: .*"A command was refused".*"caseNumber":99,"code":"case-unknown"/),
  );
});
