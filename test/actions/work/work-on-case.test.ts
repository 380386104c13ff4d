import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { sendMail } from '#actions/notification/send-mail.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import { assignCase } from '#actions/work/assign-case.ts';
import type { Asked } from '#actions/work/change-case.ts';
import { confirmSender } from '#actions/work/confirm-sender.ts';
import { editCase } from '#actions/work/edit-case.ts';
import { openCaseFromMessage } from '#actions/work/open-case-from-message.ts';
import { prepareUpload } from '#actions/work/prepare-upload.ts';
import { sendTemplate } from '#actions/work/send-template.ts';
import { settleMail } from '#actions/work/settle-mail.ts';
import { writeNote } from '#actions/work/write-note.ts';
import { writeReply } from '#actions/work/write-reply.ts';
import { ChangedMeanwhile } from '#domain/life/changed-meanwhile.ts';
import { groups, olga } from '../../support/agents.ts';
import { serviceOf } from '../../support/facts.ts';
import { plainMail } from '../../support/plain-mail.ts';
import { withCase } from './with-case.ts';

const asked: Asked = { caseNumber: 1, who: olga.address, expectedVersion: undefined };
const draft = { body: 'Hello.', to: undefined, cc: [], subject: undefined, status: undefined, uploadIds: [] };
const nothing = {
  ...{ subject: undefined, category: undefined, service: undefined },
  priority: undefined,
  closureReason: undefined,
};

async function withOlga() {
  const { postcase } = await withCase();
  postcase.configuration.changed = { agents: [olga], groups };
  const about = () => {
    const page = postcase.table.page(1);
    if (!page) throw new Error('There is no case 1');
    return page;
  };
  const first = () => {
    const [message] = about().messages;
    return { at: message?.at ?? '', id: message?.id ?? '' };
  };
  return { postcase, ports: postcase.working, about, first };
}

describe('CASE-12 of two agents', () => {
  it('the second is told who did what since, with the version to look at', async () => {
    const { ports, about } = await withOlga();
    const { version } = about().case;
    await writeReply({ ...asked, ...draft }, ports);
    await editCase({ ...asked, ...nothing, priority: 'High' }, ports);
    const late = editCase({ ...asked, ...nothing, expectedVersion: version, category: 'Complaint' }, ports);
    await expect(late).rejects.toBeInstanceOf(ChangedMeanwhile);
    const error = await late.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'changed-meanwhile', version: version + 2 });
    expect(String(error)).toContain('olga@agents.test answered the customer');
    expect(String(error)).toContain('olga@agents.test changed priority (Medium → High)');
    expect(about().case.category).toBe('Incident');
  });

  it('a note is written whatever happened meanwhile, unless its writer names the version that they have seen', async () => {
    const { ports, about } = await withOlga();
    const { version } = about().case;
    await editCase({ ...asked, ...nothing, priority: 'High' }, ports);
    const note = { ...asked, body: 'A note.', uploadIds: [] };
    await expect(writeNote({ ...note, expectedVersion: version }, ports)).rejects.toBeInstanceOf(ChangedMeanwhile);
    await writeNote(note, ports);
    await writeNote({ ...note, expectedVersion: about().case.version }, ports);
    expect(about().messages.filter(({ direction }) => direction === 'note')).toHaveLength(2);
  });

  it('the faster one is not overwritten: the slower decides again, and writes once', async () => {
    const { postcase, ports, about } = await withOlga();
    let rivals = 3;
    const save: typeof ports.cases.save = async (change) => {
      if (rivals-- > 0) throw new StaleFacts('somebody was faster');
      await ports.cases.save(change);
    };
    const cases = Object.assign(Object.create(ports.cases) as typeof ports.cases, { save });
    await writeReply({ ...asked, ...draft }, { ...ports, cases });
    expect(postcase.pauses.slice(-3)).toEqual([1, 2, 3]);
    expect(about().messages.filter((one) => one.direction === 'out' && one.body === 'Hello.')).toHaveLength(1);
  });
});

