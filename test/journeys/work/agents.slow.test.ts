import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, type CaseQuestion, uploadFile } from '../../../local/commands/case/case-agent.ts';
import { boris, olga } from '../../support/agents.ts';
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
const refused = (question: CaseQuestion) =>
  desk.agent.ask(question, answers.changed).then(
    () => undefined,
    (error: { code: string; message: string }) => ({ code: error.code, message: error.message }),
  );

describe('CASE-08 agents answer by mail', () => {
  it('NOTE-09 an answer arrives as a proper mail in the customer’s thread, and answers to it join the case', async () => {
    const { from, number, acknowledgement } = await journey.newCase('A broken cable');
    const [first] = (await journey.page(number)).messages;
    const body = 'Try **another** cable, {{ customer.address }}.';
    const answer = await desk.work({ command: 'write-reply', number, who, body, cc: ['bob@other.test'] });
    expect(answer.case).toMatchObject({ number, status: 'New' });
    expect(answer.messages).toMatchObject([{ direction: 'out', to: [from, 'bob@other.test'] }]);

    const mail = await journey.lastMailTo(from);
    expect(mail.subject).toBe(`Re: A broken cable [SR-${String(number).padStart(8, '0')}]`);
    expect(mail.from).toEqual({ address: support, name: 'Olga (Support)' });
    expect(mail.cc.map(({ address }) => address)).toEqual(['bob@other.test']);
    expect(mail.text).toContain(`cable, ${from}.`);
    expect(mail.html).toContain('<strong>another</strong>');
    expect(mail.inReplyTo).toEqual([first?.messageId]);
    expect(mail.references).toContain(first?.messageId);
    expect(mail.headers.get('auto-submitted')).toBeUndefined();
    expect(acknowledgement.headers.get('auto-submitted')).toEqual(['auto-replied']);
    expect((await journey.mailTo('bob@other.test')).map(({ messageId }) => messageId)).toEqual([mail.messageId]);

    const reply = { to: support, subject: `Re: ${mail.subject}`, inReplyTo: mail.messageId ?? '' };
    await journey.write({ from, ...reply, messageId: '<cable-1@client.test>' });
    await journey.write({ from: 'bob@other.test', ...reply, messageId: '<cable-2@other.test>' });
    const { case: about, messages, events } = await journey.page(number);
    expect(messages.map(({ direction, unverified }) => [direction, unverified])).toEqual([
      ['in', undefined],
      ['out', undefined],
      ['out', undefined],
      ['in', undefined],
      ['in', undefined],
    ]);
    expect(about).toMatchObject({ respondedAt: events.find(({ what }) => what === 'reply-written')?.at });
    expect(about.participants).toContain('bob@other.test');
  });

  it('CASE-03 an answer that puts the case aside: the next mail of the customer reopens it', async () => {
    const { from, number, acknowledgement } = await journey.newCase('A question back');
    const status = 'Waiting for customer';
    const { case: waiting } = await desk.work({ command: 'write-reply', number, who, body: 'Which one?', status });
    expect(waiting.status).toBe(status);
    const inReplyTo = acknowledgement.messageId ?? '';
    await journey.write({
      from,
      to: support,
      subject: 'Re: A question back',
      inReplyTo,
      messageId: '<back@client.test>',
    });
    expect((await journey.page(number)).case.status).toBe('Reopened');
  });

  it('a note never leaves', async () => {
    const { from, number } = await journey.newCase('A note');
    const before = journey.cloud.sentMail().length;
    await desk.work({ command: 'write-note', number, who, body: 'He is **difficult**.' });
    expect(journey.cloud.sentMail()).toHaveLength(before);
    const { messages, events, case: about } = await journey.page(number);
    expect(messages.at(-1)).toMatchObject({ direction: 'note', by: who, body: 'He is **difficult**.' });
    expect(events.at(-1)).toMatchObject({ what: 'note-written', who });
    await desk.work({ command: 'write-reply', number, who, body: 'Hello.' });
    const mail = await journey.lastMailTo(from);
    expect(mail.raw).not.toContain('difficult');
    expect(about.version).toBe(1);
  });

  it('a file is put into the bucket by its address, and belongs to the message', async () => {
    const { from, number } = await journey.newCase('A file');
    const path = join(mkdtempSync(join(tmpdir(), 'postcase-')), 'отчёт.txt');
    writeFileSync(path, 'All is well.');
    const upload = await uploadFile(desk.agent, who, path);
    const { messages } = await desk.work({
      command: 'write-reply',
      number,
      who,
      body: 'See the file.',
      uploads: [upload],
    });
    const written = (await journey.page(number)).messages.at(-1);
    const key = `messages/${messages[0]?.id}/0`;
    expect(written?.attachments).toMatchObject([{ key, name: 'отчёт.txt', size: 12, inline: false }]);
    expect(Buffer.from(await journey.object(key)).toString()).toBe('All is well.');
    const mail = await journey.lastMailTo(from);
    expect(mail.attachments.map(({ name, content }) => [name, Buffer.from(content).toString()])).toEqual([
      ['отчёт.txt', 'All is well.'],
    ]);
  });

  it('a file other than the one that was announced is not taken, and a message cannot carry it', async () => {
    const { number } = await journey.newCase('Another file');
    const file = { name: 'a.txt', size: 5, contentType: 'text/plain' };
    const { uploadId, url, headers } = await desk.agent.ask(
      { command: 'prepare-upload', who, ...file },
      answers.upload,
    );
    const { 'content-length': _, ...sent } = headers;
    const put = (body: string, more = {}) => fetch(url, { method: 'PUT', headers: { ...sent, ...more }, body });
    expect((await put('longer than five')).status).toBe(403);
    expect((await put('12345', { 'content-type': 'text/html' })).status).toBe(403);
    expect((await put('12345', { 'x-amz-meta-name': 'b.txt' })).status).toBe(403);
    expect(await refused({ command: 'write-note', number, who, body: 'x', uploads: [uploadId] })).toEqual({
      code: 'attachment-wrong',
      message: `The upload ${uploadId} is not there: it was not finished, or is older than 7 days.`,
    });
    expect((await put('12345')).status).toBe(200);
    await desk.work({ command: 'write-note', number, who, body: 'x', uploads: [uploadId] });
  });
});

