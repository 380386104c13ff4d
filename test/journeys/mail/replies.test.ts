import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAnchor, replyAddress } from '#domain/links/case-token.ts';
import { Journey, support } from '../../support/journey.ts';
import type { Letter } from '../../support/letter.ts';

let journey: Journey;
let sesId: string;
let anchor: string;
let address: string;
beforeAll(async () => {
  journey = await Journey.start();
  await journey.write({ from: 'ann@client.test', to: support, subject: 'Printer', messageId: '<first@client.test>' });
  const mail = await journey.lastMailTo('ann@client.test');
  sesId = mail.messageId ?? '';
  anchor = mail.references[0] ?? '';
  address = mail.replyTo[0]?.address ?? '';
});
afterAll(() => journey.stop());

const foreign = { current: 'another install’s key'.padEnd(64, '.'), previous: [] };

describe('MAIL-07 MAIL-08 MAIL-10 MAIL-20 an answer joins its case', () => {
  it.each<[string, () => Partial<Letter>, string]>([
    ['keeping only the Message-ID of SES', () => ({ inReplyTo: `<${sesId}>` }), 'in-reply-to'],
    ['keeping only References', () => ({ references: ['<first@client.test>', `<${sesId}>`] }), 'references'],
    ['keeping only the anchor in References', () => ({ references: [`<${anchor}>`] }), 'anchor'],
    ['keeping only the reply address', () => ({ to: address }), 'reply-address'],
    ['keeping only the reply address, in capitals', () => ({ to: address.toUpperCase() }), 'reply-address'],
    ['keeping only the number', () => ({ subject: 'about sr-00000001, please' }), 'subject'],
    ['to the customer’s own first mail', () => ({ inReplyTo: '<first@client.test>' }), 'in-reply-to'],
  ])('%s', async (how, keeping, rule) => {
    const before = await journey.page(1);
    await journey.write({ from: 'ann@client.test', to: support, subject: 'Still broken', text: how, ...keeping() });
    const after = await journey.page(1);
    const joined = after.messages.find(({ text }) => text === how);
    expect(joined?.matching?.at(-1)).toMatchObject({ rule, outcome: 'matched' });
    expect(after.case).toMatchObject({ status: 'New', version: before.case.version + 1 });
    expect(after.events.filter(({ what }) => what === 'message-joined')).toHaveLength(before.events.length);
  });

  it('MAIL-18 shows what is new without the quoted history and the signature, and keeps all of it', async () => {
    const text =
      'It works now.\n\nOn Fri, 20 Nov 2026 at 10:00, Support <support@postcase.test> wrote:\n> Hello Ann,\n> we have received it.\n\n-- \nAnn Smith';
    await journey.write({ from: 'ann@client.test', to: support, subject: 'Thanks', text, inReplyTo: `<${sesId}>` });
    const message = (await journey.page(1)).messages.find(({ subject }) => subject === 'Thanks');
    expect(message).toMatchObject({ text: 'It works now.', cut: true });
    expect(Buffer.from(await journey.object(message?.rawKey ?? '')).toString()).toContain('> we have received it.');
  });

  it('NOTE-06 answers are not acknowledged again', async () => {
    expect(await journey.mailTo('ann@client.test')).toHaveLength(1);
    expect(await journey.cases()).toHaveLength(1);
  });
});

describe('MAIL-07 MAIL-08 what only looks like an answer becomes a case of its own', () => {
  it.each<[string, Partial<Letter>, string | undefined]>([
    [
      'a wrong signature in an anchor',
      { references: ['<case.1.aaaaaaaaaaaaaaaaaaaa@postcase.test>'] },
      'wrong-signature',
    ],
    ['another install’s anchor', { references: [`<${caseAnchor(foreign, 1, 'postcase.test')}>`] }, 'wrong-signature'],
    ['another install’s reply address', { to: replyAddress(foreign, 1, support) }, 'wrong-signature'],
    ['an id that nobody knows', { inReplyTo: '<nobody@client.test>' }, 'unknown-id'],
    ['an empty id', { headers: { 'In-Reply-To': '<>', References: '<> <>' } }, undefined],
    ['the number in another mask: SR_1', { subject: 'about SR_1' }, undefined],
    ['a number that no case has', { subject: 'about SR-00000999' }, 'no-such-case'],
  ])('%s', async (what, mail, outcome) => {
    const before = await journey.cases();
    await journey.write({ from: 'eve@other.test', to: support, subject: what, text: what, ...mail });
    expect(await journey.cases()).toHaveLength(before.length + 1);
    const page = await journey.caseAbout(mail.subject ?? what);
    const message = page.messages.find(({ direction }) => direction === 'in');
    expect(message?.matching?.at(-1)?.outcome).toBe(outcome);
  });
});