describe('CASE-12 a name that was added seconds ago', () => {
  it('is not refused by the configuration of some seconds ago', async () => {
    const { postcase, ports, about } = await withOlga();
    const printing = serviceOf('Printing');
    Object.assign(postcase.configuration, { old: {}, changed: { agents: [olga], services: [printing] } });
    await editCase({ ...asked, ...nothing, service: 'Printing' }, ports);
    expect(about().case.service).toBe('Printing');
    expect(postcase.configuration.old).toBeUndefined();
  });

  it('what is refused all the same is refused by the configuration as it is now', async () => {
    const { postcase, ports } = await withOlga();
    postcase.configuration.old = {};
    postcase.configuration.changed = { agents: [olga], services: [serviceOf('Printing')] };
    const refused = editCase({ ...asked, ...nothing, service: 'Scanning' }, ports);
    await expect(refused).rejects.toThrow('Printing');
  });
});

describe('CASE-08 files', () => {
  it('go to the message that carries them, in order, each once', async () => {
    const { postcase, ports, about } = await withOlga();
    const upload = async (name: string) => {
      const { uploadId } = await prepareUpload({ name, size: 3, contentType: 'text/plain' }, ports);
      postcase.uploads.put(uploadId, Buffer.from(name));
      return uploadId;
    };
    const [one, two] = [await upload('a.txt'), await upload('b.txt')];
    await writeNote({ ...asked, body: 'See.', uploadIds: [one, two, one] }, ports);
    const note = about().messages.find(({ direction }) => direction === 'note');
    expect(note).toMatchObject({
      attachments: [
        { key: `messages/${note?.id}/0`, name: 'a.txt', contentType: 'text/plain', size: 5 },
        { key: `messages/${note?.id}/1`, name: 'b.txt' },
      ],
    });
  });

  it('that are pictures stand where the words show them; any other file stays a file', async () => {
    const { postcase, ports, about } = await withOlga();
    const upload = async (name: string, contentType: string) => {
      const { uploadId } = await prepareUpload({ name, size: 3, contentType }, ports);
      postcase.uploads.put(uploadId, Buffer.from(name));
      return uploadId;
    };
    const [shown, beside, page] = [
      await upload('screen.png', 'image/png'),
      await upload('photo.png', 'image/png'),
      await upload('page.svg', 'image/svg+xml'),
    ];
    const body = `See ![screen.png](cid:${shown}) and ![page.svg](cid:${page})`;
    await writeReply({ ...asked, ...draft, body, uploadIds: [shown, beside, page] }, ports);
    expect(about().messages.findLast(({ direction }) => direction === 'out')).toMatchObject({
      attachments: [
        { name: 'screen.png', inline: true, contentId: shown },
        { name: 'photo.png', inline: false, contentId: undefined },
        { name: 'page.svg', inline: false },
      ],
    });
  });

  it('that are missing keep the message from being written, and nothing is copied', async () => {
    const { postcase, ports, about } = await withOlga();
    const { uploadId } = await prepareUpload({ name: 'a.txt', size: 3, contentType: '' }, ports);
    const before = [about(), postcase.mails.keys('messages')];
    await expect(writeReply({ ...asked, ...draft, uploadIds: [uploadId] }, ports)).rejects.toMatchObject({
      code: 'attachment-wrong',
      message: `The upload ${uploadId} is not there: it was not finished, or is older than 7 days.`,
    });
    postcase.uploads.put(uploadId, Buffer.from('abc'));
    await expect(writeReply({ ...asked, ...draft, body: '', uploadIds: [uploadId] }, ports)).rejects.toThrow('words');
    const many = Array.from({ length: 21 }, () => uploadId);
    await expect(writeNote({ ...asked, body: 'x', uploadIds: many }, ports)).rejects.toThrow(
      'may carry 20 files, not 21',
    );
    expect([about(), postcase.mails.keys('messages')]).toEqual(before);
  });
});

it('CASE-06 a refused fragment takes no number', async () => {
  const { postcase, ports, first } = await withOlga();
  const selected = { message: first(), subject: undefined, category: undefined, service: undefined };
  await expect(openCaseFromMessage({ ...asked, ...selected, fragment: 'Nothing of it.' }, ports)).rejects.toThrow(
    'The fragment does not stand in the message.',
  );
  const { branch } = await openCaseFromMessage({ ...asked, ...selected, fragment: 'It does not print.' }, ports);
  expect(branch?.number).toBe(2);
  expect(postcase.table.page(2)?.messages).toMatchObject([{ template: 'registered' }]);
  expect(postcase.table.page(1)?.case.related).toEqual([2]);
});

