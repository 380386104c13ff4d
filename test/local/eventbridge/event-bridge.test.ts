import { describe, expect, it } from 'vitest';
import { EventBridge } from '../../../local/eventbridge/event-bridge.ts';
import type { GatewayRequest } from '../../../local/gateway/service.ts';

const bridge = () => new EventBridge({ region: 'eu-west-1', account: '1', buses: ['cases'], now: () => 0 });
const entry = { EventBusName: 'cases', Source: 'me', DetailType: 'happened', Detail: '{"a":1}' };
const asked = (Entries: object[], operation = 'PutEvents'): GatewayRequest => ({
  ...{ method: 'POST', url: '/', headers: { 'x-amz-target': `AWSEvents.${operation}` }, region: 'eu-west-1' },
  ...{ body: Buffer.from(JSON.stringify({ Entries })), callerFunction: undefined },
});
const put = async (one: EventBridge, ...entries: object[]) =>
  JSON.parse(String((await one.handle(asked(entries))).body));

describe('OPS-02 EventBridge in the embedded cloud', () => {
  it.each([
    ['no source', { Source: '' }, 'InvalidArgument'],
    ['no detail', { Detail: undefined }, 'InvalidArgument'],
    ['a detail that is no JSON', { Detail: '{' }, 'MalformedDetail'],
    ['a detail that is no object', { Detail: '[1]' }, 'MalformedDetail'],
  ])('answers for each entry by itself: one with %s fails', async (_, wrong, code) => {
    const one = bridge();
    const answer = await put(one, entry, { ...entry, ...wrong });
    expect(answer).toMatchObject({
      FailedEntryCount: 1,
      Entries: [{ EventId: expect.any(String) }, { ErrorCode: code }],
    });
    expect(one.events).toHaveLength(1);
  });

  it('takes ten entries of 256 KB together, and no more', async () => {
    const one = bridge();
    await expect(put(one, ...Array(11).fill(entry))).rejects.toThrow(/1 to 10/);
    await expect(put(one, { ...entry, Detail: JSON.stringify({ a: 'x'.repeat(256 * 1024) }) })).rejects.toThrow(/size/);
    await expect(put(one)).rejects.toThrow(/1 to 10/);
    expect(await put(one, ...Array(10).fill(entry))).toMatchObject({ FailedEntryCount: 0 });
  });

  it('takes what goes to a bus that there is not, and loses it', async () => {
    const one = bridge();
    expect(await put(one, { ...entry, EventBusName: 'other' })).toMatchObject({ FailedEntryCount: 0 });
    expect(one.events).toEqual([]);
  });

  it('asks IAM for each bus, and knows no other call', () => {
    const one = bridge();
    const arn = 'arn:aws:events:eu-west-1:1:event-bus/';
    expect(one.permissions(asked([entry, entry, { ...entry, EventBusName: `${arn}other` }]))).toEqual([
      { action: 'events:PutEvents', resource: `${arn}cases` },
      { action: 'events:PutEvents', resource: `${arn}other` },
    ]);
    expect(() => one.operation(asked([], 'PutRule'))).toThrow('events:PutRule');
  });
});
