import { describe, expect, it } from 'vitest';
import type { WaitingMail } from '#actions/intake/inbox-ports.ts';
import { type SweepPorts, sweepRawMail } from '#actions/intake/sweep-raw-mail.ts';
import { forgotten } from '#domain/intake/forgotten-mail.ts';
import type { Receipt } from '#domain/mail/receipt.ts';

const now = new Date('2026-11-20T12:00:00Z');
const minutesAgo = (minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString();
const mail = (name: string, minutes: number): WaitingMail => ({ key: `raw/${name}`, storedAt: minutesAgo(minutes) });

function inboxOf(mails: readonly WaitingMail[], gone: readonly string[] = []) {
  const queued: Receipt[] = [];
  const ports: SweepPorts = {
    inbox: {
      async *waiting() {
        yield* mails;
      },
      head: async (key) => (gone.includes(key) ? undefined : Buffer.from('Return-Path: <ann@client.test>\r\n\r\n')),
      find: async (key) => mails.find((one) => one.key === key),
      putBack: async () => undefined,
    },
    receipts: {
      enqueue: async (receipts) => {
        queued.push(...receipts);
      },
    },
    now: () => now,
  };
  return { ports, queued };
}

describe('MAIL-02 the sweep queues mails that nobody registered', () => {
  it('an old one, with its rebuilt receipt', async () => {
    const { ports, queued } = inboxOf([mail('one', 16)]);
    expect(await sweepRawMail(ports)).toEqual({ queued: ['raw/one'], moreLeft: false, givenUp: [] });
    expect(queued).toMatchObject([{ objectKey: 'raw/one', source: 'ann@client.test', receivedAt: minutesAgo(16) }]);
  });

  it('leaves one alone whose receipt may be on its way', async () => {
    const { ports, queued } = inboxOf([mail('fresh', 14)]);
    expect(await sweepRawMail(ports)).toEqual({ queued: [], moreLeft: false, givenUp: [] });
    expect(queued).toEqual([]);
  });

  it('passes by one that is registered meanwhile', async () => {
    const { ports } = inboxOf([mail('gone', 16), mail('here', 16)], ['raw/gone']);
    expect((await sweepRawMail(ports)).queued).toEqual(['raw/here']);
  });

  it('does no more in a run than it has time for, and says so', async () => {
    const { ports, queued } = inboxOf(Array.from({ length: 60 }, (_, index) => mail(`${index}`, 20)));
    expect(await sweepRawMail(ports, 50)).toMatchObject({ moreLeft: true });
    expect(queued).toHaveLength(50);
    expect(await sweepRawMail(ports, 60)).toMatchObject({ moreLeft: false });
  });

  it('names those that it gave up', async () => {
    const { ports, queued } = inboxOf([mail('stuck', 5 * 24 * 60)]);
    expect(await sweepRawMail(ports)).toEqual({ queued: [], moreLeft: false, givenUp: ['raw/stuck'] });
    expect(queued).toEqual([]);
  });
});

describe('MAIL-02 a mail that no function can read is not queued for ever', () => {
  const minute = 60_000;
  it.each<[number, ReturnType<typeof forgotten>]>([
    [-5, 'fresh'],
    [0, 'fresh'],
    [14.9, 'fresh'],
    [15, 'due'],
    [29.9, 'due'],
    [30, 'due'],
    [45, 'waiting'],
    [60, 'due'],
    [75, 'waiting'],
    [4 * 24 * 60, 'waiting'],
    [4 * 24 * 60 + 15, 'given-up'],
  ])('after %s minutes it is %s', (minutes, state) => {
    expect(forgotten(minutes * minute)).toBe(state);
  });

  it('a sweep each quarter of an hour queues it nine times in all', () => {
    const runs = Array.from({ length: 1000 }, (_, run) => forgotten((run * 15 + 7) * minute));
    expect(runs.filter((state) => state === 'due')).toHaveLength(9);
  });
});