it('CASE-06 what agents wrote to each other never becomes a case that the customer is told of', async () => {
  const { ports, about } = await withOlga();
  const { messages } = await writeNote({ ...asked, body: 'It does not print.', uploadIds: [] }, ports);
  const { at = '', id = '' } = messages[0] ?? {};
  const selected = {
    message: { at, id },
    fragment: 'It does not print.',
    subject: undefined,
    category: undefined,
    service: undefined,
  };
  await expect(openCaseFromMessage({ ...asked, ...selected }, ports)).rejects.toMatchObject({
    code: 'message-unknown',
    message: `SR-00000001 has no mail to us or from us with the id ${id}.`,
  });
  expect(about().case.related).toEqual([]);
});

it('MAIL-11 an unverified message is confirmed once', async () => {
  const { postcase, ports, about } = await withOlga();
  const mail = plainMail({ from: 'bob@other.test', messageId: '<bob@other.test>', subject: 'About SR-00000001' });
  await receiveMail(postcase.arrived(mail, { source: 'bob@other.test' }), postcase.receiving);
  const doubted = about().messages.find((one) => one.direction === 'in' && one.unverified);
  const message = { at: doubted?.at ?? '', id: doubted?.id ?? '' };
  await confirmSender({ ...asked, message }, ports);
  expect(about().case.participants).toContain('bob@other.test');
  expect(about().messages.some((one) => one.direction === 'in' && one.unverified)).toBe(false);
  await expect(confirmSender({ ...asked, message }, ports)).rejects.toThrow('not in doubt');
});

it('MAIL-11 a stranger’s words go to no customer by way of a new case until an agent confirms the stranger', async () => {
  const { postcase, ports, about } = await withOlga();
  const mail = plainMail({ from: 'bob@other.test', messageId: '<bob@other.test>', subject: 'About SR-00000001' });
  await receiveMail(postcase.arrived(mail, { source: 'bob@other.test' }), postcase.receiving);
  const doubted = about().messages.find((one) => one.direction === 'in' && one.unverified);
  if (doubted?.direction !== 'in') throw new Error('No message is in doubt');
  const { at, id, text: fragment } = doubted;
  const selected = { message: { at, id }, fragment, subject: undefined, category: undefined, service: undefined };
  const open = () => openCaseFromMessage({ ...asked, ...selected }, ports);
  await expect(open()).rejects.toThrow('The sender of this message is in doubt: confirm them first.');
  await confirmSender({ ...asked, message: { at, id } }, ports);
  expect((await open()).branch?.number).toBe(2);
});

it('NOTE-06 of two agents who send a mail again, one does', async () => {
  const { postcase, ports } = await withOlga();
  const { messages } = await writeReply({ ...asked, ...draft }, ports);
  const [written] = messages;
  if (!written) throw new Error('Nothing was written');
  const { caseNumber, at, id } = written;
  await postcase.sending.outbox.settle({ caseNumber, at, id }, 'queued', 'refused', 'why');
  const settle = () => settleMail({ ...asked, message: { at, id }, settlement: 'again' }, ports);
  const both = await Promise.allSettled([settle(), settle()]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  for (const key of postcase.queued()) await sendMail(key, 1, postcase.sending);
  expect(postcase.table.answers().map(({ delivery }) => delivery)).toEqual(['sent', 'resent', 'sent']);
});

it('CASE-11 whatever an agent does stands in the history, by name', async () => {
  const { ports, about } = await withOlga();
  await writeNote({ ...asked, body: 'x', uploadIds: [] }, ports);
  await writeReply({ ...asked, ...draft, status: 'In progress' }, ports);
  await sendTemplate({ ...asked, template: 'waiting' }, ports);
  await assignCase({ ...asked, agent: olga.address, group: 'First line' }, ports);
  await editCase({ ...asked, ...nothing, priority: 'Low' }, ports);
  const told = about().events.filter(({ who }) => who === olga.address);
  expect(told.map(({ what, field }) => field ?? what).toSorted()).toEqual([
    'agent',
    'group',
    'note-written',
    'priority',
    'reply-written',
    'status-changed',
    'template-sent',
  ]);
  expect(Math.max(...told.map(({ version = 0 }) => version))).toBe(about().case.version);
});
