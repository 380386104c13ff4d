import { expect, it } from 'vitest';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { Case, CaseEvent } from '#domain/case/case.ts';
import type { Note } from '#domain/case/message.ts';
import type { Wait } from '#domain/case/wait.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { caseOf } from '../../../support/facts.ts';
import { describeBoth } from '../both-tables.ts';
import { answerOf, messageOf, registrationOf } from '../registration-of.ts';

const at = '2026-11-20T11:00:00.000Z';
const known = caseOf({ number: 1, version: 1 });
const next = { ...known, subject: 'Printer and scanner', version: 2 };

const eventOf = (id: string, version: number | undefined): CaseEvent => ({
  caseNumber: 1,
  id,
  at,
  who: 'olga@agents.test',
  what: 'field-changed',
  field: 'subject',
  from: 'Printer',
  to: 'Printer and scanner',
  messageId: undefined,
  ...(version !== undefined && { version }),
});

const nothingLeft = { resolvedAt: undefined, closedAt: undefined, waitingSince: undefined, closureReason: undefined };

const note: Note = {
  direction: 'note',
  id: 'n1',
  caseNumber: 1,
  at,
  by: 'olga@agents.test',
  body: 'He called.',
  attachments: [],
};

const wait: Wait = {
  caseNumber: 1,
  id: '1-closing',
  purpose: { kind: 'closing' },
  entry: 1,
  dueAt: '2026-11-27T11:00:00.000Z',
  state: 'waiting',
  outcome: undefined,
};

const inDoubt = messageOf({ id: 'm1', unverified: 'stranger' });
const keyOf = ({ caseNumber, at, id }: { caseNumber: number; at: string; id: string }) => ({ caseNumber, at, id });

