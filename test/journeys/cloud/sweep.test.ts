import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FunctionLog } from '../../../local/lambda/function-log.ts';
import { storeWithoutReceipt } from '../../support/forgotten-mail.ts';
import { Journey, support } from '../../support/journey.ts';

let journey: Journey;
const logs: FunctionLog[] = [];
beforeAll(async () => {
  journey = await Journey.start({ onLog: (line) => logs.push(line) });
});
afterAll(() => journey.stop());

const said = (functionName: string, message: string) =>
  logs.filter((line) => line.functionName === functionName && line.entry?.message === message);
const inbox = async () => (await journey.keys('raw/')).filter((key) => !key.endsWith('AMAZON_SES_SETUP_NOTIFICATION'));

describe('MAIL-02 a mail whose receipt was lost', () => {
  it('becomes a case within its period, with its acknowledgement', async () => {
    await storeWithoutReceipt(journey, 'lost', 'Lost receipt');
    await journey.cloud.advance('10 minutes');
    expect(await inbox()).toEqual(['raw/lost']);
    await journey.cloud.advance('20 minutes');
    await journey.cloud.idle();
    const { messages } = await journey.caseAbout('Lost receipt');
    expect(messages.map(({ direction }) => direction).toSorted()).toEqual(['in', 'out']);
    expect(messages).toContainEqual(expect.objectContaining({ direction: 'in', kind: 'human' }));
    expect((await journey.lastMailTo('ann@client.test')).subject).toContain('Lost receipt');
    expect(await inbox()).toEqual([]);
    expect(said('sweep-raw-mail', 'Forgotten mails queued again')).toMatchObject([{ entry: { mails: ['raw/lost'] } }]);
  });

  it('is held by the verdict that SES wrote into it', async () => {
    await storeWithoutReceipt(journey, 'lost-spam', 'Buy', 'FAIL');
    await journey.cloud.advance('30 minutes');
    await journey.cloud.idle();
    expect(await journey.items('held-mail')).toMatchObject([{ id: 'lost-spam', cause: 'spam' }]);
  });

  it('and that only waited is one message: the sweep and the queue both bring it', async () => {
    journey.cloud.fault('receive-mail', 'throw', 4);
    await journey.send({ from: 'ann@client.test', to: support, subject: 'Only late', messageId: '<late@client.test>' });
    await journey.cloud.advance('3 hours');
    await journey.cloud.idle();
    const { messages } = await journey.caseAbout('Only late');
    expect(messages.map(({ direction }) => direction).toSorted()).toEqual(['in', 'out']);
    expect(journey.cloud.deadLetters()).toEqual([]);
    expect(await inbox()).toEqual([]);
  });
});

it('MAIL-02 a mail that cannot be registered is not queued for ever, and is named when it is given up', async () => {
  logs.length = 0;
  await storeWithoutReceipt(journey, 'poison', 'Poison');
  journey.cloud.fault('receive-mail', 'throw', 10_000);
  await journey.cloud.advance('5 days');
  expect(said('sweep-raw-mail', 'Forgotten mails queued again').map(({ entry }) => entry?.mails)).toEqual(
    Array.from({ length: 9 }, () => ['raw/poison']),
  );
  expect(said('sweep-raw-mail', 'Mails were never registered').at(-1)).toMatchObject({
    entry: { mails: ['raw/poison'] },
  });
  expect(await inbox()).toEqual(['raw/poison']);
  journey.cloud.fault('receive-mail', undefined);
}, 120_000);
