import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import type { DraftPorts } from '#actions/work/drafts/draft-ports.ts';
import { leaveDraft } from '#actions/work/drafts/leave-draft.ts';
import { deleteDraft, saveDraft } from '#actions/work/drafts/save-draft.ts';
import { type SendDraft, sendDraft, takeBackDraft } from '#actions/work/drafts/send-draft.ts';
import { snoozeCase } from '#actions/work/snooze-case.ts';
import { wakeWait } from '#actions/work/wake-wait.ts';
import { writeReply } from '#actions/work/write-reply.ts';
import type { Draft, DraftKey, DraftWords } from '#domain/case/draft.ts';
import { olga } from '../../support/agents.ts';
import { MemoryDrafts } from '../../support/memory/drafts.ts';
import { MemoryRatings } from '../../support/memory/ratings.ts';
import { MemoryShortWaits } from '../../support/memory/short-waits.ts';
import { plainMail } from '../../support/plain-mail.ts';
import { reply, withCase } from './with-case.ts';

const key: DraftKey = { caseNumber: 1, who: olga.address, kind: 'reply' };
const nothing: DraftWords = {
  ...{ body: '', to: undefined, cc: undefined, subject: undefined, uploads: [], files: [], status: undefined },
  seenVersion: 1,
};
const asSent: Omit<SendDraft, 'key' | 'revision'> = { sendAt: undefined, although: false, asTyped: false };

async function world() {
  const { postcase, sesId } = await withCase();
  postcase.configuration.changed = { agents: [olga] };
  const ports: DraftPorts = { ...postcase.working, drafts: new MemoryDrafts(postcase.table) };
  const about = () => {
    const page = postcase.table.page(1);
    if (!page) throw new Error('There is no case 1');
    return page;
  };
  const pass = (seconds: number) => {
    postcase.now = new Date(postcase.now.getTime() + seconds * 1000);
  };
  const begin = (words: Partial<DraftWords> = {}, of: DraftKey = key) => {
    const seenVersion = about().case.version;
    return saveDraft({ key: of, words: { ...nothing, body: 'Hello.', seenVersion, ...words }, revision: 0 }, ports);
  };
  const send = (draft: Draft, more: Partial<typeof asSent> = {}) =>
    sendDraft({ key: draft, revision: draft.revision, ...asSent, ...more }, ports);
  const due = () => {
    const waiting = about().waits.findLast(({ purpose }) => purpose.kind === 'sending');
    return leaveDraft({ caseNumber: 1, waitId: waiting?.id ?? 'none' }, ports);
  };
  const sent = () => about().messages.filter((one) => one.direction === 'out' && one.body !== undefined);
  const arrives = () => receiveMail(postcase.arrived(reply(sesId)), postcase.receiving);
  return { postcase, ports, about, pass, begin, send, due, sent, arrives };
}

describe('CONS-08 a draft', () => {
  it('is kept as it is written, and an older window does not overwrite a newer one', async () => {
    const { ports, begin } = await world();
    const first = await begin();
    const second = await saveDraft(
      { key, words: { ...nothing, body: 'Hello, Ann.' }, revision: first.revision },
      ports,
    );
    expect(second).toMatchObject({ body: 'Hello, Ann.', revision: 2 });
    const old = saveDraft({ key, words: { ...nothing, body: 'Older.' }, revision: first.revision }, ports);
    await expect(old).rejects.toMatchObject({ code: 'draft-changed' });
    expect(await ports.drafts.ofCase(1, olga.address)).toEqual([second]);
  });

  it.each([
    ['too many words', { body: 'x'.repeat(70_000) }, 'A draft may have 64 KB. This one has 69 KB.'],
    ['a subject of a page', { subject: 'x'.repeat(2000) }, 'A subject may have 250 characters. This one has 2000.'],
    [
      'too many files',
      { files: Array.from({ length: 21 }, (_, index) => ({ at: 'a', id: 'b', index })) },
      'A message may carry 20 files, not 21.',
    ],
  ])('with %s is refused in words', async (_, words, told) => {
    const { begin } = await world();
    await expect(begin(words)).rejects.toThrow(told);
  });

  it('of a case that there is not is refused', async () => {
    const { begin } = await world();
    await expect(begin({}, { ...key, caseNumber: 7 })).rejects.toMatchObject({ code: 'case-unknown' });
  });

  it('of one agent is none of another’s', async () => {
    const { ports, begin } = await world();
    await begin();
    expect(await ports.drafts.ofCase(1, 'boris@agents.test')).toEqual([]);
  });
});

