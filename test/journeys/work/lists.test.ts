import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, type CaseQuestion } from '../../../local/commands/case/case-agent.ts';
import { messageFiles, saveFiles, wholeText } from '../../../local/commands/case/message-files.ts';
import { mailFate } from '../../../local/commands/cloud/mail-fate.ts';
import { olga } from '../../support/agents.ts';
import { Desk } from '../../support/desk.ts';
import { Journey, support } from '../../support/journey.ts';

let journey: Journey;
let desk: Desk;
beforeAll(async () => {
  journey = await Journey.start();
  desk = await Desk.of(journey);
});
afterAll(() => journey.stop());

const who = olga.address;
type Asked = Omit<Extract<CaseQuestion, { command: 'list-cases' }>, 'command' | 'who'>;
const list = (asked: Asked = {}) => desk.agent.ask({ command: 'list-cases', who, ...asked }, answers.list);
const numbers = async (asked?: Asked) => (await list(asked)).cases.map(({ number }) => number);

describe('CASE-15 lists of cases', () => {
  it('open work stands apart from closed; agents, statuses and customers who wait narrow it', async () => {
    const [first, second, third] = [
      await journey.newCase('The first'),
      await journey.newCase('The second'),
      await journey.newCase('The third'),
    ].map(({ number }) => number) as [number, number, number];
    expect(await numbers()).toEqual([third, second, first]);
    expect(await numbers({ waiting: true })).toEqual([first, second, third]);

    await desk.work({ command: 'assign', number: first, who, agent: who });
    await desk.work({ command: 'write-reply', number: first, who, body: 'Is it plugged in?' });
    await desk.work({ command: 'change-status', number: second, who, status: 'Closed' });
    expect(await numbers()).toEqual([first, third]);
    expect(await numbers({ waiting: true })).toEqual([third]);
    expect(await numbers({ agent: who })).toEqual([first]);
    expect(await numbers({ agent: null })).toEqual([third]);
    expect(await numbers({ statuses: ['Closed'] })).toEqual([second]);
    expect(await numbers({ statuses: ['Closed', 'New'] })).toEqual([first, third, second]);
    await expect(list({ statuses: ['Clozed'] })).rejects.toThrow('There is no status "Clozed". Did you mean Closed?');

    const { cases, next } = await list({ statuses: ['Closed', 'New'], limit: 2 });
    expect(cases.map(({ number }) => number)).toEqual([first, third]);
    const rest = await list({ statuses: ['Closed', 'New'], limit: 2, before: next });
    expect(rest).toMatchObject({ cases: [{ number: second }] });
    expect(rest.next).toBeUndefined();
  });

  it('a customer who writes again waits from then on, until an answer or another status', async () => {
    const { number, from, acknowledgement } = await journey.newCase('Still waiting');
    await desk.work({ command: 'write-reply', number, who, body: 'Better now?' });
    expect(await numbers({ waiting: true })).not.toContain(number);
    const again = { from, to: support, subject: 'Re: Still waiting', inReplyTo: acknowledgement.messageId ?? '' };
    await journey.write({ ...again, messageId: '<again-1@client.test>', text: 'No.' });
    await journey.write({ ...again, messageId: '<again-2@client.test>', text: 'Hello?' });
    const { cases } = await list({ waiting: true });
    const waiting = cases.find((one) => one.number === number);
    const [, , , firstQuestion] = (await journey.page(number)).messages;
    expect(waiting?.waitingSince).toBe(firstQuestion?.at);
    await desk.work({ command: 'change-status', number, who, status: 'Waiting for customer' });
    expect(await numbers({ waiting: true })).not.toContain(number);
  });
});

describe('MAIL-18 MAIL-19 the whole of a message', () => {
  const eml = (...lines: string[]) => Buffer.from(lines.join('\r\n'));
  const withFile = eml(
    'From: ann@files.test',
    `To: ${support}`,
    'Subject: A file',
    'Message-ID: <file@files.test>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'See below.',
    '',
    'On Mon, 2 Nov 2026 Bob <bob@files.test> wrote:',
    '> The old words.',
    '--b',
    'Content-Type: application/octet-stream',
    'Content-Disposition: attachment; filename="../../mail.eml"',
    '',
    'bytes',
    '--b--',
    '',
  );

  it('an agent reads all that was quoted, and saves the files and the mail as it came', async () => {
    await journey.write(withFile, { from: 'ann@files.test' });
    const { number } = (await journey.caseAbout('A file')).case;
    const page = (await desk.agent.ask({ command: 'show-case', number, who }, answers.page)).page;
    const [message] = page.messages;
    if (!message) throw new Error('The case has a message');
    const links = () => messageFiles(desk.agent, who, page, message);
    expect(await wholeText(links)).toContain('The old words.');

    const folder = join(mkdtempSync(join(tmpdir(), 'postcase-')), 'files');
    const paths = [...(await saveFiles(await links(), folder)), ...(await saveFiles(await links(), folder))];
    expect(readdirSync(folder)).toHaveLength(4);
    expect(paths.every((path) => path.startsWith(`${folder}/`))).toBe(true);
    expect(readFileSync(join(folder, 'mail.eml')).includes(withFile)).toBe(true);
    const saved = readFileSync(paths[1] ?? '', 'utf8').trim();
    expect(saved).toBe('bytes');
  });

  it('files of a mail with a virus cannot be had', async () => {
    // In parts, so that no scanner takes this file for an infected one.
    const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS', '-TEST-FILE!$H+H*'].join('');
    await journey.configure('setting', 'createCasesForJunk', true);
    const infected = eml('From: eve@files.test', 'Subject: Virus', 'Message-ID: <virus@files.test>', '', eicar, '');
    await journey.write(infected, { from: 'eve@files.test' });
    const { number } = (await journey.caseAbout('Virus')).case;
    const { page } = await desk.agent.ask({ command: 'show-case', number, who }, answers.page);
    const [message] = page.messages;
    if (!message) throw new Error('The case has a message');
    await expect(messageFiles(desk.agent, who, page, message)).rejects.toThrow('virus');
    expect(await wholeText(() => messageFiles(desk.agent, who, page, message))).toBeUndefined();
  });
});

describe('npm run mail tells what became of the mail', () => {
  const fateOf = async (mail: { from: string; to: string; subject: string; text: string }) => {
    const transport = createTransport({ host: '127.0.0.1', port: journey.cloud.smtpPort, ignoreTLS: true });
    const { response } = await transport.sendMail(mail);
    transport.close();
    return mailFate(journey.cloud.endpoint, /Ok (\w+)/.exec(response)?.[1] ?? '');
  };

  it('MAIL-10 MAIL-04 a new case, a case that it joined, or why it is held', async () => {
    const mail = { from: 'fay@fate.test', to: support, subject: 'My fate', text: 'A question' };
    const first = await fateOf(mail);
    const { number } = (await journey.caseAbout('My fate')).case;
    const name = `SR-${String(number).padStart(8, '0')}`;
    expect(first).toBe(`It is the new case ${name}.`);
    expect(await fateOf({ ...mail, subject: `More of ${name}`, text: 'Another one' })).toBe(`It joined ${name}.`);
    expect(await fateOf({ ...mail, to: 'nobody@postcase.test' })).toBe('It is held: no-mailbox. See npm run held.');
    await journey.cloud.idle();
  });

  it('says nothing of a mail that nobody knows', async () => {
    expect(await mailFate(journey.cloud.endpoint, 'unknown', 300)).toBeUndefined();
  });
});
