import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/words/refusal.ts';
import { type ReplyDraft, writtenReply } from '#domain/work/written-reply.ts';
import { messageOf } from '../../adapters/dynamodb/registration-of.ts';
import { agents, byOlga } from '../../support/agents.ts';
import { caseOf, configurationOf, correspondenceOf } from '../../support/facts.ts';

const configuration = { ...configurationOf(), agents };
const draftOf = (differences: Partial<ReplyDraft> = {}): ReplyDraft => ({
  body: 'Try **another** cable.',
  to: undefined,
  cc: [],
  subject: undefined,
  attachments: [],
  status: undefined,
  ...differences,
});
const replied = (about = caseOf(), differences: Partial<ReplyDraft> = {}) =>
  writtenReply(about, draftOf(differences), byOlga, configuration);
const mailOf = (...given: Parameters<typeof replied>) => {
  const [message] = replied(...given).messages;
  if (message?.direction !== 'out') throw new Error('No mail was written');
  return message;
};
const refusal = (differences: Partial<ReplyDraft>, about = caseOf()) => {
  try {
    replied(about, differences);
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.message] : error;
  }
};

describe('CASE-08 a reply', () => {
  it('NOTE-09 goes to the customer, from the mailbox of the case, as an answer to their newest mail', () => {
    expect(mailOf()).toEqual({
      direction: 'out',
      id: 'act',
      caseNumber: 7,
      at: byOlga.at,
      delivery: 'queued',
      by: 'olga@agents.test',
      template: undefined,
      body: 'Try **another** cable.',
      language: 'en',
      mailbox: 'support@postcase.test',
      to: { address: 'ann@client.test', name: 'Ann' },
      cc: [],
      subject: 'Re: Printer [SR-00000007]',
      inReplyTo: 'one@client.test',
      references: [],
      attachments: [],
    });
  });

  it.each([
    ['Printer', 'Re: Printer [SR-00000007]'],
    ['Re: AW: Printer [SR-00000007]', 'Re: Printer [SR-00000007]'],
    ['', 'Re: Printer [SR-00000007]'],
    ['x'.repeat(300), `Re: ${'x'.repeat(180)} [SR-00000007]`],
  ])('NOTE-09 answers the subject %j as %j', (subject, expected) => {
    expect(mailOf(caseOf({ correspondence: correspondenceOf({ subject }) })).subject).toBe(expected);
  });

  it('may have a subject and an addressee of its own, and copies, each once', () => {
    const cc = ['Bob@Client.test', 'bob@client.test', 'ann@client.test', 'eve@client.test'];
    expect(mailOf(caseOf(), { to: 'Eve@client.test', cc, subject: ' The\r\n cable ' })).toMatchObject({
      to: { address: 'eve@client.test', name: '' },
      cc: ['bob@client.test', 'ann@client.test'],
      subject: 'The cable',
    });
  });

  it('MAIL-11 everybody whom it goes to takes part in the case since', () => {
    const { after } = replied(caseOf(), { to: 'eve@client.test', cc: ['bob@client.test'] });
    expect(after?.participants).toEqual(['ann@client.test', 'eve@client.test', 'bob@client.test']);
  });

  it('MAIL-17 an agent may answer whom no machine may, and call them by their name', () => {
    const unproven = correspondenceOf({ isProven: false, silence: 'spam' });
    expect(mailOf(caseOf({ correspondence: unproven })).to).toEqual({ address: 'ann@client.test', name: 'Ann' });
  });

  it('CASE-15 is the newest word of the case, by the name of its agent', () => {
    const last = { by: 'agent', who: 'Olga', text: 'Try **another** cable.', at: byOlga.at };
    expect(replied().after).toMatchObject({ last });
  });

  it('is the first response, once', () => {
    expect(replied().after).toMatchObject({ respondedAt: byOlga.at, version: 4, status: 'New' });
    const answered = caseOf({ respondedAt: '2026-11-19T12:00:00.000Z' });
    expect(replied(answered).after?.respondedAt).toBe('2026-11-19T12:00:00.000Z');
  });

  it('CASE-11 stands in the history, with its version', () => {
    expect(replied().events).toEqual([
      {
        caseNumber: 7,
        id: 'act-reply-written',
        at: byOlga.at,
        who: 'olga@agents.test',
        what: 'reply-written',
        from: undefined,
        to: 'ann@client.test',
        messageId: 'act',
        version: 4,
      },
    ]);
  });

  it('CASE-03 puts the case into another status in the same breath, with what the rules send then', () => {
    const { after, events, messages, waits } = replied(caseOf(), { status: 'Resolved' });
    expect(after).toMatchObject({ status: 'Resolved', entry: 2, version: 4, respondedAt: byOlga.at });
    expect(events.map(({ what }) => what)).toEqual(['reply-written', 'status-changed']);
    expect(messages.map((one) => one.direction === 'out' && one.template)).toEqual([undefined, 'resolved']);
    expect(waits.map(({ id }) => id)).toEqual(['2-closing']);
  });

  it('to a closed case leaves it closed', () => {
    const closed = caseOf({ status: 'Closed', closedAt: byOlga.at, closureReason: 'No answer' });
    expect(replied(closed).after).toEqual({
      ...closed,
      respondedAt: byOlga.at,
      answeredAt: byOlga.at,
      lastWordAt: byOlga.at,
      last: { by: 'agent', who: 'Olga', text: 'Try **another** cable.', at: byOlga.at },
      version: 4,
    });
  });

  it('NOTE-07 has its columns, macros and text blocks filled in', () => {
    const withBlocks = {
      ...configuration,
      textBlocks: [{ name: 'hours', text: { en: 'We are there from 9 to 17.', ru: 'Мы работаем с 9 до 17.' } }],
    };
    const draft = draftOf({ body: '{{ case.number }}: [#Number#]. {{ blocks.hours }} {{ unknown }}', asTyped: true });
    expect(writtenReply(caseOf(), draft, byOlga, withBlocks).messages).toMatchObject([
      { body: 'SR-00000007: SR-00000007. We are there from 9 to 17. {{ unknown }}' },
    ]);
  });

  it.each([
    ['x {{ nope }}', 'line 1, column 3: there is no {{ nope }}'],
    ['{{ case.numbr }}', 'line 1, column 1: there is no {{ case.numbr }}. Did you mean case.number?'],
    ['a\n [#Nope#] %Нет%', 'line 2, column 2: there is no [#Nope#]\nline 2, column 11: there is no %Нет%'],
    ['{{ blocks.hours }}', 'line 1, column 1: there is no {{ blocks.hours }}'],
    [
      '{{ case.number | upcase }}',
      'line 1, column 1: there is no {{ case.number | upcase }}. Did you mean case.number?',
    ],
  ])('NOTE-07 asks before %j leaves, with the place', (body, message) => {
    expect(refusal({ body })).toEqual(['macro-unknown', message]);
    expect(mailOf(caseOf(), { body, asTyped: true }).body).toBe(body);
  });

  it.each([
    '{{ case.number }} {{case.group}}',
    '100 %',
    'a { b } {a: {b: 1}}',
    'x[#1]',
    '{% if a %}',
  ])('lets %j go', (body) => {
    expect(refusal({ body })).toBeUndefined();
  });

  it.each<[string, Partial<ReplyDraft>, string, string]>([
    ['no words', { body: ' \n ' }, 'change-wrong', 'A reply needs words.'],
    ['too many words', { body: 'я'.repeat(40_000) }, 'change-wrong', 'A reply may have 64 KB. This one has 79 KB.'],
    ['no address', { to: 'bob' }, 'change-wrong', '"bob" is no mail address.'],
    [
      'an address that SES refuses',
      { cc: ['бob@client.test'] },
      'change-wrong',
      'SES sends no mail to "бob@client.test".',
    ],
    [
      'a mailbox of ours',
      { cc: ['support+7.x@postcase.test'] },
      'change-wrong',
      'support+7.x@postcase.test is an address of ours: mail to it would come back.',
    ],
    [
      'too many copies',
      { cc: Array.from({ length: 21 }, (_, index) => `a${index}@client.test`) },
      'change-wrong',
      'Copies may go to 20 addresses, not to 21.',
    ],
    ['an empty subject', { subject: ' ' }, 'change-wrong', 'A subject may not be empty.'],
    [
      'a long subject',
      { subject: 'x'.repeat(251) },
      'change-wrong',
      'A subject may have 250 characters. This one has 251.',
    ],
    ['the same status', { status: 'New' }, 'transition-refused', 'The case is "New" already.'],
  ])('is refused with %s', (_, differences, code, message) => {
    expect(refusal(differences)).toEqual([code, message]);
  });

  it('is refused without a customer, unless it says whom it goes to', () => {
    const nobody = caseOf({ correspondence: correspondenceOf({ customer: undefined }) });
    expect(refusal({}, nobody)).toEqual([
      'customer-unknown',
      'No mail address of the customer is known: add it to the case.',
    ]);
    expect(mailOf(nobody, { to: 'eve@client.test' }).to.address).toBe('eve@client.test');
  });
});

describe('CASE-08 what a reply quotes', () => {
  const answered = messageOf({ to: ['support@postcase.test', 'bob@client.test'] });
  const quotedIn = (quotesAnswered: boolean, mail = answered) => {
    const mailboxes = configuration.mailboxes.map((one) => ({ ...one, quotesAnswered }));
    const [message] = writtenReply(caseOf(), draftOf({ answered: mail }), byOlga, {
      ...configuration,
      mailboxes,
    }).messages;
    return message?.direction === 'out' ? message.quoted : undefined;
  };

  it('is the mail that it answers, when the mailbox wants it', () => {
    expect(quotedIn(false)).toBeUndefined();
    expect(quotedIn(true)).toEqual({
      from: 'Ann',
      at: answered.at,
      text: 'It does not print.',
      readers: ['ann@client.test', 'support@postcase.test', 'bob@client.test'],
    });
    expect(quotedIn(true, { ...answered, cut: true })?.text).toBe('It does not print. […]');
  });

  it('is no other mail', () => {
    expect(quotedIn(true, { ...answered, messageId: 'other@client.test' })).toBeUndefined();
    expect(quotedIn(true, { ...answered, text: '' })).toBeUndefined();
  });
});