describeBoth('Cases as agents change them', (empty) => {
  const registered = async (differences: Parameters<typeof registrationOf>[0] = {}) => {
    const ports = await empty();
    await ports.cases.register(registrationOf(differences));
    const save = (parts: Parameters<typeof caseChange>[1], before = known) =>
      ports.changing.save(caseChange(before, parts));
    /** Nothing of a change is written when one of its expectations fails. */
    const refuses = async (change: CaseChange, expectation: string) => {
      const before = await ports.page(1);
      const failure = await ports.changing.save(change).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(StaleFacts);
      expect(failure).toMatchObject({ expectation });
      expect(await ports.page(1)).toEqual(before);
    };
    return { ...ports, save, refuses };
  };

  it('loads a case, and none that there is not', async () => {
    const { changing } = await registered();
    expect(await changing.load(1)).toEqual(known);
    expect(await changing.load(2)).toBeUndefined();
  });

  it('CASE-11 writes a case with its events, messages and waits', async () => {
    const { changing, page, save } = await registered();
    await save({ after: next, events: [eventOf('e1', 2)], messages: [note], waits: [wait] });
    expect(await changing.load(1)).toEqual(next);
    expect(await changing.message(keyOf(note))).toEqual(note);
    expect(await changing.loadWait(1, wait.id)).toEqual({ case: next, wait });
    expect((await page(1))?.events).toContainEqual(eventOf('e1', 2));
    expect((await page(1))?.waits).toMatchObject([{ id: wait.id, state: 'waiting' }]);
  });

  it('CASE-11 CASE-12 what is written with a message it tells of stands in the history as all else, in the order of time', async () => {
    const { changing, page, save } = await registered();
    const about = (id: string, version: number, differences: Partial<CaseEvent>): CaseEvent => {
      const { field, ...event } = eventOf(id, version);
      return { ...event, from: undefined, to: undefined, ...differences };
    };
    const written = about('n1-note-written', 2, { what: 'note-written', messageId: 'n1' });
    await save({ after: next, messages: [note], events: [eventOf('e1', 2), written] });
    const answer = answerOf({ id: 'm2', at: '2026-11-20T12:00:00.000Z' });
    const sent = about('its own name', 3, {
      ...{ at: answer.at, what: 'reply-written', to: 'ann@client.test', messageId: 'm2' },
    });
    const moved = { ...eventOf('m2-e2', 3), at: answer.at, messageId: 'm2' };
    await save({ after: { ...next, version: 3 }, messages: [answer], events: [sent, moved] }, next);
    const all = [eventOf('e1', 2), written, sent, moved];
    expect((await page(1))?.events).toEqual([...registrationOf().events, ...all]);
    expect(await changing.eventsSince(1, 1)).toEqual(all);
    expect(await changing.eventsSince(1, 2)).toEqual([sent, moved]);
    expect(await changing.message(keyOf(note))).toEqual(note);
  });

  it('gives mails to us and from us as they were decided', async () => {
    const { changing, outbox } = await registered({ message: inDoubt });
    await outbox.lease(keyOf(answerOf()), { id: 'run-1', until: at, cc: [] });
    expect(await changing.message(keyOf(inDoubt))).toEqual(inDoubt);
    expect(await changing.message(keyOf(answerOf()))).toEqual({ ...answerOf(), delivery: 'sending' });
    expect(await changing.message({ caseNumber: 1, at, id: 'none' })).toBeUndefined();
  });

  it('CASE-12 who read an older version writes nothing', async () => {
    const { save, refuses } = await registered();
    await save({ after: next });
    const late = { ...known, priority: 'High' as const, version: 2 };
    await refuses(caseChange(known, { after: late, messages: [note] }), 'case 1 has version 1');
  });

  it('CASE-12 of many who change one version at once, one does', async () => {
    const { changing, save } = await registered();
    const many = Array.from({ length: 8 }, (_, index) =>
      save({ after: { ...next, subject: `Subject ${index}` }, events: [eventOf(`e${index}`, 2)] }).then(
        () => true,
        () => false,
      ),
    );
    expect((await Promise.all(many)).filter(Boolean)).toHaveLength(1);
    expect((await changing.load(1))?.version).toBe(2);
  });

  it('CASE-12 tells what happened since a version, and nothing of what only stands beside the case', async () => {
    const { changing, save } = await registered();
    await save({ after: next, events: [eventOf('e1', 2)] });
    const { statusSince, ratingRound } = known;
    const left = { ...nothingLeft, statusSince, ratingRound };
    const e2 = { ...eventOf('e2', 3), left };
    await save({ after: { ...next, version: 3 }, events: [e2, eventOf('e3', undefined)] }, next);
    expect((await changing.eventsSince(1, 1)).map(({ id }) => id)).toEqual(['e1', 'e2']);
    expect(await changing.eventsSince(1, 2)).toEqual([e2]);
    expect(await changing.eventsSince(1, 3)).toEqual([]);
  });

  it('CASE-08 a note is written whatever the version is, and not into another entry of the status', async () => {
    const { changing, save, refuses } = await registered();
    await save({ after: { ...next, version: 2 } });
    await save({ messages: [note] });
    expect(await changing.message(keyOf(note))).toEqual(note);
    await save({ after: { ...next, entry: 2, version: 3 } }, next);
    await refuses(caseChange(known, { messages: [{ ...note, id: 'n2' }] }), 'case 1 is in its status since entry 1');
  });

  it('NOTE-05 a wait ends once', async () => {
    const { changing, save, refuses } = await registered();
    await save({ waits: [wait] });
    const ended: Wait = { ...wait, state: 'dropped', outcome: 'the case is New since' };
    await save({ ended });
    expect((await changing.loadWait(1, wait.id))?.wait).toEqual(ended);
    await refuses(
      caseChange(known, { ended: { ...wait, state: 'done' }, messages: [note] }),
      'the wait 1-closing is waiting',
    );
  });

  it.each([
    ['a message', { messages: [note] }, 'the message is new'],
    ['an event', { events: [eventOf('e1', 2)] }, 'the event is new'],
    ['a wait', { waits: [wait] }, 'the wait is new'],
  ])('%s is written once', async (_, parts, expectation) => {
    const { save, refuses } = await registered();
    await save(parts);
    await refuses(caseChange(known, parts), expectation);
  });

  it('CASE-06 a case that comes of another is written with it, under a free number', async () => {
    const { changing, save, refuses } = await registered();
    const branch = caseOf({ number: 2, version: 1, related: [1] });
    const first = { ...answerOf(), caseNumber: 2, id: 'm2-registered' };
    await save({ after: { ...next, related: [2] }, branch, messages: [first] });
    expect(await changing.load(2)).toEqual(branch);
    expect((await changing.load(1))?.related).toEqual([2]);
    expect(await changing.message(keyOf(first))).toEqual(first);
    await refuses(caseChange(next, { after: { ...next, version: 3 }, branch }), 'the case number 2 is free');
  });

  it('CASE-14 two cases change together, or neither when somebody was faster with one of them', async () => {
    const { changing, cases, save, refuses } = await registered();
    const second = caseOf({ number: 2, version: 1 });
    await save({ after: next, branch: second });
    const merging = (before: Case, other: Case) =>
      caseChange(before, {
        after: { ...before, mergedInto: 2, version: before.version + 1 },
        other: { before: other, after: { ...other, merged: [1], version: other.version + 1 } },
      });
    await refuses(merging(known, second), 'case 1 has version 1');
    await refuses(merging(next, { ...second, version: 7 }), 'case 2 has version 7');
    await changing.save(merging(next, second));
    const both = await cases.cases([1, 2]);
    expect(both.get(1)).toEqual({ ...next, mergedInto: 2, version: 3 });
    expect(both.get(2)).toEqual({ ...second, merged: [1], version: 2 });
  });

  it('MAIL-11 a message is confirmed once', async () => {
    const { changing, save, refuses } = await registered({ message: inDoubt });
    const revision = { kind: 'confirmed', key: keyOf(inDoubt), doubt: 'stranger' } as const;
    await save({ after: next, revision });
    expect(await changing.message(keyOf(inDoubt))).toEqual({ ...inDoubt, unverified: undefined });
    await refuses(caseChange(next, { after: { ...next, version: 3 }, revision }), 'the message m1 is in doubt');
  });

  it('NOTE-06 what became of a mail is settled once', async () => {
    const { changing, outbox, save, refuses } = await registered();
    const key = keyOf(answerOf());
    await outbox.lease(key, { id: 'run-1', until: at, cc: [] });
    await outbox.settle(key, 'sending', 'uncertain', 'why');
    const revision = { kind: 'delivery', key, from: 'uncertain', to: 'resent' } as const;
    await save({ revision, messages: [answerOf({ id: 'again' })] });
    expect(await changing.message(key)).toEqual(answerOf({ delivery: 'resent' }));
    await refuses(caseChange(known, { revision }), `the message ${key.id} is uncertain`);
  });

  it('CASE-02 numbers go on from one another', async () => {
    const { changing } = await empty();
    const numbers = [await changing.nextNumber(), await changing.nextNumber()];
    expect(numbers).toEqual([1, 2]);
  });
});
