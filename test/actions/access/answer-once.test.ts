import { beforeEach, expect, it } from 'vitest';
import { answerOnce } from '#actions/access/answer-once.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { MemoryKeptAnswers } from '../../support/memory/kept-answers.ts';

let now = new Date('2026-11-20T10:00:00.000Z');
let answers: MemoryKeptAnswers;
let done = 0;
beforeEach(() => {
  now = new Date('2026-11-20T10:00:00.000Z');
  answers = new MemoryKeptAnswers(() => now);
  done = 0;
});
const act = async () => ({ status: 201, body: `{"number":${++done}}` });
const ask = (doing = act, fingerprint = 'a note') =>
  answerOnce({ key: 'olga#1', fingerprint }, doing, { answers, now: () => now });
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};

it('CONS-07 who asks the same again is told the same, and it is done once', async () => {
  expect([await ask(), await ask()]).toEqual([
    { status: 201, body: '{"number":1}' },
    { status: 201, body: '{"number":1}' },
  ]);
  expect(done).toBe(1);
});

it('CONS-07 two at once: one does it, the other is told to wait', async () => {
  const both = await Promise.allSettled([ask(), ask()]);
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(both[1]).toMatchObject({ reason: { code: 'key-busy', message: expect.stringContaining('a moment ago') } });
  expect(done).toBe(1);
});

it('CONS-07 another request with the same key is refused', async () => {
  await ask();
  await expect(ask(act, 'another note')).rejects.toMatchObject({ code: 'key-taken' });
});

it('CONS-07 what was refused or failed may be tried again with its key', async () => {
  const refused = async () => {
    throw new Refusal('change-wrong', 'A note needs words.');
  };
  await expect(ask(refused)).rejects.toMatchObject({ code: 'change-wrong' });
  expect(await ask()).toMatchObject({ status: 201 });
});

it('CONS-07 what was begun and never ended is not done again by itself', async () => {
  void ask(() => new Promise(() => undefined));
  later(2);
  await expect(ask()).rejects.toMatchObject({ code: 'key-busy', message: expect.stringContaining('nobody knows') });
  expect(done).toBe(0);
});

it('CONS-07 a key is free again after a day', async () => {
  await ask();
  later(25 * 60);
  expect(await ask()).toMatchObject({ body: '{"number":2}' });
});