describe('CASE-12 two agents at once', () => {
  it('the second is told what the first did, and overwrites nothing', async () => {
    const { number } = await journey.newCase('Two agents');
    const { version } = (await journey.page(number)).case;
    await desk.work({ command: 'write-reply', number, version, who, body: 'I do it.' });
    const late = await refused({ command: 'edit-case', number, version, who: boris.address, priority: 'High' });
    expect(late?.code).toBe('changed-meanwhile');
    expect(late?.message).toMatch(/^SR-\d{8} was changed meanwhile: olga@agents\.test answered the customer/);
    expect((await journey.page(number)).case).toMatchObject({ priority: 'Medium', version: version + 1 });
  });

  it('without a version both get their way', async () => {
    const { number } = await journey.newCase('No version');
    await Promise.all([
      desk.work({ command: 'edit-case', number, who, priority: 'High' }),
      desk.work({ command: 'edit-case', number, who: boris.address, category: 'Complaint' }),
      desk.work({ command: 'write-note', number, who, body: 'At once.' }),
    ]);
    const { case: about, events } = await journey.page(number);
    expect(about).toMatchObject({ priority: 'High', category: 'Complaint', version: 3 });
    expect(events.map(({ what }) => what).toSorted()).toEqual([
      'field-changed',
      'field-changed',
      'note-written',
      'registered',
    ]);
  });
});

it('CASE-09 the agent who gets a case is told', async () => {
  const { number } = await journey.newCase('For Boris');
  const before = (await journey.mailTo(boris.address)).length;
  await journey.configure('group', 'First line', { members: [boris.address] });
  await desk.work({ command: 'assign', number, who, agent: boris.address, group: 'First line' });
  await desk.work({ command: 'assign', number, who: boris.address, agent: null });
  await desk.work({ command: 'assign', number, who: boris.address, agent: boris.address });
  const told = await journey.mailTo(boris.address);
  expect(told).toHaveLength(before + 1);
  expect(told.at(-1)?.subject).toContain(`SR-${String(number).padStart(8, '0')}`);
  expect((await journey.page(number)).case).toMatchObject({ agent: boris.address, group: 'First line' });
  expect(await refused({ command: 'assign', number, who, agent: 'eve@client.test' })).toEqual({
    code: 'change-wrong',
    message: 'There is no agent eve@client.test.',
  });
});

it('NOTE-11 any template is sent by hand', async () => {
  const { from, number } = await journey.newCase('By hand');
  await desk.work({ command: 'send-template', number, who, template: 'waiting' });
  const page = await journey.page(number);
  expect(page.messages.at(-1)).toMatchObject({ template: 'waiting', by: who, delivery: 'sent' });
  expect((await journey.lastMailTo(from)).headers.get('auto-submitted')).toBeUndefined();
  expect(page.case.status).toBe('New');
});

