import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, CaseAgent } from '../../../local/commands/case/case-agent.ts';
import { boris, olga } from '../../support/agents.ts';
import { Journey, support } from '../../support/journey.ts';
import { runCommand } from '../../support/run-command.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
  for (const { address, ...row } of [olga, { ...boris, notices: 'all' as const }])
    await journey.configure('agent', address, { address, ...row });
});
afterAll(() => journey.stop());

const shown = async (number: number) =>
  (await runCommand(journey.cloud, 'case', '--number', String(number), '--function', 'work-on-case')).said;
const subjects = async (address: string) =>
  (await journey.mailTo(address)).map(({ subject }) => subject.replace(/ ?\[SR-\d+\]/, ''));

describe('NOTE-12 agents hear of their work', () => {
  it('a new case of nobody: all of them; the answer to somebody’s case: they, and who wants all', async () => {
    const { from, number, acknowledgement } = await journey.newCase('Rules');
    expect(await subjects(olga.address)).toEqual(['New: Rules']);
    expect(await subjects(boris.address)).toEqual(['Новое: Rules']);

    const agent = CaseAgent.local(journey.cloud.endpoint);
    await agent.ask({ command: 'assign', number, who: olga.address, agent: olga.address }, answers.changed);
    const reply = { from, to: support, subject: 'Re: Rules', inReplyTo: acknowledgement.messageId ?? '' };
    await journey.write({ ...reply, text: 'Now it <b>smokes</b> & stinks.', messageId: '<smoke@client.test>' });
    expect(await subjects(olga.address)).toEqual(['New: Rules', 'The customer wrote: Rules']);
    expect(await subjects(boris.address)).toEqual(['Новое: Rules', 'Клиент написал: Rules']);
    const told = await journey.lastMailTo(olga.address);
    expect(told.text).toContain('Now it <b>smokes</b> & stinks.');
    expect(told.html).toContain('Now it &lt;b&gt;smokes&lt;/b&gt; &amp; stinks.');

    const said = await shown(number);
    expect(said).toContain(`rule new-case: send new-case to ${boris.address}, ${olga.address}`);
    expect(said).toContain('rule registered: send registered to');
    expect(said).toContain(`rule answered: send answered to ${olga.address}, ${boris.address}`);
  });

  it('machines’ mail calls nobody, and the case says why', async () => {
    const before = (await subjects(olga.address)).length;
    const headers = { 'Auto-Submitted': 'auto-generated' };
    await journey.write({ from: 'robot@client.test', to: support, subject: 'Nightly report', headers });
    expect(await subjects(olga.address)).toHaveLength(before);
    const { number } = (await journey.caseAbout('Nightly report')).case;
    const said = await shown(number);
    expect(said).toMatch(/rule new-case: nothing, it does not hold that message\.kind none-of/);
  });
});

describe('NOTE-12 a digest', () => {
  it('one mail an hour after the first notice tells of all, with links; who wants a mail each gets them at once', async () => {
    const { address, ...row } = olga;
    await journey.configure('agent', address, { address, ...row, digestMinutes: 60 });
    const before = [await subjects(olga.address), await subjects(boris.address)].map(({ length }) => length);
    for (const subject of ['First', 'Second']) await journey.newCase(subject);
    expect((await subjects(olga.address)).slice(before[0])).toEqual([]);
    expect((await subjects(boris.address)).slice(before[1])).toEqual(['Новое: First', 'Новое: Second']);
    await journey.cloud.advance('61 minutes');
    expect((await subjects(olga.address)).slice(before[0])).toEqual(['Digest of notices: 2']);
    const { text } = await journey.lastMailTo(olga.address);
    const { number } = (await journey.caseAbout('Second')).case;
    expect(text).toMatch(
      new RegExp(`First\\nNew case\\n[\\s\\S]*Second\\nNew case\\n.*\\nhttps?://.*/cases/${number}\\n`),
    );
    expect((await journey.page(number)).messages.map((one) => 'delivery' in one && one.delivery)).toContain(
      'collected',
    );
    await journey.configure('agent', address, { address, ...row });
  });
});

describe('NOTE-12 a rule of the owner’s', () => {
  it('sets and assigns in the transaction of the mail, and a later one looks again before it acts', async () => {
    await journey.configure('rule', 'urgent', {
      on: 'registered',
      conditions: [{ field: 'message.text', operator: 'contains', value: 'production is down' }],
      actions: [
        { do: 'set', field: 'priority', value: 'High' },
        { do: 'assign', agent: boris.address },
      ],
    });
    await journey.configure('rule', 'remind', {
      on: 'registered',
      conditions: [{ field: 'status', operator: 'is', value: 'New' }],
      actions: [{ do: 'note', text: 'Nobody took it for an hour.' }],
      delayMinutes: 60,
    });
    const write = (subject: string, text: string) =>
      journey.write({ from: 'urgent@client.test', to: support, subject, text });
    await write('Down', 'Our PRODUCTION is down!');
    await write('Up', 'All is well.');
    const [down, up] = [await journey.caseAbout('Down'), await journey.caseAbout('Up')];
    expect(down.case).toMatchObject({ priority: 'High', agent: boris.address, version: 1 });
    expect(up.case).toMatchObject({ priority: 'Medium', version: 1 });
    expect(up.case.agent).toBeUndefined();
    expect(await subjects(boris.address)).toContain('Назначено вам: Down');

    await journey.setStatus(down.case.number, 'In progress');
    await journey.cloud.advance('61 minutes');
    const notesOf = async (number: number) =>
      (await journey.page(number)).messages.filter(({ direction }) => direction === 'note').length;
    expect([await notesOf(down.case.number), await notesOf(up.case.number)]).toEqual([0, 1]);
    const wait = (await journey.page(down.case.number)).waits.find(({ purpose }) => purpose.kind === 'rule');
    expect(wait).toMatchObject({ state: 'dropped', outcome: 'it does not hold that status is New' });
    const writes = journey.cloud.sentMail().length;
    await journey.cloud.advance('1 day');
    expect(journey.cloud.sentMail()).toHaveLength(writes);
  });
});
