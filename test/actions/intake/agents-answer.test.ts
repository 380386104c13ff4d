import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { sendMail } from '#actions/notification/send-mail.ts';
import { assignCase } from '#actions/work/assign-case.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import { boris, olga } from '../../support/agents.ts';
import { type PlainMail, plainMail } from '../../support/plain-mail.ts';
import { setStatus, withCase } from '../work/with-case.ts';

const failing: Partial<Receipt> = { spf: 'FAIL', dkim: 'FAIL', dmarc: 'FAIL' };
const unknown: Partial<Receipt> = { spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' };

/** Case 1 of Ann, which waits for her; Olga has it, and the notice of that has left. */
async function assignedToOlga(status = 'Waiting for customer') {
  const { postcase } = await withCase();
  postcase.configuration.changed = { agents: [olga, boris] };
  const asked = { caseNumber: 1, who: boris.address, expectedVersion: undefined };
  await assignCase({ ...asked, agent: olga.address, group: undefined }, postcase.working);
  const [key] = postcase.queued();
  if (!key) throw new Error('Olga was not told');
  await sendMail(key, 1, postcase.sending);
  setStatus(postcase, status);
  const [, notice] = postcase.sender.taken;
  const raw = Buffer.from(notice?.raw ?? []).toString('latin1');
  const field = (name: string) => new RegExp(`^${name}:(.*(?:\r\n[ \t].*)*)`, 'im').exec(raw)?.[1]?.trim() ?? '';
  const answer = (mail: PlainMail, receipt: Partial<Receipt> = {}) => {
    postcase.now = new Date(postcase.now.getTime() + 60_000);
    const written = plainMail({
      from: `Olga <${olga.address}>`,
      to: 'support@postcase.test',
      subject: 'Re: Yours now: Printer',
      text: 'He is a difficult customer.',
      messageId: '<answer@agents.test>',
      inReplyTo: `<${notice?.messageId}>`,
      references: `${field('References').replace(/\s+/g, ' ')} <${notice?.messageId}>`,
      ...mail,
    });
    return receiveMail(postcase.arrived(written, receipt), postcase.receiving);
  };
  const page = () => postcase.table.page(1);
  const notes = () => page()?.messages.filter(({ direction }) => direction === 'note') ?? [];
  const told = () => postcase.table.answers().filter(({ template }) => template === 'kept-as-note');
  return { postcase, answer, page, notes, told, anchor: field('References') };
}

describe('CASE-08 an agent answers a notice of ours by mail, and not to the address for that', () => {
  it.each([
    'Waiting for customer',
    'Resolved',
    'Closed',
    'New',
  ])('in a case that is %s: a note of theirs, the status stays, and they hear that it went to nobody', async (status) => {
    const { answer, page, notes, told } = await assignedToOlga(status);
    const before = page()?.case;
    expect(await answer({})).toEqual({ outcome: 'noted', caseNumber: 1 });
    expect(notes()).toMatchObject([
      { by: olga.address, body: 'He is a difficult customer.', attachments: [{ name: 'mail.eml' }] },
    ]);
    expect(page()?.case).toEqual(before);
    expect(page()?.events.at(-1)).toMatchObject({ what: 'note-written', who: olga.address });
    expect(told()).toMatchObject([{ to: { address: olga.address }, language: olga.language, cc: [] }]);
  });

  it.each<[what: string, kept: Partial<PlainMail>]>([
    ['the anchor', { inReplyTo: '<x@agents.test>' }],
    ['the id', { references: '' }],
  ])('and a client that keeps only %s changes nothing of that', async (_, kept) => {
    const { answer, notes } = await assignedToOlga();
    await answer(kept);
    expect(notes()).toHaveLength(1);
  });

  it('whose note comes twice: it is one', async () => {
    const { answer, notes, told } = await assignedToOlga();
    await answer({});
    expect(await answer({})).toMatchObject({ outcome: 'duplicate', caseNumber: 1 });
    expect([notes().length, told().length]).toEqual([1, 1]);
  });

  it('and answers the mail that says so: a note again, of which nobody is told, or two machines would never end', async () => {
    const { postcase, answer, notes, told } = await assignedToOlga();
    await answer({});
    const [key] = postcase.queued();
    if (!key) throw new Error('Olga was not told');
    await sendMail(key, 1, postcase.sending);
    const inReplyTo = `<${postcase.sender.taken.at(-1)?.messageId}>`;
    await answer({ messageId: '<again@agents.test>', inReplyTo, references: inReplyTo });
    expect([notes().length, told().length]).toEqual([2, 1]);
  });

  it('MAIL-15 or their machine does: it is shown in the case, and nobody is told', async () => {
    const { answer, page, notes, told } = await assignedToOlga();
    expect(await answer({ headers: ['Auto-Submitted: auto-replied'] })).toMatchObject({ outcome: 'joined' });
    expect(page()?.messages.at(-1)).toMatchObject({ direction: 'in', kind: 'auto-reply' });
    expect([notes().length, told().length]).toEqual([0, 0]);
  });
});

describe('CASE-08 MAIL-15 an agent’s answer whose program adds what newsletters have', () => {
  it.each([
    ['List-Unsubscribe: <https://crm.test/u>'],
    ['List-Id: <crm.agents.test>'],
  ])('%s: is a note of theirs', async (header) => {
    const { answer, notes } = await assignedToOlga();
    expect(await answer({ headers: [header] })).toEqual({ outcome: 'noted', caseNumber: 1 });
    expect(notes()).toMatchObject([{ by: olga.address, body: 'He is a difficult customer.' }]);
  });

  it('of a machine it is none', async () => {
    const { answer, notes } = await assignedToOlga();
    await answer({ headers: ['List-Unsubscribe: <https://crm.test/u>', 'Auto-Submitted: auto-replied'] });
    expect(notes()).toEqual([]);
  });
});

describe('CASE-08 MAIL-11 who is not proven to be the agent', () => {
  it.each<[who: string, mail: PlainMail, receipt: Partial<Receipt>, doubt: string]>([
    ['a forger in the agent’s name', {}, failing, 'failed-authentication'],
    ['the agent, whom nobody vouches for', {}, unknown, 'answers-notice'],
    ['a colleague whom the mail did not go to', { from: boris.address }, {}, 'answers-notice'],
    ['a stranger whom it was forwarded to', { from: 'eve@other.test' }, {}, 'answers-notice'],
    ['the customer, whom it was forwarded to', { from: 'ann@client.test' }, {}, 'answers-notice'],
  ])('%s: stored with its warning, and nothing else happens', async (_, mail, receipt, doubt) => {
    const { postcase, answer, page, notes } = await assignedToOlga();
    const { participants, status } = page()?.case ?? {};
    expect(await answer(mail, receipt)).toMatchObject({ outcome: 'joined' });
    expect(page()?.messages.at(-1)).toMatchObject({ direction: 'in', unverified: doubt });
    expect(page()?.case).toMatchObject({ participants, status });
    expect(notes()).toEqual([]);
    expect(postcase.queued()).toEqual([]);
  });

  it.each<[what: string, mail: PlainMail, receipt: Partial<Receipt>]>([
    ['a stranger’s', { from: 'eve@other.test' }, {}],
    ['one that fails authentication', {}, failing],
    ['a machine’s', { headers: ['Auto-Submitted: auto-replied'] }, {}],
  ])('and who answers such an answer, %s, is let in neither', async (_, mail, receipt) => {
    const { answer, page } = await assignedToOlga();
    await answer(mail, receipt);
    await answer({
      from: 'ann@client.test',
      messageId: '<next@client.test>',
      inReplyTo: '<answer@agents.test>',
      references: '',
    });
    expect(page()?.messages.at(-1)).toMatchObject({ unverified: 'answers-notice' });
    expect(page()?.case.participants).toEqual(['ann@client.test']);
  });
});
