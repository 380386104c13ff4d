import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createToken } from '#actions/access/create-token.ts';
import { type Call, type CallEvent, callAfter } from '#domain/calls/call.ts';
import { callerNumber } from '#domain/calls/caller-number.ts';
import { agents, boris, olga } from '../../../support/agents.ts';
import { ApiClient, type Request } from '../../../support/api-client.ts';
import { supportMailbox } from '../../../support/facts.ts';
import { MemoryPostcase } from '../../../support/memory/postcase.ts';

let postcase: MemoryPostcase;
let client: ApiClient;
let token: string;
beforeEach(async () => {
  postcase = new MemoryPostcase();
  const takers = agents.map((one) => (one === olga ? { ...one, takesCalls: true } : one));
  postcase.configuration.changed = {
    ...{ agents: takers, mailboxes: [supportMailbox] },
    settings: { countryOfPhones: 'DE' },
  };
  client = new ApiClient(postcase);
  ({ text: token } = await createToken({ who: 'admin', name: 'PBX', role: 'calls' }, client.ports));
});

const ask = async (method: string, path: string, more: Omit<Request, 'method' | 'path'> = {}) => {
  const { status, body } = await client.ask({ method, path, ...more });
  const told: Readonly<Record<string, unknown>> = { ...Object(body), status };
  return told;
};
const tell = (body: object, more: Partial<Request> = {}) => ask('POST', '/calls/events', { body, token, ...more });
const shown = async (who: string = olga.address, role: 'viewer' | 'agent' = 'agent') =>
  (await ask('GET', '/changes', { address: who, role })).calls;
const ann = { name: 'Ann Berger', phone: '030 901820', address: 'ann@client.test' };

describe('CASE-07 a telephone system tells of a call', () => {
  it('and it rings at who takes calls, by name, in whatever form the number came', async () => {
    const { id } = await ask('POST', '/customers', { body: ann });
    const told = { event: 'newCall', id: 'c1', from: '"A. Berger" <sip:+4930901820@pbx.test>', to: '200' };
    expect(await tell(told)).toMatchObject({ status: 200, id: 'c1', state: 'ringing' });
    expect(await shown()).toMatchObject([
      { id: 'c1', from: '+4930901820', to: '200', state: 'ringing', customer: { id, name: 'Ann Berger' } },
    ]);
    expect(await shown(boris.address)).toBeUndefined();
    expect(await shown(olga.address, 'viewer')).toBeUndefined();
  });

  it('and rings no more when somebody took it, and is missed when nobody did, for some hours', async () => {
    await tell({ event: 'newCall', id: 'c1', from: '030 901820' });
    await tell({ event: 'newCall', id: 'c2', from: '+79123456789' });
    await tell({ event: 'answer', id: 'c1', agent: olga.address });
    await tell({ event: 'hangup', id: 'c2' });
    expect(await shown()).toMatchObject([{ id: 'c2', state: 'missed' }]);
    expect((await ask('POST', '/calls/c2/answer')).status).toBe(204);
    expect(await shown()).toEqual([]);
    await tell({ event: 'newCall', id: 'c3', from: '030 1' });
    postcase.now = new Date(postcase.now.getTime() + 3 * 60_000);
    expect(await shown()).toMatchObject([{ id: 'c3', state: 'missed', from: '' }]);
    postcase.now = new Date(postcase.now.getTime() + 9 * 3_600_000);
    expect(await shown()).toEqual([]);
  });

  it('as a form, too, and signed if it wants to be: neither altered nor sent again later', async () => {
    const body = 'event=newCall&id=c9&from=%2B4930901820&to=200';
    const headersAt = (at: Date, signed = body) => {
      const seconds = Math.floor(at.getTime() / 1000);
      const mark = createHmac('sha256', token).update(`${seconds}.${signed}`).digest('hex');
      return {
        'content-type': 'application/x-www-form-urlencoded',
        'postcase-signature': `t=${seconds},v1=${mark}`,
      };
    };
    const send = (headers: Record<string, string>) => tell({}, { text: body, headers });
    const late = new Date(postcase.now.getTime() - 6 * 60_000);
    expect(await send(headersAt(late))).toMatchObject({ status: 401, type: 'signature-wrong' });
    expect(await send(headersAt(postcase.now, `${body}1`))).toMatchObject({ status: 401 });
    expect(await send({ ...headersAt(postcase.now), 'postcase-signature': 'v1=no' })).toMatchObject({ status: 401 });
    expect(await shown()).toEqual([]);
    expect(await send(headersAt(postcase.now))).toMatchObject({ status: 200, state: 'ringing' });
  });

  it.each([
    [{}],
    [{ event: 'ring', id: 'c1' }],
    [{ event: 'newCall' }],
    [{ event: 'newCall', id: ' ' }],
    [{ event: 'newCall', id: 'x'.repeat(201) }],
    [{ event: 'newCall', id: 'c1', from: '9'.repeat(201) }],
    [{ event: 'newCall', id: 7 }],
  ])('%j is refused, and nothing rings', async (body) => {
    expect(await tell(body)).toMatchObject({ status: 400, type: 'request-wrong' });
    expect(await shown()).toEqual([]);
  });

  it('with a token that is good for nothing else', async () => {
    for (const path of ['/me', '/cases', '/customers/x', '/changes'])
      expect(await ask('GET', path, { token })).toMatchObject({ status: 403, type: 'role-too-small' });
    expect(await ask('POST', '/calls/c1/answer', { token })).toMatchObject({ status: 403 });
    const { text: viewer } = await createToken({ who: 'admin', name: 'Board', role: 'viewer' }, client.ports);
    expect(await tell({ event: 'newCall', id: 'c1' }, { token: viewer })).toMatchObject({ status: 403 });
    expect(await tell({ event: 'newCall', id: 'c1' }, { token: `${token}0` })).toMatchObject({ status: 401 });
  });
});

