import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { sendMail } from '#actions/notification/send-mail.ts';
import { caseAnchor } from '#domain/links/case-token.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { type PlainMail, plainMail } from '../../support/plain-mail.ts';
import { setStatus } from '../work/with-case.ts';

const nothingSaid: Partial<Receipt> = { spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' };
const number = 'SR-00000001';
const eve = 'Eve <eve@other.test>';
const ann = 'Ann <ann@client.test>';

/** Case 1 of Ann and its acknowledgement, and a way for anybody to write. */
async function caseOfAnn(mail: PlainMail = {}, receipt: Partial<Receipt> = {}) {
  const postcase = new MemoryPostcase();
  let mails = 0;
  const write = async (written: PlainMail, verdicts: Partial<Receipt> = {}) => {
    postcase.now = new Date(postcase.now.getTime() + 60_000);
    const messageId = `<m${++mails}@x.test>`;
    const raw = plainMail({ subject: 'Hello', messageId, ...written });
    const received = await receiveMail(postcase.arrived(raw, verdicts), postcase.receiving);
    if (!('registration' in received)) throw new Error(`The mail is ${received.outcome}`);
    return received.registration.message;
  };
  await write({ messageId: '<one@client.test>', ...mail }, receipt);
  const [key] = postcase.queued();
  if (key) await sendMail(key, 1, postcase.sending);
  const [ours] = postcase.sender.taken;
  const raw = Buffer.from(ours?.raw ?? []).toString('latin1');
  const anchor = /<case\.[^>]+>/.exec(raw)?.[0] ?? '';
  const about = () => postcase.table.page(1)?.case;
  return { postcase, write, about, ourId: `<${ours?.messageId}>`, anchor };
}

describe('MAIL-11 who answers a mail that is not ours is believed no more than who quotes the number', () => {
  it.each<[who: string, first: PlainMail, again: PlainMail, receipt: Partial<Receipt>, doubt: string]>([
    ['a stranger who answers their own mail', { from: eve }, { from: eve }, {}, 'stranger'],
    ['a friend who answers the stranger’s mail', { from: eve }, { from: 'mallory@evil.test' }, {}, 'stranger'],
    [
      'a stranger who names the customer in Reply-To',
      { from: eve, headers: [`Reply-To: ${ann}`] },
      { from: eve, headers: [`Reply-To: ${ann}`] },
      {},
      'unproven',
    ],
    [
      'a forger of the customer’s address, of which nothing is said',
      { from: eve },
      { from: ann },
      nothingSaid,
      'unproven',
    ],
    ['a forger of a colleague’s', { from: eve }, { from: 'boss@client.test' }, nothingSaid, 'unproven'],
  ])('%s: still in doubt, however often', async (_, first, again, receipt, doubt) => {
    const { write, about } = await caseOfAnn();
    await write({ ...first, subject: number, messageId: '<e1@other.test>' });
    const joined = await write({ ...again, inReplyTo: '<e1@other.test>', messageId: '<e2@other.test>' }, receipt);
    expect(joined).toMatchObject({ caseNumber: 1, unverified: doubt });
    const third = { ...again, references: '<e1@other.test> <e2@other.test>' };
    expect(await write(third, receipt)).toMatchObject({ caseNumber: 1, unverified: doubt });
    expect(about()).toMatchObject({
      participants: ['ann@client.test'],
      correspondence: { newest: { to: { address: 'ann@client.test' } } },
    });
  });

  it('and learns nothing of a closed case', async () => {
    const { postcase, write, about } = await caseOfAnn();
    await write({ from: eve, subject: number, messageId: '<e1@other.test>' });
    setStatus(postcase, 'Closed');
    expect(await write({ from: eve, inReplyTo: '<e1@other.test>' })).toMatchObject({ caseNumber: 2 });
    expect(about()?.related).toEqual([]);
    expect(postcase.table.cases.get('2')?.related).toEqual([]);
  });

  it.each<[who: string, mail: PlainMail, receipt: Partial<Receipt>, doubt: string | undefined]>([
    ['the customer', { from: ann }, {}, undefined],
    ['a colleague of hers', { from: 'boss@client.test' }, {}, undefined],
    ['she, of whom nothing is said', { from: ann }, nothingSaid, 'unproven'],
    ['somebody whom she forwarded it to', { from: 'bob@elsewhere.test' }, {}, 'stranger'],
  ])('%s answers the customer’s own mail', async (_, mail, receipt, doubt) => {
    const { write } = await caseOfAnn();
    const joined = await write({ ...mail, inReplyTo: '<one@client.test>' }, receipt);
    expect(joined).toMatchObject({ caseNumber: 1, unverified: doubt });
  });

  it.each<[what: string, chain: (ours: { ourId: string; anchor: string }) => string]>([
    ['our anchor', ({ anchor }) => `${anchor} <forward@client.test>`],
    ['our id', ({ ourId }) => `<one@client.test> ${ourId} <forward@client.test>`],
    ['our id, last', ({ ourId }) => `<forward@client.test> ${ourId}`],
  ])('somebody whom she forwarded a mail of ours to, whose chain her program gave %s, is a stranger still', async (_, chain) => {
    const { write, about, ...ours } = await caseOfAnn();
    const mail = { from: 'bob@elsewhere.test', inReplyTo: '<forward@client.test>', references: chain(ours) };
    expect(await write(mail)).toMatchObject({ caseNumber: 1, unverified: 'stranger' });
    expect(await write({ ...mail, messageId: '<later@elsewhere.test>' })).toMatchObject({ unverified: 'stranger' });
    expect(about()?.participants).toEqual(['ann@client.test']);
    const herOwn = { ...mail, from: ann, messageId: '<hers@client.test>' };
    expect(await write(herOwn, nothingSaid)).toMatchObject({ unverified: undefined });
  });

  it.each<[what: string, mail: (ours: { ourId: string; anchor: string }) => PlainMail]>([
    ['our id', ({ ourId }) => ({ inReplyTo: ourId, references: `<one@client.test> ${ourId}` })],
    ['our id, by References alone', ({ ourId }) => ({ references: `<one@client.test> ${ourId}` })],
    ['our anchor, all that is left', ({ anchor }) => ({ references: `<one@client.test> ${anchor}` })],
  ])('who answers a mail of ours itself had it in hand, from any address: by %s', async (_, mail) => {
    const { write, ...ours } = await caseOfAnn();
    const answer = { from: 'ann@home.test', ...mail(ours) };
    expect(await write(answer, nothingSaid)).toMatchObject({ caseNumber: 1, unverified: undefined });
  });

  it('our id of another case is no proof: only what goes on for that one believes it', async () => {
    const { postcase, write, anchor } = await caseOfAnn();
    await write({ from: eve, messageId: '<own@other.test>' });
    const mail = { from: eve, inReplyTo: '<own@other.test>', references: anchor };
    await write({ from: ann, messageId: '<two@client.test>', subject: 'Second' });
    const stolen = { ...mail, from: ann, inReplyTo: '<two@client.test>', references: `<own@other.test> ${anchor}` };
    expect(await write(stolen, nothingSaid)).toMatchObject({ caseNumber: 3, unverified: 'unproven' });
    const goesOn = postcase.table.cases.get('3');
    if (goesOn) postcase.table.cases.put('3', { ...goesOn, merged: [1] });
    expect(await write(stolen, nothingSaid)).toMatchObject({ caseNumber: 3, unverified: undefined });
  });

  it('an anchor of a mail for agents is none either', async () => {
    const { postcase, write, anchor } = await caseOfAnn();
    const forAgents = `<${caseAnchor(await postcase.keys.keys(), 1, 'postcase.test', 'agent')}>`;
    expect(forAgents).not.toBe(anchor);
    const mail = { from: eve, inReplyTo: '<one@client.test>', references: forAgents };
    expect(await write(mail)).toMatchObject({ caseNumber: 1, unverified: 'stranger' });
  });
});

describe('MAIL-11 MAIL-22 who only names a person at a saved reply address is not that person', () => {
  it.each<[who: string, mail: PlainMail, doubt: string | undefined]>([
    ['the customer herself, of whom nothing is said', { from: ann }, undefined],
    [
      'one who writes as her and wants answers elsewhere',
      { from: ann, headers: ['Reply-To: ann@evil.test'] },
      'unproven',
    ],
    ['a stranger with the customer in Reply-To', { from: eve, headers: [`Reply-To: ${ann}`] }, 'unproven'],
  ])('%s', async (_, mail, doubt) => {
    const { postcase, write } = await caseOfAnn();
    const raw = Buffer.from(postcase.sender.taken[0]?.raw ?? []).toString('latin1');
    const saved = /support\+1\.[a-z2-7]+@postcase\.test/.exec(raw)?.[0] ?? '';
    expect(await write({ ...mail, to: saved }, nothingSaid)).toMatchObject({ caseNumber: 1, unverified: doubt });
  });
});

describe('MAIL-13 whom a mail lets in', () => {
  const cc = (addresses: string) => ({ headers: [`Cc: ${addresses}`] });
  it.each<[who: string, receipt: Partial<Receipt>, participants: string[]]>([
    ['a proven writer: all addressees', {}, ['ann@client.test', 'boss@client.test', 'eve@other.test']],
    ['one who is not: people of the writer’s company', nothingSaid, ['ann@client.test', 'boss@client.test']],
    ['one whose mail fails', { dmarc: 'FAIL' }, ['ann@client.test', 'boss@client.test']],
  ])('%s', async (_, receipt, participants) => {
    const { about } = await caseOfAnn(cc('boss@client.test, eve@other.test'), receipt);
    expect(about()?.participants).toEqual(participants);
  });

  it('a forger who names themselves beside the victim is answered nothing and stays a stranger', async () => {
    const { write, about, ourId } = await caseOfAnn(cc('eve@other.test'), nothingSaid);
    await write({ from: ann, inReplyTo: ourId, text: 'My card is 4711.' });
    expect(await write({ from: eve, subject: number })).toMatchObject({ unverified: 'stranger' });
    expect(about()?.correspondence.newest).toMatchObject({ to: { address: 'ann@client.test' }, cc: [] });
  });
});
