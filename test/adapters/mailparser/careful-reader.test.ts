import { describe, expect, it } from 'vitest';
import { readCarefully } from '#adapters/mailparser/careful-reader.ts';
import { OutOfTime, within } from '#adapters/mailparser/time-limit.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';

const mailOf = (bytes: number) =>
  Buffer.from(`From: Ann <ann@client.test>\r\nSubject: Plan\r\n\r\nHere it is.\r\n${'x'.repeat(bytes)}`);
const large = mailOf(200_000);
const small = mailOf(100);
const effort = (tries: number, remaining = 60_000) => ({ tries, remainingMs: () => remaining });
const never = (): ReceivedMail => {
  for (;;);
};

describe('A mail that makes trouble', () => {
  it('MAIL-05 one that takes too long becomes its header and its beginning, and says why', () => {
    const mail = readCarefully(large, effort(1, 18_000), never);
    expect(mail).toMatchObject({ subject: 'Plan', complete: false, attachments: [] });
    expect(mail.from?.address).toBe('ann@client.test');
    expect(mail.text).toMatch(/^Here it is\./);
    expect(mail.warnings[0]).toBe('Reading the mail took too long; its header and its beginning are shown.');
  });

  const died = () => {
    throw new Error('this must not be read');
  };
  it.each([
    ['a large one after two attempts', large, 3],
    ['a small one after three', small, 4],
  ])('MAIL-05 %s is not read again', (_, raw, tries) => {
    const mail = readCarefully(raw, effort(tries), died);
    expect(mail).toMatchObject({ subject: 'Plan', complete: false });
    expect(mail.warnings[0]).toMatch(/could not be read in several attempts/);
    expect(() => readCarefully(raw, effort(tries - 1), died)).toThrow('must not be read');
  });

  it('MAIL-01 a large one is left to another invocation when little time remains, a small one is read', () => {
    expect(() => readCarefully(large, effort(1, 17_000))).toThrow(/No time is left/);
    expect(readCarefully(small, effort(1, 1000)).complete).toBe(true);
  });

  it('MAIL-05 an ordinary large mail is read whole', () => {
    expect(readCarefully(large, effort(2))).toMatchObject({ complete: true, subject: 'Plan' });
  });
});

describe('Work within a time', () => {
  it('gives its result, or throws what the work throws', () => {
    expect(within(1000, () => 4711)).toBe(4711);
    expect(() =>
      within(1000, () => {
        throw new TypeError('odd');
      }),
    ).toThrow(TypeError);
  });

  it('ends in the middle of a loop', () => {
    expect(() => within(20, never)).toThrow(OutOfTime);
  });
});
