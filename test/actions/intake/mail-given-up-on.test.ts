import { expect, it } from 'vitest';
import { asItComes, receiveMail } from '#actions/intake/receive-mail.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';

const large = plainMail({ text: `The plan:\r\n${'x'.repeat(200_000)}` });

it.each([
  ['the first time', 1, [], false],
  ['after the function died with it in hand twice', 3, ['mail.eml message/rfc822'], true],
])('MAIL-05 MAIL-01 a large mail is a case: %s', async (_, tries, files, toldWhy) => {
  const postcase = new MemoryPostcase();
  const effort = { tries, remainingMs: () => 60_000 };
  const received = await receiveMail(postcase.arrived(large), postcase.receiving, asItComes, effort);
  expect(received.outcome).toBe('registered');
  const [message] = postcase.table.received();
  expect(message?.text).toMatch(/^The plan:/);
  expect(message?.attachments.map(({ name, contentType }) => `${name} ${contentType}`)).toEqual(files);
  expect(message?.warnings.some((warning) => /could not be read in several attempts/.test(warning))).toBe(toldWhy);
});

it('MAIL-01 a large mail for which no time is left stays in the inbox, to be tried again', async () => {
  const postcase = new MemoryPostcase();
  const receipt = postcase.arrived(large);
  const late = { tries: 1, remainingMs: () => 10_000 };
  await expect(receiveMail(receipt, postcase.receiving, asItComes, late)).rejects.toThrow(/No time is left/);
  expect(postcase.table.received()).toEqual([]);
  expect((await receiveMail(receipt, postcase.receiving)).outcome).toBe('registered');
});
