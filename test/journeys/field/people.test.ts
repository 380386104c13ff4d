import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { olga } from '../../support/agents.ts';
import { Desk } from '../../support/desk.ts';
import { fieldMail, fieldReply } from '../../support/field-mail.ts';
import { Journey, support } from '../../support/journey.ts';

let journey: Journey;
let desk: Desk;
beforeAll(async () => {
  journey = await Journey.start();
  desk = await Desk.of(journey);
});
afterAll(() => journey.stop());

const who = olga.address;
const nothingSaid = { spam: 'PASS', virus: 'PASS', spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' } as const;
const reply = (number: number, body: string) => desk.work({ command: 'write-reply', number, who, body });
const addressesTo = (mail: Awaited<ReturnType<Journey['lastMailTo']>>) =>
  [...mail.to, ...mail.cc].map(({ address }) => address).toSorted();

describe('MAIL-22 a form’s mail', () => {
  it('is the visitor’s whom Reply-To names, who is told nothing that the form says', async () => {
    await journey.write(fieldMail('contact-form-from-site-reply-to-visitor'), { from: 'wordpress@shop.example.com' });
    const { case: about, messages } = await journey.caseAbout('[Lamp Shop] Question about order 77');
    expect(about.correspondence.customer).toEqual({ address: 'bob@buyer.test', name: 'Bob Buyer' });
    expect(about.participants).toEqual(['bob@buyer.test']);
    expect(messages[0]).toMatchObject({
      from: { address: 'bob@buyer.test' },
      via: { address: 'wordpress@shop.example.com' },
    });
    const [acknowledgement, ...more] = await journey.mailTo('bob@buyer.test');
    expect(more).toEqual([]);
    expect(acknowledgement?.raw).not.toMatch(/lamp|order 77|Bob Buyer/i);
    await reply(about.number, 'Sure.');
    expect(addressesTo(await journey.lastMailTo('bob@buyer.test'))).toEqual(['bob@buyer.test']);
    expect(await journey.mailTo('wordpress@shop.example.com')).toEqual([]);
  });

  it('MAIL-12 of the next visitor is another customer’s', async () => {
    await journey.write(fieldMail('contact-form-second-visitor-same-site'), { from: 'wordpress@shop.example.com' });
    const [bob, carla] = (await journey.cases()).slice(-2);
    expect(carla?.correspondence.customer?.address).toBe('carla@other.test');
    expect(carla?.customerId).not.toBe(bob?.customerId);
  });

  it('MAIL-17 that names a customer of ours in Reply-To gets nothing of theirs told', async () => {
    const victim = 'victim@bank.test';
    await journey.write({ from: `Vera <${victim}>`, to: support, subject: 'My secret account' });
    await journey.write({
      from: 'eve@evil.test',
      to: support,
      cc: ['eve2@evil.test'],
      subject: 'Buy pills now',
      text: 'Click http://pills.test',
      messageId: '<eve-1@evil.test>',
      headers: { 'Reply-To': `Cheap pills <${victim}>` },
    });
    const about = (await journey.caseAbout('Buy pills now')).case;
    expect(about.correspondence).toMatchObject({ isProven: false, others: [], customer: { address: victim } });
    const last = await journey.lastMailTo(victim);
    expect(last.raw).not.toMatch(/pills/i);
    await reply(about.number, 'Dear Vera, what about your account?');
    for (const eve of ['eve@evil.test', 'eve2@evil.test']) expect(await journey.mailTo(eve)).toEqual([]);
  });
});

describe('MAIL-22 a group’s mail', () => {
  it('is the author’s whom it has put out of From', async () => {
    const envelope = { from: 'help+bncABC@company.example.com' };
    await journey.write(fieldMail('google-group-passes-on-with-from-rewritten'), envelope);
    const { case: about } = await journey.caseAbout('Cannot log in');
    expect(about.correspondence.customer).toEqual({ address: 'dora@strict.test', name: 'Dora Dole' });
    expect(about.participants).toEqual(['dora@strict.test']);
    await reply(about.number, 'Try now.');
    expect(addressesTo(await journey.lastMailTo('dora@strict.test'))).toEqual(['dora@strict.test']);
    expect(await journey.mailTo('help@company.example.com')).toEqual([]);
  });
});

describe('NOTE-03 MAIL-13 nobody is written to who was not meant to know', () => {
  it('of a blind copy nobody learns: acknowledgement and rating links go to the writer alone', async () => {
    await journey.write(fieldMail('support-only-in-bcc'), { from: 'zoe@client27.test' });
    const { case: about } = await journey.caseAbout('End of our contract');
    expect(about.participants).toEqual(['zoe@client27.test']);
    await journey.setStatus(about.number, 'Resolved');
    expect(await journey.mailTo('zoe@client27.test')).toHaveLength(2);
    expect(await journey.mailTo('baker@rival27.test')).toEqual([]);
  });

  it('MAIL-17 a company’s address that forwards to us takes no part', async () => {
    const envelope = { from: 'SRS0=abcd=XY=client5.test=fay@company.example.com' };
    await journey.write(fieldMail('company-alias-forwards-here-srs'), envelope);
    expect((await journey.caseAbout('Lift stands still')).case.participants).toEqual(['fay@client5.test']);
    expect(addressesTo(await journey.lastMailTo('fay@client5.test'))).toEqual(['fay@client5.test']);
    expect(await journey.mailTo('help@company.example.com')).toEqual([]);
  });

  it('forty-nine strangers in copy get nothing, now and at each status; a known one and a colleague get no word', async () => {
    await journey.write({ from: 'known@partner28.test', to: support, subject: 'An earlier mail' });
    const earlier = (await journey.mailTo('known@partner28.test')).length;
    const strangers = Array.from({ length: 49 }, (_, index) => `stranger${index}@far${index}.test`);
    const cc = [...strangers, 'known@partner28.test', 'mate@client28.test'];
    await journey.write({ from: 'Max Muster <max@client28.test>', to: support, cc, subject: 'Win a prize' });
    const { number } = (await journey.caseAbout('Win a prize')).case;
    await journey.setStatus(number, 'Resolved');
    const written = journey.cloud.sentMail().flatMap(({ recipients }) => recipients);
    expect(written.filter((address) => strangers.includes(address))).toEqual([]);
    const copies = (await journey.mailTo('known@partner28.test')).slice(earlier);
    expect(copies.map(addressesTo)).toEqual(Array(2).fill(['known@partner28.test', 'mate@client28.test']));
    for (const copy of copies) expect(copy.raw).not.toMatch(/prize|Muster|\/rate\//i);
    expect(await journey.mailTo('max@client28.test')).toHaveLength(2);
  });
});

describe('CASE-08 whom an agent answers', () => {
  it('the colleague who asked, and the customer', async () => {
    await journey.write({
      from: 'xia@client26.test',
      to: support,
      cc: ['yan@client26.test'],
      subject: 'Serial number',
    });
    const { number } = (await journey.caseAbout('Serial number')).case;
    const question = await fieldReply('reply-of-a-copied-colleague-with-a-question', 'yan@client26.test', journey);
    await journey.write(question, { from: 'yan@client26.test' });
    await reply(number, 'The one on the back.');
    const answer = await journey.lastMailTo('yan@client26.test');
    expect(answer.to.map(({ address }) => address)).toEqual(['yan@client26.test']);
    expect(answer.cc.map(({ address }) => address)).toEqual(['xia@client26.test']);
    expect(answer.inReplyTo).toEqual(['yan-1@client26.test']);
    await desk.work({ command: 'write-reply', number, who, body: 'To Xia.', to: 'xia@client26.test' });
    expect(addressesTo(await journey.lastMailTo('xia@client26.test'))).toEqual(['xia@client26.test']);
  });
});

describe('MAIL-11 a reply address that somebody handed on', () => {
  it('lets a stranger’s new mail in as unverified: they take no part and hear nothing', async () => {
    await journey.write({ from: 'ivy@client90.test', to: support, subject: 'Ivy’s case' });
    const { number } = (await journey.caseAbout('Ivy’s case')).case;
    const mail = await fieldReply('new-mail-of-a-stranger-to-a-saved-reply-address', 'ivy@client90.test', journey);
    await journey.write(mail, { from: 'jim@firm91.test', to: [replyAddressIn(mail)] });
    const { case: about, messages } = await journey.page(number);
    expect(about.participants).toEqual(['ivy@client90.test']);
    expect(messages.find(({ subject }) => subject === 'My invoice is wrong')?.unverified).toBe('stranger');
    await reply(number, 'Ivy, here is what you asked.');
    expect(await journey.mailTo('jim@firm91.test')).toEqual([]);
  });

  it('opens a case of their own where the owner wants it so', async () => {
    await journey.configure('setting', 'strangersWhoQuoteANumber', 'new-case');
    const { replyTo } = await journey.lastMailTo('ivy@client90.test');
    await journey.write({ from: 'joe@firm92.test', to: replyTo[0]?.address ?? '', subject: 'My own matter' });
    await journey.unconfigure('setting', 'strangersWhoQuoteANumber');
    const about = (await journey.caseAbout('My own matter')).case;
    expect(about).toMatchObject({ correspondence: { customer: { address: 'joe@firm92.test' } }, related: [] });
  });
});

describe('MAIL-17 who is not proven', () => {
  it('names nobody whom an agent’s answer would go to', async () => {
    journey.cloud.ses.verdicts = () => nothingSaid;
    await journey.write({ from: 'una@client93.test', to: support, cc: ['lure@bank.test'], subject: 'Not proven' });
    const { number } = (await journey.caseAbout('Not proven')).case;
    await reply(number, 'What is it about?');
    expect(addressesTo(await journey.lastMailTo('una@client93.test'))).toEqual(['una@client93.test']);
    expect(await journey.mailTo('lure@bank.test')).toEqual([]);
  });
});

function replyAddressIn(mail: Buffer): string {
  return /<(support\+[^>]+)>/.exec(mail.toString('latin1'))?.[1] ?? '';
}
