import { beforeEach, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { changeStatus } from '#actions/work/change-status.ts';
import { mergeCase } from '#actions/work/merge-case.ts';
import { writeNote } from '#actions/work/write-note.ts';
import { writeReply } from '#actions/work/write-reply.ts';
import type { CasePage } from '#contract/case-page.ts';
import { agents, olga } from '../../support/agents.ts';
import { ApiClient } from '../../support/api-client.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { itemKey } from '../../support/memory/table.ts';
import { mailWithFile, plainMail } from '../../support/plain-mail.ts';

let postcase: MemoryPostcase;
beforeEach(async () => {
  postcase = new MemoryPostcase();
  postcase.configuration.changed = { agents };
  await receiveMail(postcase.arrived(plainMail()), postcase.receiving);
});
const at = (time: string) => {
  postcase.now = new Date(`2026-11-20T${time}:00.000Z`);
  return { caseNumber: 1, who: olga.address, expectedVersion: undefined };
};
const show = async (number = 1) => (await new ApiClient(postcase).ask({ path: `/cases/${number}` })).body as CasePage;

const wholeMail = async (number: number) => {
  const [{ at: time, id } = { at: '', id: '' }] = postcase.table.received().filter((one) => one.caseNumber === number);
  return (await new ApiClient(postcase).ask({ path: `/cases/${number}/messages/${time}/${id}` })).body;
};

it('CASE-08 one timeline tells oldest first what was said and done', async () => {
  await writeNote({ ...at('10:10'), body: 'A known fault', uploadIds: [] }, postcase.working);
  await writeReply(
    {
      ...at('10:20'),
      body: 'Is it on?',
      to: undefined,
      cc: undefined,
      subject: undefined,
      status: undefined,
      uploadIds: [],
    },
    postcase.working,
  );
  const { timeline } = await show();
  // Agents heard of the mail, which is told apart.
  const shown = timeline.filter((one) => one.kind !== 'sent' || one.toldAgents !== true);
  expect(shown.map(({ kind }) => kind)).toEqual(['received', 'sent', 'event', 'note', 'event', 'sent', 'event']);
  const registered = timeline.find((one) => one.kind === 'event' && one.what === 'registered');
  expect(registered).toMatchObject({ rules: expect.arrayContaining([expect.objectContaining({ rule: 'new-case' })]) });
  expect(timeline.map((one) => one.at).toSorted()).toEqual(timeline.map((one) => one.at));
  expect(timeline.at(-2)).toMatchObject({ kind: 'sent', by: olga.address, body: 'Is it on?', delivery: 'queued' });
});

it('MAIL-20 a received mail tells how its case was found', async () => {
  await receiveMail(
    postcase.arrived(plainMail({ messageId: '<two@client.test>', subject: 'Re: SR-1', inReplyTo: '<foreign@x>' })),
    postcase.receiving,
  );
  const mails = (await show()).timeline.filter(({ kind }) => kind === 'received');
  expect(mails).toHaveLength(2);
  expect(mails[1]).toMatchObject({
    matching: [
      { rule: 'in-reply-to', outcome: 'unknown-id' },
      { rule: 'subject', outcome: 'matched' },
    ],
  });
});

it('NOTE-05 CASE-13 what is to come is told with its time', async () => {
  await changeStatus({ ...at('10:10'), status: 'Resolved' }, postcase.working);
  const { coming } = await show();
  expect(coming).toEqual([{ id: '2-closing', kind: 'closing', dueAt: '2026-11-27T10:10:00.000Z' }]);
});

it('CASE-14 a merged case shows the one that goes on, and there what was said in both', async () => {
  await receiveMail(
    postcase.arrived(plainMail({ messageId: '<two@client.test>', subject: 'Also' })),
    postcase.receiving,
  );
  await mergeCase({ ...at('10:10'), caseNumber: 2, into: 1, acrossCustomers: true }, postcase.working);
  const page = await show(2);
  expect(page.case).toMatchObject({ number: 1, merged: [2] });
  expect(
    page.timeline.filter(({ kind }) => kind === 'received').map((one) => 'caseNumber' in one && one.caseNumber),
  ).toEqual([false, 2]);
});

it('CONS-09 MAIL-12 it tells who the customer is and whom an answer goes to when nothing else is said', async () => {
  expect(await show()).toMatchObject({
    customer: { address: 'ann@client.test', account: 'client.test', proven: true },
    answerTo: {
      to: { address: 'ann@client.test' },
      cc: [],
      subject: expect.stringMatching(/^Re: .* \[SR-00000001\]$/),
    },
  });
});

it('MAIL-18 a message is shown whole, though its case keeps the beginning', async () => {
  const text = `${'It does not print. '.repeat(200)}The end.`;
  await receiveMail(postcase.arrived(plainMail({ messageId: '<b@x>', subject: 'Long', text })), postcase.receiving);
  expect(await wholeMail(2)).toMatchObject({ text: expect.stringMatching(/The end\.$/), files: [] });
});

it('MAIL-19 files have addresses that end soon, and none in a mail with a virus', async () => {
  const raw = mailWithFile({ messageId: '<b@x>', subject: 'File' });
  await receiveMail(postcase.arrived(raw), postcase.receiving);
  const url = expect.stringContaining('https://bucket.test/messages/');
  expect(await wholeMail(2)).toMatchObject({ files: [{ index: 0, url, expiresAt: '2026-11-20T10:05:00.000Z' }] });
  const [found] = postcase.table.received().filter(({ caseNumber }) => caseNumber === 2);
  if (found) postcase.table.messages.put(itemKey(found), { ...found, infected: true });
  expect(await wholeMail(2)).toMatchObject({ files: [] });
});

it('CONS-12 a mail that its author formatted has addresses of frames, one with a virus none with pictures, and plain text none', async () => {
  await receiveMail(
    postcase.arrived(
      plainMail({ messageId: '<b@x>', subject: 'Red', text: '<p>x</p>', headers: ['Content-Type: text/html'] }),
    ),
    postcase.receiving,
  );
  const address = expect.stringMatching(/^\/api\/frames\/[\w.-]+$/);
  expect(await wholeMail(2)).toMatchObject({ htmlUrl: address, htmlWithPicturesUrl: address });
  const [found] = postcase.table.received().filter(({ caseNumber }) => caseNumber === 2);
  if (found) postcase.table.messages.put(itemKey(found), { ...found, infected: true });
  expect(await wholeMail(2)).not.toHaveProperty('htmlWithPicturesUrl');
  expect(await wholeMail(1)).not.toHaveProperty('htmlUrl');
});

it('CONS-09 of a case without anybody to write to that is told, too', async () => {
  const found = postcase.table.cases.get('1');
  if (found)
    postcase.table.cases.put('1', {
      ...found,
      correspondence: { ...found.correspondence, customer: undefined, newest: undefined },
    });
  expect((await show()).answerTo).toMatchObject({ cc: [] });
  expect((await show()).answerTo).not.toHaveProperty('to');
});
