import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Journey, pomosch, support } from '../../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.stop());

describe('a first mail', () => {
  it('MAIL-01 CASE-01 CASE-02 CASE-04 CASE-11 MAIL-12 becomes a case with number, customer, account and history', async () => {
    await journey.write({
      from: 'Ann Smith <ann@client.test>',
      to: support,
      cc: ['Boss <boss@client.test>'],
      subject: 'Printer is on fire',
      text: 'Please help.\n\nAnn',
      messageId: '<first@client.test>',
    });

    const page = await journey.caseAbout('Printer is on fire');
    expect(page.case).toMatchObject({
      number: 1,
      status: 'New',
      category: 'Incident',
      priority: 'Medium',
      origin: 'email',
      mailbox: support,
      language: 'en',
      description: 'Please help.\n\nAnn',
      participants: ['ann@client.test', 'boss@client.test'],
      version: 1,
    });
    const [customer] = await journey.items('customer');
    const [account] = await journey.items('account');
    expect(customer).toMatchObject({ address: 'ann@client.test', name: 'Ann Smith', accountId: account?.id });
    expect(account).toMatchObject({ domain: 'client.test' });
    expect(page.case).toMatchObject({ customerId: customer?.id, accountId: account?.id });
    const inbound = page.messages.find(({ direction }) => direction === 'in');
    expect(inbound).toMatchObject({
      text: 'Please help.\n\nAnn',
      cut: false,
      customerId: customer?.id,
      messageId: 'first@client.test',
      matching: [],
    });
    expect(page.events).toMatchObject([{ what: 'registered', who: 'ann@client.test', at: page.case.registeredAt }]);
  });

  it('NOTE-04 NOTE-06 NOTE-09 is acknowledged once, as a proper reply from its mailbox', async () => {
    const mails = await journey.mailTo('ann@client.test');
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail).toMatchObject({
      subject: 'Re: Printer is on fire [SR-00000001]',
      from: { address: support, name: 'Support' },
      to: [{ address: 'ann@client.test', name: 'Ann Smith' }],
      inReplyTo: ['first@client.test'],
    });
    expect(mail?.references.at(-1)).toBe('first@client.test');
    expect(mail?.references[0]).toMatch(/^case\.1\.[a-z2-7]{20}@postcase\.test$/);
    expect(mail?.replyTo[0]?.address).toMatch(/^support\+1\.[a-z2-7]{20}@postcase\.test$/);
    expect(mail?.messageId).toMatch(/@eu-west-1\.amazonses\.com$/);
    expect(mail?.headers.get('auto-submitted')).toEqual(['auto-replied']);
    expect(mail?.text).toContain('Hello Ann Smith,');
    expect(mail?.html).toContain('>SR-00000001</strong>');

    const { messages } = await journey.page(1);
    expect(messages.find(({ direction }) => direction === 'out')).toMatchObject({
      delivery: 'sent',
      template: 'registered',
      messageId: mail?.messageId,
      subject: 'Re: Printer is on fire [SR-00000001]',
    });
  });

  it('NOTE-08 to a Russian mailbox is acknowledged in Russian from that mailbox', async () => {
    await journey.write({
      from: 'Иван Петров <ivan@zavod.test>',
      to: pomosch,
      subject: 'Принтер не печатает',
      text: 'Помогите',
    });
    const page = await journey.caseAbout('Принтер не печатает');
    const mail = await journey.lastMailTo('ivan@zavod.test');
    expect(page.case).toMatchObject({ mailbox: pomosch, language: 'ru' });
    expect(mail).toMatchObject({
      subject: `Re: Принтер не печатает [SR-0000000${page.case.number}]`,
      from: { address: pomosch, name: 'Поддержка' },
    });
    expect(mail.text).toContain('Здравствуйте, Иван Петров!');
  });

  it('MAIL-04 for an address that is no mailbox is held with its cause and answered to nobody', async () => {
    await journey.write({ from: 'eve@client.test', to: 'nobody@postcase.test', subject: 'Lost?' });
    expect(await journey.items('held-mail')).toMatchObject([
      { cause: 'no-mailbox', from: 'eve@client.test', subject: 'Lost?', recipients: ['nobody@postcase.test'] },
    ]);
    expect(await journey.mailTo('eve@client.test')).toEqual([]);
  });

  it('MAIL-15 from an answering machine is registered and not answered', async () => {
    await journey.write({
      from: 'robot@client.test',
      to: support,
      subject: 'Away',
      headers: { 'Auto-Submitted': 'auto-replied' },
    });
    expect((await journey.caseAbout('Away')).messages).toHaveLength(1);
    expect(await journey.mailTo('robot@client.test')).toEqual([]);
  });

  it('NOTE-09 cannot bring headers or markup into its acknowledgement', async () => {
    await journey.write(
      {
        from: { name: '<img src=x onerror=alert(1)> {{ case.number }}', address: 'mallory@client.test' } as never,
        to: support,
        subject: '<b>Bold</b> {{ mailbox }}',
      },
      { from: 'mallory@client.test' },
    );
    const mail = await journey.lastMailTo('mallory@client.test');
    expect(mail.html).not.toContain('<img');
    expect(mail.html).toContain('&lt;b&gt;Bold');
    expect(mail.html).not.toContain('<b>Bold');
    expect(mail.text).toContain('{{ mailbox }}');
    expect(mail.subject).toMatch(/^Re: <b>Bold<\/b> \{\{ mailbox \}\} \[SR-/);
  });

  it('MAIL-12 further mail of the same customer makes neither a second customer nor a second account', async () => {
    await journey.write({ from: 'ann@client.test', to: support, subject: 'Scanner' });
    await journey.write({ from: 'carl@client.test', to: support, subject: 'Copier' });
    const customers = (await journey.items('customer')).filter(({ address }) =>
      String(address).endsWith('@client.test'),
    );
    expect(customers.map(({ address }) => address).toSorted()).toEqual([
      'ann@client.test',
      'carl@client.test',
      'mallory@client.test',
      'robot@client.test',
    ]);
    expect((await journey.items('account')).filter(({ domain }) => domain === 'client.test')).toHaveLength(1);
  });
});
