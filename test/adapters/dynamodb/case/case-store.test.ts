import { expect, it } from 'vitest';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import { messageIdKey } from '#domain/intake/mail-identity.ts';
import type { Registration } from '#domain/intake/registration.ts';
import { caseChange } from '#domain/life/case-change.ts';
import { caseOf } from '../../../support/facts.ts';
import { describeBoth } from '../both-tables.ts';
import { answerOf, joiningOf, memoryOf, messageOf, registrationOf } from '../registration-of.ts';

const unknown = {
  remembered: undefined,
  caseNumbers: new Map(),
  received: new Set(),
  notices: new Map(),
  answered: undefined,
  customer: undefined,
  isSuppressed: false,
};
const nothing = { identityKey: undefined, messageIds: [], address: undefined };

describeBoth('The store of cases', (empty) => {
  it('CASE-02 numbers never come twice, however many ask at once', async () => {
    const { cases } = await empty();
    const numbers = await Promise.all(Array.from({ length: 20 }, () => cases.nextNumber()));
    expect(numbers.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('knows nothing at first', async () => {
    const { cases, page } = await empty();
    const asked = { identityKey: 'x', messageIds: ['x@client.test'], address: 'ann@client.test' };
    for (const of of [asked, nothing]) expect(await cases.known(of)).toEqual(unknown);
    expect(await cases.cases([1])).toEqual(new Map());
    expect(await cases.cases([])).toEqual(new Map());
    expect(await cases.accountOf('client.test')).toBeUndefined();
    expect(await page(1)).toBeUndefined();
  });

  it('MAIL-12 MAIL-20 CASE-11 gives back what was registered: case, message, history, people', async () => {
    const { cases, page } = await empty();
    const { message, events, notices, ...written } = registrationOf();
    await cases.register({ ...written, message, events, notices });
    expect(await cases.cases([1, 2])).toEqual(new Map([[1, written.cases[0].case]]));
    const stored = await page(1);
    expect(stored?.messages).toMatchObject([message, ...notices].map(withoutGaps));
    expect(stored?.events).toMatchObject(events.map(withoutGaps));
    expect(await cases.known({ ...nothing, address: 'ann@client.test' })).toMatchObject({
      customer: { id: 'ann', accountId: 'acme', isSuppressed: false },
    });
    expect(await cases.accountOf('client.test')).toEqual({ id: 'acme' });
  });

  it('MAIL-03 MAIL-07 remembers the mail with its fingerprint, and finds its case by its Message-ID', async () => {
    const { cases } = await empty();
    const key = messageIdKey('one@client.test');
    await cases.register(registrationOf({ memory: memoryOf('m1', { key, fingerprint: 'abc' }) }));
    expect(
      await cases.known({ identityKey: key, messageIds: ['two@x', 'one@client.test'], address: undefined }),
    ).toEqual({
      ...unknown,
      remembered: { caseNumber: 1, fingerprint: 'abc', mails: memoryOf('m1').mails },
      caseNumbers: new Map([['one@client.test', 1]]),
      received: new Set(['one@client.test']),
    });
    // Message-IDs tell upper case from lower.
    expect((await cases.known({ ...nothing, messageIds: ['ONE@client.test'] })).caseNumbers).toEqual(new Map());
  });

  it('CASE-08 keeps an agent’s note beside its case, once; its mail and unproven answers are known as answers to mail for agents', async () => {
    const { cases, page } = await empty();
    await cases.register(registrationOf());
    const before = (await page(1))?.case;
    const memory = (id: string, key: string) => memoryOf(id, { key: messageIdKey(key), notice: 'answer' });
    const note = { direction: 'note', id: 'n1', caseNumber: 1, at: messageOf().at, by: 'olga@agents.test' } as const;
    const event = { caseNumber: 1, id: 'n1-note', at: note.at, who: note.by, what: 'note-written' } as const;
    const written = {
      memory: memory('n1', 'note@agents.test'),
      note: { ...note, body: 'Careful.', attachments: [] },
      event: { ...event, from: undefined, to: undefined, messageId: 'n1' },
      notice: answerOf({ id: 'n1-told' }),
    };
    await cases.keepNote(written);
    await expect(cases.keepNote(written)).rejects.toThrow(StaleFacts);
    expect((await page(1))?.case).toEqual(before);
    expect((await page(1))?.messages.filter(({ id }) => id.startsWith('n1'))).toHaveLength(2);
    await cases.register(
      joiningOf('m9', 1, {
        memory: memory('m9', 'eve@other.test'),
        message: messageOf({ id: 'm9', unverified: 'answers-notice' }),
      }),
    );
    const messageIds = ['note@agents.test', 'eve@other.test', 'one@client.test'];
    const { notices } = await cases.known({ ...nothing, messageIds });
    expect([...notices.keys()]).toEqual(messageIds.slice(0, 2));
  });

  it('CASE-19 keeps what an agent’s mail does, once, and not when the case has changed', async () => {
    const { cases, page } = await empty();
    await cases.register(registrationOf());
    const before = caseOf({ number: 1, version: 1 });
    const reply = (id: string) => answerOf({ id, by: 'olga@agents.test', template: undefined, body: 'Off.' });
    const answer = (id: string, version = before.version) => ({
      ...{ memory: memoryOf(id, { key: id, notice: 'answer' }), id },
      change: caseChange({ ...before, version }, { after: { ...before, version: version + 1 }, messages: [reply(id)] }),
    });
    await cases.keepAnswer(answer('a1'));
    await expect(cases.keepAnswer(answer('a1', 2))).rejects.toThrow('the mail is new');
    await expect(cases.keepAnswer(answer('a2'))).rejects.toThrow('case 1 has version 1');
    expect((await page(1))?.messages.map(({ id }) => id)).toEqual(['a1', 'm1', 'm1-registered']);
    expect((await cases.known({ ...nothing, identityKey: 'a1' })).remembered?.caseNumber).toBe(1);
  });

  it('an empty fingerprint of a mail without Message-ID is not that of a mail of ours', async () => {
    const { cases } = await empty();
    await cases.register(registrationOf({ memory: memoryOf('m1', { key: 'm1', fingerprint: '' }) }));
    expect((await cases.known({ ...nothing, identityKey: 'm1' })).remembered).toEqual({
      caseNumber: 1,
      fingerprint: '',
      mails: memoryOf('m1').mails,
    });
  });

  it('MAIL-03 remembers an equal mail of another time beside the one before, if nobody was faster', async () => {
    const { cases } = await empty();
    const before = memoryOf('m1');
    await cases.register(registrationOf());
    const mails = [...before.mails, { id: 'm2', at: '2026-11-20T12:00:00.000Z', caseNumber: 1 }];
    const next = { ...before, mails, after: 'm1' };
    await cases.register(joiningOf('m2', 1, { memory: next }));
    const remembered = async () => (await cases.known({ ...nothing, identityKey: before.key })).remembered;
    expect(await remembered()).toMatchObject({ mails });
    for (const after of ['m1', 'm0', undefined])
      await expect(cases.register(joiningOf('m3', 2, { memory: { ...next, after } }))).rejects.toEqual(
        new StaleFacts('the mail is new'),
      );
    expect(await remembered()).toMatchObject({ mails });
  });

  it('CASE-12 a joined message changes the case from the version that was read', async () => {
    const { cases } = await empty();
    await cases.register(registrationOf());
    await cases.register(joiningOf('m2', 1));
    await cases.register(joiningOf('m3', 2));
    expect((await cases.cases([1])).get(1)).toMatchObject({ version: 3, status: 'Reopened' });
  });

  const [registered] = registrationOf().events;
  const history = registered ? [registered, { ...registered, id: 'm1-entered' }] : [];
  const rivals: [expectation: string, late: Registration][] = [
    ['the mail is new', joiningOf('m2', 1, { memory: registrationOf().memory })],
    [
      'the case number 1 is free',
      joiningOf('m2', 0, { cases: [{ case: caseOf({ number: 1 }), expectedVersion: undefined }] }),
    ],
    ['case 1 has version 7', joiningOf('m2', 7)],
    ['case 5 has version 1', joiningOf('m2', 1, { cases: [{ case: caseOf({ number: 5 }), expectedVersion: 1 }] })],
    ['the message is new', joiningOf('m2', 1, { message: messageOf() })],
    ['the event is new', joiningOf('m2', 1, { events: history.slice(1) })],
    ['the answer is new', joiningOf('m2', 1, { notices: [answerOf()] })],
    ['the customer is new', joiningOf('m2', 1, { newCustomer: customer('ann', 'bob@client.test') })],
    ['the address is nobody’s', joiningOf('m2', 1, { newCustomer: customer('bob', 'ann@client.test') })],
    ['the account is new', joiningOf('m2', 1, { newAccount: account('acme', 'other.test') })],
    ['the domain is unknown', joiningOf('m2', 1, { newAccount: account('other', 'client.test') })],
  ];
  it.each(
    rivals,
  )('MAIL-03 CASE-12 who was too late is told what he expected: %s; and nothing is written', async (expectation, late) => {
    const { cases, page } = await empty();
    await cases.register(registrationOf({ events: history }));
    const before = await page(1);
    await expect(cases.register(late)).rejects.toEqual(new StaleFacts(expectation));
    expect(await page(1)).toEqual(before);
    const asked = { identityKey: 'key-of-m2', messageIds: [], address: 'bob@client.test' };
    expect(await cases.known(asked)).toMatchObject({ remembered: undefined, customer: undefined });
    expect(await cases.accountOf('other.test')).toBeUndefined();
  });

  it('MAIL-03 of twenty at once that register one mail, one does and the others are too late', async () => {
    const { cases, page } = await empty();
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => cases.register(registrationOf())));
    const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(failures).toHaveLength(19);
    expect(failures.every((reason) => reason instanceof StaleFacts)).toBe(true);
    expect((await page(1))?.messages).toHaveLength(2);
  });

  it('MAIL-10 the message stands in the closed case too, and both cases change or none', async () => {
    const { cases, page } = await empty();
    await cases.register(registrationOf());
    const continued: Registration = joiningOf('m2', 1, {
      outcome: 'registered',
      cases: [
        { case: caseOf({ number: 2, version: 1, related: [1] }), expectedVersion: undefined },
        { case: caseOf({ number: 1, version: 2, status: 'Closed', related: [2] }), expectedVersion: 1 },
      ],
      message: messageOf({ id: 'm2', caseNumber: 2 }),
      copies: [messageOf({ id: 'm2', caseNumber: 1, shownFrom: 2 })],
    });
    await cases.register(continued);
    expect((await page(1))?.messages.map(({ id }) => id)).toEqual(['m1', 'm1-registered', 'm2']);
    expect((await page(2))?.messages).toMatchObject([{ id: 'm2', caseNumber: 2 }]);
    expect([...(await cases.cases([1, 2])).values()].map(({ related }) => related)).toEqual([[2], [1]]);
  });
});

function customer(id: string, address: string) {
  return { id, address, name: '', accountId: undefined };
}

function account(id: string, domain: string) {
  return { id, domain, name: domain };
}

/** A column that has no value is left out of an item. */
function withoutGaps(item: object | undefined): object {
  return JSON.parse(JSON.stringify(item));
}
