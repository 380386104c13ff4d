import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Journey, pomosch, support } from '../../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
});
afterAll(() => journey.stop());

const mailOf = (name: string): Buffer => readFileSync(new URL(`../../fixtures/field/${name}.eml`, import.meta.url));

/** Received messages about something, each with its raw mail and its first file. */
async function received(subject: string) {
  const messages = (await journey.items('message')).filter(
    (one) => one.direction === 'in' && String(one.subject).endsWith(subject),
  );
  return Promise.all(
    messages.map(async ({ caseNumber, rawKey, attachments, warnings }) => {
      const raw = Buffer.from(await journey.object(String(rawKey))).toString('latin1');
      const [file] = attachments as { key: string }[];
      const words = file === undefined ? undefined : Buffer.from(await journey.object(file.key)).toString();
      return { caseNumber: Number(caseNumber), raw, file: words, warnings };
    }),
  );
}

describe('MAIL-02 MAIL-03 mails from the field: nothing is lost, nothing is doubled', () => {
  it('two scans in one second without Message-ID, at once: two messages, each with its own page', async () => {
    const scans = ['1', '2'].map((one) => mailOf(`two-scans-in-one-second-no-message-id-${one}`));
    const from = 'scanner@client95.test';
    await Promise.all([...scans, ...scans].map((scan) => journey.send(scan, { from })));
    await journey.cloud.idle();
    expect((await received('Scan from MFP-4')).map(({ file }) => file).toSorted()).toEqual([
      '%PDF page of Mr Adams',
      '%PDF page of Mrs Brown, another document',
    ]);
  });

  it('an alarm device without clock and Message-ID: each alarm is a message, and one to two mailboxes is one', async () => {
    const alarm = mailOf('alarm-device-without-clock-and-message-id');
    const from = 'alarm@client96.test';
    for (const count of [1, 2, 3]) {
      await Promise.all([support, pomosch].map((to) => journey.send(alarm, { from, to: [to] })));
      await journey.cloud.idle();
      expect(await received('ALARM zone 3')).toHaveLength(count);
      await journey.cloud.advance('2 hours');
    }
  });

  it('one Message-ID for two orders, at once: two messages with their own words, and the later one says so', async () => {
    const orders = ['1', '2'].map((one) => mailOf(`one-message-id-for-two-orders-${one}`));
    await Promise.all([...orders, ...orders].map((order) => journey.send(order, { from: 'site@client97.test' })));
    await journey.cloud.idle();
    const found = await received('Order form');
    expect(found.map(({ raw }) => /Order: .*/.exec(raw)?.[0]?.trim()).toSorted()).toEqual([
      'Order: 1 lamp',
      'Order: 200 chairs',
    ]);
    expect(found.flatMap(({ warnings }) => warnings)).toEqual([expect.stringContaining('the same Message-ID')]);
  });

  it('one mail directly and by a list that rewrites From: one message in one case', async () => {
    const direct = mailOf('same-mail-direct-and-by-list-1-direct');
    const byList = mailOf('same-mail-direct-and-by-list-2-from-rewritten');
    await journey.write(direct, { from: 'eli@strict.test' });
    await journey.write(byList, { from: 'team-bounces@lists.example.com' });
    expect(await received('Gate does not open')).toHaveLength(1);
    const cases = (await journey.items('case')).filter(({ subject }) => String(subject).endsWith('Gate does not open'));
    expect(cases).toHaveLength(1);
  });

  it('nothing stays in the inbox, no double was thrown away, and what lost a race left nothing behind', async () => {
    expect((await journey.keys('raw/')).filter((key) => !key.includes('SETUP'))).toEqual([]);
    const messages = (await journey.items('message')).filter(({ direction }) => direction === 'in');
    const keys = messages.flatMap(({ rawKey, attachments }) => [
      String(rawKey),
      ...(attachments as { key: string }[]).map(({ key }) => key),
    ]);
    expect((await journey.keys('messages/')).toSorted()).toEqual([...new Set(keys)].toSorted());
    expect(await journey.keys('duplicates/')).toHaveLength(2 + 3 + 2 + 1);
    expect(journey.cloud.deadLetters()).toEqual([]);
  });
});
