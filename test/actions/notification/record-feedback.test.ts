import { expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { recordFeedback } from '#actions/notification/record-feedback.ts';
import { messageIdKey } from '#domain/intake/mail-identity.ts';
import type { BouncedRecipient } from '#domain/mail/bounced-recipient.ts';
import { returnedHeader } from '#domain/mail/returned-mail.ts';
import { MemoryOutbox } from '../../support/memory/outbox.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';

const at = '2026-11-20T11:00:00.000Z';
const failed = (address: string): BouncedRecipient => ({
  address,
  action: 'failed',
  status: '5.1.1',
  permanence: 'hard',
  diagnostic: 'User unknown',
});

/** Case 1, whose first mail from us went to Ann and, in copy, to Carl and Dora. */
async function sentWithCopies() {
  const postcase = new MemoryPostcase();
  await receiveMail(postcase.arrived(plainMail()), postcase.receiving);
  const [key] = postcase.queued();
  if (!key) throw new Error('Nothing was acknowledged');
  const cc = ['carl@client.test', 'dora@client.test'];
  const sent = { key, to: 'ann@client.test', cc, mailbox: 'support@postcase.test' };
  postcase.table.knownMails.put(messageIdKey('ses@ses.test'), { caseNumber: 1, fingerprint: undefined, sent });
  const report = (...addresses: string[]) => {
    const original = { ...returnedHeader(new Map(), []), messageIds: ['ses@ses.test'] };
    const bounce = { recipients: addresses.map(failed), original, complaint: undefined };
    return recordFeedback(bounce, at, postcase.receiving);
  };
  const told = () =>
    postcase.table
      .page(1)
      ?.events.filter(({ what }) => what === 'mail-undelivered')
      .map(({ to }) => to?.split(':')[0]);
  const suppressed = () => new MemoryOutbox(postcase.table).suppressed([sent.to, ...cc]);
  return { postcase, report, told, suppressed };
}

it('MAIL-16 of one report that names several, each is told and gets no more automatic mail', async () => {
  const { report, told, suppressed } = await sentWithCopies();
  await report('carl@client.test', 'ann@client.test', 'stranger@other.test');
  expect(told()?.toSorted()).toEqual(['ann@client.test', 'carl@client.test']);
  expect(await suppressed()).toEqual(new Set(['ann@client.test', 'carl@client.test']));
});

it('MAIL-16 a copy that comes back leaves the customer’s mail delivered, until that comes back too', async () => {
  const { postcase, report, told } = await sentWithCopies();
  const [before] = postcase.table.answers().map(({ delivery }) => delivery);
  await report('dora@client.test');
  expect(postcase.table.answers()[0]?.delivery).toBe(before);
  await report('ann@client.test');
  expect(postcase.table.answers()[0]?.delivery).toBe('undelivered');
  expect(told()).toHaveLength(2);
});
