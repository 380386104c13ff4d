import { expect, it } from 'vitest';
import { type WatchPorts, watchMail } from '#actions/intake/watch-mail.ts';

type Held = Awaited<ReturnType<WatchPorts['held']['list']>>[number];

const heldMail = (cause: Held['cause'], n: number): Held => ({
  id: `held-${n}`,
  at: '2026-11-20T10:00:00.000Z',
  cause,
  from: 'ann@client.test',
  subject: 'Lost',
  preview: '',
  rawKey: `held/${n}`,
  source: 'ann@client.test',
  recipients: ['nobody@postcase.test'],
  verdicts: { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' },
});
const mailsOf = (cause: Held['cause'], count: number) => Array.from({ length: count }, (_, n) => heldMail(cause, n));
const looks = (active: string | undefined, held: readonly Held[] = []) =>
  watchMail('ours', {
    ruleSets: { active: async () => active },
    held: { list: async (limit) => held.slice(0, limit) },
  });

it.each([
  ['ours', undefined],
  ['theirs', 'theirs'],
  [undefined, 'none'],
])('OPS-05 the rule set that is active is %s: told as %s', async (active, activeInstead) => {
  expect(await looks(active)).toEqual({ activeInstead, heldForNobody: undefined });
});

it.each<[Held['cause'], number, number | undefined]>([
  ['no-mailbox', 0, undefined],
  ['no-mailbox', 50, undefined],
  ['no-mailbox', 51, 51],
  ['no-mailbox', 1000, 200],
  ['own-mail', 1000, undefined],
])('MAIL-21 held mail by %s, %i of them: told of %s', async (cause, count, heldForNobody) => {
  expect(await looks('ours', mailsOf(cause, count))).toEqual({ activeInstead: undefined, heldForNobody });
});

it('MAIL-21 what is held for other reasons does not hide how many came to no mailbox', async () => {
  const held = [...mailsOf('own-mail', 60), ...mailsOf('no-mailbox', 60)];
  expect(await looks('theirs', held)).toEqual({ activeInstead: 'theirs', heldForNobody: 60 });
});