describe('CASE-07 who calls is found', () => {
  const callers = (from: string, more = {}) => ask('GET', '/calls/callers', { query: { from }, ...more });

  it.each([
    '+4930901820',
    '030 901820',
    '0049 30 901820',
    'sip:030901820@pbx.test',
  ])('by %s, with what is open', async (from) => {
    const { id } = await ask('POST', '/customers', { body: ann });
    const body = { subject: 'Printer', customer: { phone: ann.phone }, origin: 'call', tell: 'nothing' };
    await ask('POST', '/cases', { body });
    expect(await callers(from)).toMatchObject({
      ...{ phone: '+4930901820', callers: [{ customer: { id, name: 'Ann Berger' }, open: [{ subject: 'Printer' }] }] },
    });
  });

  it('by the last ten digits where no number is the very one: all who have them', async () => {
    await ask('POST', '/customers', { body: { name: 'Ann', phone: '+7 912 345-67-89' } });
    await ask('POST', '/customers', { body: { name: 'Bob', phone: '+1 912 345-6789' } });
    const found = await callers('+99 912 345 67 89');
    const names = (found.callers as { customer: { name: string } }[]).map(({ customer }) => customer.name);
    expect(names.toSorted()).toEqual(['Ann', 'Bob']);
  });

  it.each(['anonymous', '', '+49 40 1234567'])('and nobody is by %j', async (from) => {
    expect(await callers(from)).toMatchObject({ status: 200, callers: [] });
  });

  it('for agents who take calls, and nobody else', async () => {
    expect(await callers('030 901820', { address: boris.address })).toMatchObject({
      status: 403,
      type: 'calls-not-taken',
    });
    expect(await callers('030 901820', { role: 'viewer' })).toMatchObject({ status: 403 });
    expect(await ask('POST', '/calls/c1/answer', { address: boris.address })).toMatchObject({ status: 403 });
    expect(await ask('POST', '/calls/c1/answer')).toMatchObject({ status: 404, type: 'call-unknown' });
  });
});

describe('CASE-07 a call', () => {
  const event = (what: CallEvent['what'], more: Partial<CallEvent> = {}): CallEvent => {
    return {
      what,
      callId: 'c1',
      from: '+4930901820',
      to: '200',
      agent: undefined,
      at: '2026-11-20T10:00:00.000Z',
      ...more,
    };
  };
  const stateAfter = (...events: readonly CallEvent[]) =>
    events.reduce<Call | undefined>((known, one) => callAfter(known, one) ?? known, undefined)?.state;

  it.each<[CallEvent['what'][], Call['state'] | undefined]>([
    [['newCall'], 'ringing'],
    [['newCall', 'newCall'], 'ringing'],
    [['newCall', 'answer'], 'answered'],
    [['answer', 'newCall'], 'answered'],
    [['newCall', 'answer', 'hangup'], 'ended'],
    [['newCall', 'answer', 'hangup', 'newCall', 'answer'], 'ended'],
    [['newCall', 'hangup'], 'missed'],
    [['newCall', 'hangup', 'answer'], 'missed'],
    [['hangup', 'newCall'], 'missed'],
  ])('after %j is as it should be, in whatever order they come', (events, state) => {
    expect(stateAfter(...events.map((what) => event(what)))).toBe(state);
  });

  it('that nobody told of is nothing when it ends', () => {
    expect(stateAfter(event('hangup', { from: '' }))).toBeUndefined();
  });

  it.each([
    ['"Ann" <+4930901820>', '+4930901820'],
    ['sip:+4930901820@pbx.test;user=phone', '+4930901820'],
    ['tel:030-901820', '+4930901820'],
    ['030 901820', '+4930901820'],
    ['anonymous', ''],
    ['sip:ann@pbx.test', ''],
    ['<script>', ''],
    ['200', ''],
  ])('comes from %s', (text, phone) => {
    expect(callerNumber(text, 'DE')).toBe(phone);
  });
});
