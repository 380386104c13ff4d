import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import { olga } from '../../support/agents.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';

const wes = 'wes@client130.test';
const block = [
  '---------- Forwarded message ---------',
  `From: Wes West <${wes}>`,
  'Date: Sat, 28 Nov 2026 at 01:00',
  'Subject: Water in cellar',
  `To: Olga <${olga.address}>`,
  '',
  'There is water in our cellar.',
  'Wes',
].join('\r\n');
const note = 'Came to my own box.';

async function forwarded(text: string, mail: Parameters<typeof plainMail>[0] = {}, receipt: Partial<Receipt> = {}) {
  const postcase = new MemoryPostcase();
  postcase.configuration.changed = { agents: [olga], blocked: ['bad.test'] };
  const from = `Olga <${olga.address}>`;
  const raw = plainMail({ from, to: 'support@postcase.test, boss@agents.test', subject: 'Fwd: Water', text, ...mail });
  await receiveMail(postcase.arrived(raw, receipt), postcase.receiving);
  const page = postcase.table.page(1);
  const message = page?.messages.find(({ direction }) => direction === 'in');
  const notes = page?.messages.flatMap((one) => (one.direction === 'note' ? [one] : [])) ?? [];
  return { postcase, about: page?.case, message, notes, answers: postcase.table.answers(), events: page?.events };
}

describe('MAIL-22 CASE-06 an agent forwards a customer’s mail', () => {
  it('of the person forwarded, who is unproven; the agent’s words are a note; neither they nor theirs take part', async () => {
    const { postcase, about, message, notes, answers, events } = await forwarded(`${note}\r\n\r\n${block}`);
    expect(about).toMatchObject({
      subject: 'Water in cellar',
      participants: [wes],
      correspondence: { customer: { address: wes, name: 'Wes West' }, isProven: false, others: [] },
    });
    expect(message).toMatchObject({
      from: { address: wes },
      via: { address: olga.address },
      text: 'There is water in our cellar.\nWes',
      cut: true,
    });
    expect(notes).toMatchObject([{ by: olga.address, body: note }]);
    expect(answers.map(({ to, subject }) => [to.address, subject])).toEqual([[wes, '']]);
    expect(events?.map(({ what, who }) => [what, who])).toEqual([
      ['note-written', olga.address],
      ['registered', wes],
    ]);
    expect(postcase.table.addresses.get(wes)?.provenAt).toBeUndefined();
  });

  it('without a word: no note', async () => {
    expect((await forwarded(block)).notes).toEqual([]);
  });

  it.each<[what: string, text: string, mail?: Parameters<typeof plainMail>[0], receipt?: Partial<Receipt>]>([
    ['somebody who is no agent', block, { from: 'Ann <ann@client.test>' }],
    ['a forger in their name', block, {}, { spf: 'FAIL', dkim: 'FAIL', dmarc: 'FAIL' }],
    ['who is not proven to be the agent', block, {}, { spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' }],
    ['a rule of theirs', block, { headers: ['Auto-Submitted: auto-generated'] }],
    ['an agent who has their answers sent elsewhere', block, { headers: ['Reply-To: eve@evil.test'] }],
    ['who forwards a mail of ours', block.replace(wes, 'support@postcase.test')],
    ['who forwards their own', block.replace(wes, olga.address)],
    ['who forwards a blocked sender’s', block.replace(wes, 'x@bad.test')],
    ['who forwards a machine’s', block.replace(wes, 'no-reply@shop.test')],
    [
      'who answers, and quotes a forwarded mail',
      `On it.\r\n\r\nOn 28 Nov 2026 at 02:00, Max <m@x.test> wrote:\r\n${block}`,
    ],
    ['who names somebody above', `Customer: real@client.test\r\n\r\n${block}`],
  ])('but not %s', async (_, text, mail = {}, receipt = {}) => {
    const { message, notes, answers } = await forwarded(text, mail, receipt);
    expect(message).toMatchObject({ direction: 'in' });
    expect(message).not.toMatchObject({ from: { address: wes } });
    expect(notes).toEqual([]);
    expect(answers.map(({ to }) => to.address)).not.toContain(wes);
  });
});
