import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultVerdicts } from '../../../local/ses/mail/verdicts.ts';
import { Journey, support } from '../../support/journey.ts';

let journey: Journey;
const logged: Record<string, unknown>[] = [];
beforeAll(async () => {
  journey = await Journey.start({
    onLog: ({ functionName, text }) => {
      if (functionName === 'mail-feedback' && text.startsWith('{')) logged.push(JSON.parse(text));
    },
  });
});
afterAll(() => journey.stop());

/** Writes from an address whose server, as SES's simulator plays it, does something to the acknowledgement. */
async function writeFrom(from: string, subject: string) {
  await journey.send({ from, to: support, subject });
  // The news may be faster than the sender's note of what it sent, and is then read again.
  await journey.settle();
  const page = await journey.caseAbout(subject);
  return { ...page, outbound: page.messages.find(({ direction }) => direction === 'out') };
}

const customerAddress = async (wanted: string) =>
  (await journey.items('customer-address')).find(({ address }) => address === wanted);

const proven = { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' } as const;

describe('MAIL-16 what SES tells of a mail of ours', () => {
  it('a bounce for good marks the message, stands in the history once, and ends automatic mail to the address', async () => {
    const from = 'bounce@simulator.amazonses.com';
    const { outbound, events } = await writeFrom(from, 'My box is gone');
    expect(outbound).toMatchObject({ delivery: 'undelivered', deliveryDetail: expect.stringContaining(from) });
    expect(events.filter(({ what }) => what === 'mail-undelivered')).toMatchObject([
      { who: 'postcase', messageId: outbound?.id, to: expect.stringContaining(from) },
    ]);
    expect(await customerAddress(from)).toMatchObject({ suppressedAt: expect.any(String) });
    expect(await journey.mailTo(from)).toHaveLength(1);

    journey.cloud.ses.verdicts = () => ({ ...proven, spf: 'GRAY', dkim: 'GRAY', dmarc: 'GRAY' });
    const again = await writeFrom(from, 'Still gone');
    expect(again.outbound).toBeUndefined();
    expect(await journey.mailTo(from)).toHaveLength(1);
    journey.cloud.ses.verdicts = defaultVerdicts;

    // Who is proven to write from the address gets mail again, until SES says otherwise.
    expect((await writeFrom(from, 'Back again')).outbound).toMatchObject({ delivery: 'undelivered' });
    expect(await journey.mailTo(from)).toHaveLength(2);
    expect(await customerAddress(from)).toMatchObject({ suppressedAt: expect.any(String) });
  });

  it('a complaint stands in the history, and ends automatic mail to the address', async () => {
    const from = 'complaint@simulator.amazonses.com';
    const { outbound, events } = await writeFrom(from, 'Stop that');
    expect(outbound).toMatchObject({ delivery: 'sent' });
    expect(events.filter(({ what }) => what === 'mail-complained')).toHaveLength(1);
    expect(await customerAddress(from)).toMatchObject({ suppressedFor: expect.stringContaining('complained') });
  });

  it('a mail that arrived changes nothing and costs no call', async () => {
    const before = logged.length;
    const { outbound, events } = await writeFrom('success@simulator.amazonses.com', 'All is well');
    expect(outbound).toMatchObject({ delivery: 'sent' });
    expect(events.map(({ what }) => what)).toEqual(['registered']);
    expect(logged).toHaveLength(before);
  });

  it('feedback on a mail that nobody noted is dropped in the end, and nothing fails for ever', async () => {
    journey.cloud.ses.loseAnswers(1);
    await writeFrom('bounce+lost@simulator.amazonses.com', 'Lost answer');
    expect(logged.map(({ message }) => message)).toContain('Feedback on no mail of ours');
    expect(journey.cloud.deadLetters().filter(({ queue }) => !queue.includes('outgoing'))).toEqual([]);
  });
});