describe('CONS-08 an answer that was sent', () => {
  it('leaves after the seconds in which it can be taken back, once', async () => {
    const { about, begin, send, due, sent, ports } = await world();
    const waiting = await send(await begin({ status: 'In progress' }));
    expect(waiting?.leaving?.at).toBe('2026-11-20T10:00:10.000Z');
    expect([sent(), about().case.status]).toEqual([[], 'New']);
    expect([await due(), await due()]).toEqual(['left', 'ended-before']);
    expect(sent()).toMatchObject([{ body: 'Hello.', by: olga.address }]);
    expect(about().case.status).toBe('In progress');
    expect(await ports.drafts.find(key)).toBeUndefined();
  });

  it('can be taken back until then: it is a draft again, and what was edited is what goes', async () => {
    const { ports, begin, send, due, sent } = await world();
    await send(await begin());
    const back = await takeBackDraft(key, ports);
    expect(back).toMatchObject({ body: 'Hello.', leaving: undefined });
    expect([await due(), sent()]).toEqual(['taken-back', []]);
    const words = { ...nothing, body: 'Hello, Ann.', seenVersion: back.seenVersion };
    await send(await saveDraft({ key, words, revision: back.revision }, ports));
    expect([await due(), sent().length]).toEqual(['left', 1]);
    expect(sent()).toMatchObject([{ body: 'Hello, Ann.' }]);
    await expect(takeBackDraft(key, ports)).rejects.toMatchObject({ code: 'draft-left' });
  });

  it('twice by two windows leaves once', async () => {
    const { begin, send, about } = await world();
    const draft = await begin();
    const both = await Promise.allSettled([send(draft), send(draft)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(about().waits.filter(({ purpose }) => purpose.kind === 'sending')).toHaveLength(1);
  });

  it('is stopped when the customer wrote since it was begun, and leaves when its author says so', async () => {
    const { begin, send, arrives, due } = await world();
    const draft = await begin();
    await arrives();
    const stopped = await send(draft).catch((error: unknown) => error);
    expect(stopped).toMatchObject({
      code: 'arrived-meanwhile',
      message: 'Something new came into SR-00000001 from ann@client.test: look at it before you send.',
      changes: [{ what: 'message-joined' }],
    });
    await send(draft, { although: true });
    expect(await due()).toBe('left');
  });

  it('is stopped when a colleague answered meanwhile, and not by its author’s own words', async () => {
    const { ports, begin, send } = await world();
    const answer = {
      caseNumber: 1,
      expectedVersion: undefined,
      body: 'I too.',
      to: undefined,
      cc: [],
      subject: undefined,
    };
    const more = { status: undefined, uploadIds: [] };
    const draft = await begin();
    await writeReply({ ...answer, ...more, who: olga.address }, ports);
    await send(draft);
    const back = await takeBackDraft(key, ports);
    await writeReply({ ...answer, ...more, who: 'boris@agents.test' }, ports);
    await expect(send(back)).rejects.toMatchObject({ code: 'arrived-meanwhile' });
  });

  it('whatever will be refused is refused at once: nothing waits for it', async () => {
    const { begin, send, about } = await world();
    await expect(send(await begin({ body: 'x {{ nope }}' }))).rejects.toMatchObject({ code: 'macro-unknown' });
    expect(about().waits.filter(({ purpose }) => purpose.kind === 'sending')).toEqual([]);
  });

  it('leaves at once where nothing can be taken back', async () => {
    const { postcase, begin, send, sent } = await world();
    const settings = { ...(await postcase.configuration.load()).settings, undoSendSeconds: 0 };
    postcase.configuration.changed = { agents: [olga], settings };
    expect(await send(await begin())).toBeUndefined();
    expect(sent()).toHaveLength(1);
  });
});

describe('CONS-08 an answer for a time', () => {
  const monday = '2026-11-23T08:00:00.000Z';

  it('waits for it, and stays a draft with its reason when the customer wrote before', async () => {
    const { ports, about, begin, send, due, sent, arrives, pass } = await world();
    await send(await begin(), { sendAt: monday });
    await arrives();
    pass(3 * 24 * 3600);
    expect([await due(), sent()]).toEqual(['stopped', []]);
    expect(await ports.drafts.find(key)).toMatchObject({
      body: 'Hello.',
      leaving: undefined,
      stopped: 'ann@client.test wrote before it was due.',
    });
    expect(about().events.at(-1)).toMatchObject({ what: 'answer-stopped', who: olga.address });
  });

  it.each([
    ['past', '2026-11-20T09:00:00.000Z', 'The time to send at is past.'],
    ['too far', '2028-11-20T09:00:00.000Z', 'An answer can wait 90 days at most.'],
  ])('that is %s is refused', async (_, sendAt, told) => {
    const { begin, send } = await world();
    await expect(send(await begin(), { sendAt })).rejects.toThrow(told);
  });
});

it('CASE-08 a note is written at once, whatever arrived', async () => {
  const { begin, send, arrives, about } = await world();
  const draft = await begin({ body: 'Only for us.' }, { ...key, kind: 'note' });
  await arrives();
  expect(await send(draft)).toBeUndefined();
  expect(about().messages.find(({ direction }) => direction === 'note')).toMatchObject({ body: 'Only for us.' });
});

it('CASE-08 what is forwarded goes to a third person, whose answer is believed, and the customer still waits', async () => {
  const { begin, send, due, about, sent } = await world();
  const before = about().case;
  await send(await begin({ to: 'repair@shop.test', body: 'Please look.' }, { ...key, kind: 'forward' }));
  expect(await due()).toBe('left');
  expect(sent()).toMatchObject([
    { to: { address: 'repair@shop.test' }, cc: [], subject: 'Fwd: Printer [SR-00000001]' },
  ]);
  const { case: after, events } = about();
  expect(after.participants).toContain('repair@shop.test');
  expect(after.waitingSince).toBe(before.waitingSince);
  expect(after.respondedAt).toBeUndefined();
  expect(events.at(-1)).toMatchObject({ what: 'message-forwarded', to: 'repair@shop.test' });
});

it('CASE-08 a message is forwarded to nobody without an address, and not to ourselves', async () => {
  const { begin, send } = await world();
  const forward = { ...key, kind: 'forward' } as const;
  const draft = await begin({}, forward);
  await expect(send(draft)).rejects.toThrow('Say whom to forward it to.');
  await deleteDraft({ key: forward, revision: draft.revision }, (await world()).ports);
});

describe('CASE-18 a snoozed case', () => {
  const until = '2026-11-23T08:00:00.000Z';
  const asked = { caseNumber: 1, who: olga.address, expectedVersion: undefined };

  async function snoozed() {
    const world_ = await world();
    await snoozeCase({ ...asked, until }, world_.ports);
    const wake = () => {
      const waiting = world_.about().waits.findLast(({ purpose }) => purpose.kind === 'snooze');
      const ratings = new MemoryRatings(world_.postcase.table);
      const ports = { ...world_.ports, ratings, shortWaits: new MemoryShortWaits() };
      return wakeWait({ caseNumber: 1, waitId: waiting?.id ?? 'none' }, ports);
    };
    return { ...world_, wake };
  }

  it('comes back when its time has come', async () => {
    const { about, wake } = await snoozed();
    expect(about().case.snoozedUntil).toBe(until);
    expect(await wake()).toMatchObject({ state: 'done' });
    expect(about().case.snoozedUntil).toBeUndefined();
    expect(about().events.at(-1)).toMatchObject({ field: 'snoozedUntil', from: until, to: undefined });
  });

  it('comes back at once when the customer writes', async () => {
    const { about, arrives, wake } = await snoozed();
    await arrives();
    expect(about().case.snoozedUntil).toBeUndefined();
    expect(await wake()).toMatchObject({ state: 'dropped' });
  });

  it('sleeps on over the mail of a machine', async () => {
    const { postcase, about } = await snoozed();
    const away = plainMail({
      messageId: '<away@client.test>',
      subject: 'Out of office: SR-00000001',
      headers: ['Auto-Submitted: auto-replied'],
    });
    await receiveMail(postcase.arrived(away), postcase.receiving);
    expect(about().messages.filter(({ direction }) => direction === 'in')).toHaveLength(2);
    expect(about().case.snoozedUntil).toBe(until);
  });

  it('that sleeps longer by a second word is not woken by the first', async () => {
    const { ports, about, wake } = await snoozed();
    const first = about().waits.find(({ purpose }) => purpose.kind === 'snooze')?.id;
    await snoozeCase({ ...asked, until: '2026-11-30T08:00:00.000Z' }, ports);
    const ratings = new MemoryRatings((await world()).postcase.table);
    const woken = wakeWait(
      { caseNumber: 1, waitId: first ?? '' },
      { ...ports, ratings, shortWaits: new MemoryShortWaits() },
    );
    expect(await woken).toMatchObject({ state: 'dropped' });
    expect(about().case.snoozedUntil).toBe('2026-11-30T08:00:00.000Z');
    expect(await wake()).toMatchObject({ state: 'done' });
  });
});
