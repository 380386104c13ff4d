import { describe, expect, it } from 'vitest';
import { assignCase } from '#actions/work/assign-case.ts';
import { changeStatus } from '#actions/work/change-status.ts';
import { confirmSender } from '#actions/work/confirm-sender.ts';
import { editCase } from '#actions/work/edit-case.ts';
import { openCaseFromMessage } from '#actions/work/open-case-from-message.ts';
import { sendTemplate } from '#actions/work/send-template.ts';
import { settleMail } from '#actions/work/settle-mail.ts';
import { writeNote } from '#actions/work/write-note.ts';
import { writeReply } from '#actions/work/write-reply.ts';
import type { MemoryPostcase } from '../../support/memory/postcase.ts';
import { about, by, merge, receive, withCases } from './merging.ts';

describe('CASE-14 agents', () => {
  const draft = { body: 'Hello.', to: undefined, cc: [], subject: undefined, status: undefined, uploadIds: [] };
  const nothing = {
    subject: undefined,
    category: undefined,
    service: undefined,
    priority: undefined,
    closureReason: undefined,
  };
  const message = { at: 'x', id: 'y' };
  const branch = { fragment: 'x', subject: undefined, category: undefined, service: undefined };
  type Ports = MemoryPostcase['working'];

  it.each<[string, (ports: Ports) => Promise<unknown>]>([
    ['a status', (ports) => changeStatus({ ...by(1), status: 'Reopened' }, ports)],
    ['a note', (ports) => writeNote({ ...by(1), body: 'x', uploadIds: [] }, ports)],
    ['an answer', (ports) => writeReply({ ...by(1), ...draft }, ports)],
    ['a template', (ports) => sendTemplate({ ...by(1), template: 'waiting' }, ports)],
    ['an agent', (ports) => assignCase({ ...by(1), agent: null, group: 'First line' }, ports)],
    ['a change', (ports) => editCase({ ...by(1), ...nothing, priority: 'High' }, ports)],
    ['a new case of a part', (ports) => openCaseFromMessage({ ...by(1), ...branch, message }, ports)],
    ['a confirmed sender', (ports) => confirmSender({ ...by(1), message }, ports)],
    ['a settled mail', (ports) => settleMail({ ...by(1), message, settlement: 'sent' }, ports)],
    ['another merge', (ports) => merge(1, 3, ports)],
    ['being merged into', (ports) => merge(4, 1, ports)],
  ])('a case that was merged is not worked on (%s): the agent is told where to', async (_, deed) => {
    const postcase = await withCases(4);
    await merge(1, 2, postcase.working);
    await merge(2, 3, postcase.working);
    const before = [1, 2, 3, 4].map((number) => about(postcase, number));
    await expect(deed(postcase.working)).rejects.toMatchObject({
      code: 'case-merged',
      message: 'SR-00000001 was merged into SR-00000003: work there.',
    });
    expect([1, 2, 3, 4].map((number) => about(postcase, number))).toEqual(before);
  });

  it('work on its mails through the case that goes on, and on no other case’s', async () => {
    const postcase = await withCases(3);
    const from = 'bob@other.test';
    const { at, id, text } = await receive(postcase, { from, subject: 'SR-1', text: 'Me, too.' }, { source: from });
    await merge(1, 2, postcase.working);
    const doubted = { at, id, caseNumber: 1 };
    await expect(confirmSender({ ...by(3), message: doubted }, postcase.working)).rejects.toThrow(
      'SR-00000003 has no mail',
    );
    await confirmSender({ ...by(2), message: doubted }, postcase.working);
    expect(about(postcase, 2).case.participants).toContain(from);
    expect(about(postcase, 1).messages.every((one) => one.direction !== 'in' || !one.unverified)).toBe(true);
    await openCaseFromMessage({ ...by(2), ...branch, message: doubted, fragment: text }, postcase.working);
    expect(about(postcase, 4).case).toMatchObject({ description: 'Me, too.', related: [2] });
    const [sent] = postcase.queued().filter(({ caseNumber }) => caseNumber === 1);
    if (!sent) throw new Error('Nothing was acknowledged');
    await postcase.sending.outbox.settle(sent, 'queued', 'refused', 'why');
    await settleMail({ ...by(2), message: sent, settlement: 'again' }, postcase.working);
    expect(about(postcase, 1).messages.map((one) => one.direction === 'out' && one.delivery)).toContain('resent');
    expect(about(postcase, 2).events.map(({ what }) => what)).toContain('mail-settled');
  });

  it('CASE-06 make a case of a part of it for who wrote it, whose words no other customer is sent', async () => {
    const postcase = await withCases(1);
    const from = 'bob@other.test';
    const { at, id, text } = await receive(postcase, { from, text: 'My secret.' }, { source: from });
    await merge(2, 1, postcase.working, true);
    const selected = { ...branch, fragment: text, message: { at, id, caseNumber: 2 } };
    await openCaseFromMessage({ ...by(1), ...selected }, postcase.working);
    const opened = about(postcase, 3);
    expect(opened.case).toMatchObject({
      participants: [from],
      related: [1],
      correspondence: { customer: { address: from } },
    });
    expect(opened.messages).toMatchObject([{ template: 'registered', to: { address: from } }]);
  });

  it('MAIL-11 merge no case of a forged sender into the one of the customer without a word', async () => {
    const postcase = await withCases(1);
    const forged = { spf: 'FAIL', dkim: 'FAIL', dmarc: 'FAIL' };
    await receive(postcase, { to: 'support@postcase.test, eve@other.test' }, forged);
    await expect(merge(2, 1, postcase.working)).rejects.toMatchObject({ code: 'customers-differ' });
    expect(about(postcase, 1).case.participants).not.toContain('eve@other.test');
  });

  it('CASE-12 who has seen an older version is told that it was merged', async () => {
    const postcase = await withCases(2);
    await merge(1, 2, postcase.working);
    for (const [number, words] of [
      [1, 'merged it into another case (2)'],
      [2, 'merged another case into it (1)'],
    ] as const)
      await expect(
        changeStatus({ ...by(number), expectedVersion: 1, status: 'Resolved' }, postcase.working),
      ).rejects.toThrow(`was changed meanwhile: olga@agents.test ${words}`);
  });

  it('name cases that there are', async () => {
    const { working } = await withCases(1);
    await expect(merge(1, 2, working)).rejects.toMatchObject({
      code: 'case-unknown',
      message: 'There is no case SR-00000002.',
    });
  });
});
