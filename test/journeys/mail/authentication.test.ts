import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { defaultVerdicts } from '../../../local/ses/mail/verdicts.ts';
import { tellVerdicts } from '../../../local/ses/receiving/told-verdicts.ts';
import { writingFrom } from '../../support/deployment/writing-from.ts';
import { Journey, pomosch, support } from '../../support/journey.ts';
import { letter } from '../../support/letter.ts';

/** What customers know pomosch@ by; its server hands its mail on. */
const known = 'help@company.test';
let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start({ editTemplate: writingFrom(known, pomosch) });
});
afterAll(() => journey.stop());
afterEach(() => {
  journey.cloud.ses.verdicts = defaultVerdicts;
});

const failing = { spf: 'FAIL', dkim: 'FAIL', dmarc: 'FAIL' } as const;

/** As `npm run mail` with verdicts does. */
async function told(verdicts: Parameters<typeof tellVerdicts>[1], mail: Parameters<typeof letter>[0]) {
  await journey.write(tellVerdicts(await letter(mail), verdicts), { from: mail.from });
}

describe('MAIL-11 MAIL-17 who is proven', () => {
  it('a first mail that fails shows its warning and is acknowledged to nobody, until an agent or its writer proves it', async () => {
    await told(failing, { from: 'victim@bank.test', to: support, subject: 'In your name' });
    const { messages } = await journey.caseAbout('In your name');
    expect(messages).toMatchObject([{ direction: 'in', unverified: 'failed-authentication' }]);
    expect(await journey.mailTo('victim@bank.test')).toEqual([]);
    expect(new TextDecoder().decode(await journey.object(String(messages[0]?.rawKey)))).not.toContain('X-Embedded');
  });

  it('a good signature of a stranger beside a bad one of the author proves nobody', async () => {
    const { from, number } = await journey.newCase('Mine');
    const client = from.slice(from.indexOf('@') + 1);
    const signed = (domain: string) => `v=1; a=rsa-sha256; d=${domain}; s=x; b=abc`;
    const mail = await letter({ from, to: support, subject: `Send money SR-${String(number).padStart(8, '0')}` });
    const raw = Buffer.concat([
      Buffer.from(`DKIM-Signature: ${signed(client)}\r\nDKIM-Signature: ${signed('evil.test')}\r\n`),
      mail,
    ]);
    await journey.write(tellVerdicts(raw, { spf: 'GRAY', dkim: 'PASS', dmarc: 'GRAY' }), { from: 'x@evil.test' });
    const { messages } = await journey.page(number);
    expect(messages.filter(({ direction }) => direction === 'in').at(-1)).toMatchObject({ unverified: 'unproven' });
  });

  it('of several authors nobody is proven, whatever DMARC says of the first', async () => {
    const { from, number } = await journey.newCase('Shared');
    const mail = await letter({
      from: 'x@evil.test',
      to: support,
      subject: `Hello SR-${String(number).padStart(8, '0')}`,
    });
    const several = Buffer.from(
      mail.toString('latin1').replace('From: x@evil.test', `From: ${from}, x@evil.test`),
      'latin1',
    );
    await journey.write(several, { from: 'x@evil.test' });
    const { messages } = await journey.page(number);
    expect(messages.filter(({ direction }) => direction === 'in').at(-1)).toMatchObject({ unverified: 'unproven' });
  });

  it('MAIL-10 what fails authentication joins as unverified and reopens nothing', async () => {
    const { from, number, acknowledgement } = await journey.newCase('Resolved once');
    await journey.setStatus(number, 'Resolved');
    const inReplyTo = `<${acknowledgement.messageId}>`;
    await told(failing, { from, to: support, subject: 'Re', text: 'Send money.', inReplyTo });
    const { case: after, messages } = await journey.page(number);
    expect(after.status).toBe('Resolved');
    expect(messages.find(({ text }) => text === 'Send money.')).toMatchObject({ unverified: 'failed-authentication' });
  });
});

describe('NOTE-09 a mailbox that writes from the address that customers know', () => {
  const ann = 'ann@client.test';
  /** As the server of company.test hands it on: to whom it was written says nothing of ours. */
  const forwarded = { to: [pomosch] };
  const received = async (number: number) =>
    (await journey.page(number)).messages.filter(({ direction }) => direction === 'in');

  it('acknowledges from it, is answered at a signed address, and either joins the case', async () => {
    await journey.write({ from: ann, to: known, subject: 'Pump' }, { ...forwarded, from: ann });
    const { number } = (await journey.caseAbout('Pump')).case;
    const { from, replyTo, messageId, subject } = await journey.lastMailTo(ann);
    expect(from?.address).toBe(known);
    const [signed] = replyTo.map(({ address }) => address);
    expect(signed).toMatch(new RegExp(`^pomosch\\+${number}\\.[a-z2-7]{20}@postcase\\.test$`));
    await journey.write({ from: ann, to: String(signed), subject: 'Valve' });
    const inReplyTo = `<${messageId}>`;
    await journey.write({ from: ann, to: known, subject: 'Tap', inReplyTo }, { ...forwarded, from: ann });
    await journey.write({ from: ann, to: known, subject: `Re: ${subject}` }, { ...forwarded, from: ann });
    expect((await received(number)).map(({ subject: about }) => about)).toEqual([
      'Pump',
      'Valve',
      'Tap',
      `Re: ${subject}`,
    ]);
    expect((await journey.page(number)).case.participants).toEqual([ann]);
  });

  it.each([
    ['and fails', failing, { status: 'Resolved', unverified: 'failed-authentication' }],
    // MAIL-11: that of any stranger whose mail is proven shows, too.
    ['and passes', { spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' }, { status: 'Reopened', unverified: 'stranger' }],
  ] as const)('MAIL-17 who claims to be it %s gains nothing: no part in a case, no answer', async (_, verdicts, gets) => {
    const { number, acknowledgement, from } = await journey.newCase(`Mine, ${verdicts.spf}`);
    await journey.setStatus(number, 'Resolved');
    const before = journey.cloud.sentMail().length;
    const text = `Pay to us, ${verdicts.spf}.`;
    const about = { from: known, to: pomosch, subject: `Re: ${acknowledgement.subject}`, text };
    await told(verdicts, about);
    await told(verdicts, { ...about, subject: `Anew, ${verdicts.spf}` });
    const { case: after, messages } = await journey.page(number);
    expect(after).toMatchObject({ status: gets.status, participants: [from] });
    expect(messages.find((one) => one.text === text)?.unverified).toBe(gets.unverified);
    expect(journey.cloud.sentMail().slice(before)).toEqual([]);
  });
});
