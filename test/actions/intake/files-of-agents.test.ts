import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { olga } from '../../support/agents.ts';
import { letter } from '../../support/letter.ts';
import { noticeToOlga } from './notice-to-olga.ts';

async function answered(text: string, files: readonly { filename: string; content: Buffer }[]) {
  const desk = await noticeToOlga();
  const { postcase, notice } = desk;
  const mail = await letter({
    ...{ from: olga.address, to: notice.replyTo, subject: 'Re: Yours now: Printer', text, attachments: [...files] },
    inReplyTo: notice.messageId,
  });
  postcase.now = new Date(postcase.now.getTime() + 60_000);
  const envelope = { source: olga.address, recipients: [notice.replyTo] };
  return { ...desk, outcome: await receiveMail(postcase.arrived(mail, envelope), postcase.receiving) };
}

const plan = { filename: 'plan.pdf', content: Buffer.from('%PDF-1.4') };
const signature = { filename: 'smime.p7s', content: Buffer.from('0') };
const notice = {
  filename: 'Assigned SR-1.eml',
  content: Buffer.from('Reply-To: support+1.abcdefgh@postcase.test\r\nSubject: Yours now\r\n\r\nPriority: High'),
};

describe('CASE-19 files of an agent’s mail', () => {
  it('a notice that hangs on an answer goes to no customer, nor does the answer: she is told', async () => {
    const { outcome, replies, told } = await answered('Switch it off.', [plan, notice]);
    expect(outcome).toEqual({ outcome: 'held', cause: 'agent-refused' });
    expect([replies(), told()]).toMatchObject([[], [{ held: { reason: 'attached', detail: notice.filename } }]]);
  });

  it('a note may keep it', async () => {
    const { notes } = await answered('#note\nSee there.', [notice]);
    expect(notes()).toMatchObject([{ attachments: [{ name: notice.filename }, { name: 'mail.eml' }] }]);
  });

  it('what her program signs with stays behind', async () => {
    const { replies } = await answered('Switch it off.', [plan, signature]);
    expect(replies()).toMatchObject([{ attachments: [{ name: 'plan.pdf' }] }]);
    expect(replies()[0]?.attachments).toHaveLength(1);
  });

  it.each(['#resolve', '#assign me\n#priority high'])('%s with a file and no words: held, and told', async (text) => {
    const { outcome, page, told, replies } = await answered(text, [plan, signature]);
    expect(outcome).toEqual({ outcome: 'held', cause: 'agent-refused' });
    expect([told()[0]?.held?.reason, page().case.status, replies()]).toEqual(['files', 'New', []]);
  });

  it('#note with a file and no words keeps the file', async () => {
    const { notes } = await answered('#note', [plan]);
    expect(notes()).toMatchObject([{ body: 'plan.pdf', attachments: [{ name: 'plan.pdf' }, { name: 'mail.eml' }] }]);
  });

  it('commands of a signed mail act', async () => {
    const { page } = await answered('#resolve', [signature]);
    expect(page().case.status).toBe('Resolved');
  });
});