it('CASE-04 CASE-06 a fragment of a message becomes a case of the same customer, acknowledged in the same thread', async () => {
  const from = 'writer@branches.test';
  const text = 'The printer smokes.\n\nBy the way, the scanner\nhums all day.';
  await journey.write({ from, to: support, subject: 'Two things', text, messageId: '<two@branches.test>' });
  const source = await journey.caseAbout('Two things');
  const { number } = source.case;
  const { id = '', at = '' } = source.messages[0] ?? {};
  const question = { command: 'open-case-from-message', number, who, message: { at, id } } as const;
  expect(await refused({ ...question, fragment: 'the scanner smokes' })).toEqual({
    code: 'change-wrong',
    message: 'The fragment does not stand in the message.',
  });
  const { opened = 0 } = await desk.work({ ...question, fragment: 'the scanner hums all day.' });
  const { case: branch, messages, events } = await journey.page(opened);
  expect(branch).toMatchObject({
    subject: 'the scanner hums all day.',
    description: 'the scanner hums all day.',
    origin: 'correspondence',
    status: 'New',
    customerId: source.case.customerId,
    accountId: source.case.accountId,
    related: [number],
  });
  expect(events.map(({ what }) => what)).toEqual(['registered']);
  expect(messages).toMatchObject([{ template: 'registered', delivery: 'sent' }]);
  const after = await journey.page(number);
  expect([after.case.related, after.events.at(-1)?.what]).toEqual([[opened], 'branched-off']);
  const mail = await journey.lastMailTo(from);
  expect([mail.inReplyTo, mail.from?.address]).toEqual([['two@branches.test'], support]);
  await journey.write({
    from,
    to: support,
    subject: mail.subject,
    inReplyTo: mail.messageId ?? '',
    messageId: '<3@branches.test>',
  });
  expect((await journey.page(opened)).messages).toHaveLength(2);
});

it('MAIL-11 a stranger whom an agent confirms takes part', async () => {
  const { number } = await journey.newCase('Confirmed');
  const tag = `SR-${String(number).padStart(8, '0')}`;
  const from = 'private@elsewhere.test';
  await journey.write({ from, to: support, subject: `From home: ${tag}`, messageId: '<1@elsewhere.test>' });
  const doubted = (await journey.page(number)).messages.at(-1);
  expect(doubted).toMatchObject({ unverified: 'stranger' });
  const { at = '', id = '' } = doubted ?? {};
  await desk.work({ command: 'confirm-sender', number, who, message: { at, id } });
  await journey.write({ from, to: support, subject: `Again: ${tag}`, messageId: '<2@elsewhere.test>' });
  const { messages, case: about } = await journey.page(number);
  expect(messages.map(({ unverified }) => unverified)).toEqual([undefined, undefined, undefined, undefined]);
  expect(about.participants).toContain(from);
});

it('NOTE-06 a mail that SES refused is sent again by an agent, once', async () => {
  const { from, number } = await journey.newCase('Refused');
  journey.cloud.ses.refuseSending(1, 'MessageRejected');
  const { messages } = await desk.agent.ask({ command: 'write-reply', number, who, body: 'Hello.' }, answers.changed);
  const [message] = messages;
  if (!message) throw new Error('Nothing was written');
  const deliveries = async () => (await journey.page(number)).messages.map(({ delivery }) => delivery);
  await expect.poll(deliveries).toEqual([undefined, 'sent', 'refused']);
  const settle = { command: 'settle-mail', number, who, message: { at: message.at, id: message.id } } as const;
  await desk.agent.ask({ ...settle, settlement: 'again' }, answers.changed);
  await journey.settle();
  expect(await deliveries()).toEqual([undefined, 'sent', 'resent', 'sent']);
  expect((await journey.lastMailTo(from)).text).toContain('Hello.');
  expect(await refused({ ...settle, settlement: 'again' })).toEqual({
    code: 'change-wrong',
    message: 'A mail that is resent cannot be settled so.',
  });
  expect((await journey.mailTo(from)).filter(({ text }) => text.includes('Hello.'))).toHaveLength(1);
});

it.each([
  [{ command: 'write-note', number: 999, who, body: 'x' }, 'case-unknown', 'There is no case SR-00000999.'],
  [
    { command: 'settle-mail', number: 1, who, message: { at: 'x', id: 'y' }, settlement: 'sent' },
    'message-unknown',
    'SR-00000001 has no mail from us with the id y.',
  ],
] satisfies [CaseQuestion, string, string][])('%j is refused', async (question, code, message) => {
  expect(await refused(question)).toEqual({ code, message });
});
