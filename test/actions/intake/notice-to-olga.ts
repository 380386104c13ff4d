import { receiveMail } from '#actions/intake/receive-mail.ts';
import { sendMail } from '#actions/notification/send-mail.ts';
import { assignCase } from '#actions/work/assign-case.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import { away, boris, olga } from '../../support/agents.ts';
import { type PlainMail, plainMail } from '../../support/plain-mail.ts';
import { setStatus, withCase } from '../work/with-case.ts';

/** Case 1 of Ann, which Olga has: what her mail program shows of it, and how she answers. */
export async function noticeToOlga(status = 'New') {
  const { postcase } = await withCase();
  postcase.configuration.changed = { agents: [olga, boris, away] };
  const assign = (agent: string) =>
    assignCase({ caseNumber: 1, who: 'chief', expectedVersion: undefined, agent, group: undefined }, postcase.working);
  await assign(olga.address);
  await sendAll();
  setStatus(postcase, status);
  const notice = newestTo(olga.address);

  async function sendAll(): Promise<void> {
    for (const key of postcase.queued()) await sendMail(key, 1, postcase.sending);
  }
  function newestTo(address: string) {
    const mail = postcase.sender.taken.findLast(({ to }) => to.includes(address));
    const raw = Buffer.from(mail?.raw ?? []).toString('latin1');
    const field = (name: string) =>
      (new RegExp(`^${name}:(.*(?:\r\n[ \t].*)*)`, 'im').exec(raw)?.[1] ?? '').replace(/\s+/g, ' ').trim();
    const messageId = `<${mail?.messageId}>`;
    const replyTo = /<([^<>]+)>/.exec(field('Reply-To'))?.[1] ?? '';
    return { raw, messageId, replyTo, references: `${field('References')} ${messageId}` };
  }
  /** As Olga's program answers a mail, unless it is said otherwise. */
  const answer = (mail: PlainMail = {}, receipt: Partial<Receipt> = {}, to = notice) => {
    postcase.now = new Date(postcase.now.getTime() + 60_000);
    const written = plainMail({
      from: `Olga <${olga.address}>`,
      to: `Support <${to.replyTo}>`,
      subject: 'Re: Yours now: Printer',
      text: 'Please switch it **off**.',
      messageId: '<answer@agents.test>',
      inReplyTo: to.messageId,
      references: to.references,
      ...mail,
    });
    const source = /[^\s<>]+@[^\s<>]+/.exec(mail.from ?? '')?.[0] ?? olga.address;
    const envelope = { source, recipients: [to.replyTo] };
    return receiveMail(postcase.arrived(written, { ...envelope, ...receipt }), postcase.receiving);
  };
  const page = () => {
    const found = postcase.table.page(1);
    if (!found) throw new Error('There is no case 1');
    return found;
  };
  const replies = () =>
    page().messages.flatMap((one) => (one.direction === 'out' && one.by !== undefined ? [one] : []));
  const notes = () => page().messages.flatMap((one) => (one.direction === 'note' ? [one] : []));
  const told = (template = 'answer-held') => postcase.table.answers().filter((one) => one.template === template);
  const held = () => postcase.receiving.held.list(10);
  return { postcase, notice, answer, assign, sendAll, newestTo, page, replies, notes, told, held };
}
