import { beforeEach, describe, expect, it } from 'vitest';
import { createToken } from '#actions/access/create-token.ts';
import { type Call, type CallEvent, callAfter, takenCall } from '#domain/calls/call.ts';
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
const taken = (id: string, more: Partial<Request> = {}) => ask('POST', '/calls/answer', { body: { id }, ...more });
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
    expect((await taken('c2')).status).toBe(204);
    expect(await shown()).toEqual([]);
    await tell({ event: 'newCall', id: 'c3', from: '030 1' });
    postcase.now = new Date(postcase.now.getTime() + 3 * 60_000);
    expect(await shown()).toMatchObject([{ id: 'c3', state: 'missed', from: '' }]);
    postcase.now = new Date(postcase.now.getTime() + 9 * 3_600_000);
    expect(await shown()).toEqual([]);
  });

  it('as a form, too, though the plus of the number was not encoded', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const send = (text: string) => tell({}, { text, headers });
    expect(await send('event=newCall&id=c1&from=%2B4930901820&to=200')).toMatchObject({ state: 'ringing' });
    expect(await send('event=newCall&id=c2&from=+79123456789&to=200')).toMatchObject({ state: 'ringing' });
    expect(await shown()).toMatchObject([{ from: '+4930901820' }, { from: '+79123456789' }]);
  });

  it('by any name, such as one of SIP, and it can be taken', async () => {
    const id = 'a/84b?4c%2F#76 é@pbx.test:5060';
    await tell({ event: 'newCall', id, from: '030 901820' });
    expect(await shown()).toMatchObject([{ id }]);
    expect((await taken(id)).status).toBe(204);
    expect(await shown()).toEqual([]);
  });

  it('and what nobody took is shown, however many are answered after it', async () => {
    await tell({ event: 'newCall', id: 'missed', from: '030 901820' });
    await tell({ event: 'hangup', id: 'missed' });
    for (let n = 0; n < 250; n++) {
      const at = new Date(postcase.now.getTime() + 1000 * n).toISOString();
      const after: Call = { id: `c${n}`, from: '', to: '', state: 'answered', at };
      await client.ports.calls.save({ before: undefined, after });
    }
    expect(await shown()).toMatchObject([{ id: 'missed', state: 'missed' }]);
  });

  it('and another one by the same name, half a day later', async () => {
    await tell({ event: 'newCall', id: 'c1', from: '030 901820' });
    await tell({ event: 'answer', id: 'c1' });
    await tell({ event: 'hangup', id: 'c1' });
    postcase.now = new Date(postcase.now.getTime() + 12 * 3_600_000);
    expect(await tell({ event: 'newCall', id: 'c1', from: '+79123456789' })).toMatchObject({ state: 'ringing' });
    expect(await shown()).toMatchObject([{ id: 'c1', from: '+79123456789' }]);
  });

  it('whose answer is told before its beginning: it is known who called, and nobody is rung', async () => {
    const { id } = await ask('POST', '/customers', { body: ann });
    await tell({ event: 'answer', id: 'c1', agent: olga.address });
    await tell({ event: 'newCall', id: 'c1', from: '030 901820', to: '200' });
    expect(await client.ports.calls.find('c1', postcase.now)).toMatchObject({
      ...{ from: '+4930901820', to: '200', state: 'answered', answeredBy: olga.address },
      customer: { id, name: 'Ann Berger' },
    });
    expect(await tell({ event: 'hangup', id: 'c2' })).toMatchObject({ state: 'unknown' });
    await tell({ event: 'newCall', id: 'c2', from: '030 901820' });
    expect(await shown()).toMatchObject([{ id: 'c2', state: 'missed', customer: { id } }]);
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
    expect(await taken('c1', { token })).toMatchObject({ status: 403 });
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
      ...{ phone: '+4930901820', by: 'number' },
      ...{ callers: [{ customer: { id, name: 'Ann Berger' }, open: [{ subject: 'Printer' }] }] },
    });
  });

  it('by the last ten digits where no number is the very one: all who have them, and it is said that nobody knows', async () => {
    await ask('POST', '/customers', { body: { name: 'Ann', phone: '+7 912 345-67-89' } });
    await ask('POST', '/customers', { body: { name: 'Bob', phone: '+1 912 345-6789' } });
    const found = await callers('+99 912 345 67 89');
    expect(found).toMatchObject({ phone: '+999123456789', by: 'end' });
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
    expect(await taken('c1', { address: boris.address })).toMatchObject({ status: 403 });
    expect(await taken('c1')).toMatchObject({ status: 404, type: 'call-unknown' });
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
  const callOf = (events: readonly CallEvent[]) =>
    events.reduce<Call | undefined>((known, one) => callAfter(known, one) ?? known, undefined);

  it.each<[CallEvent['what'][], Call['state']]>([
    [['newCall'], 'ringing'],
    [['answer'], 'answered'],
    [['newCall', 'answer'], 'answered'],
    [['newCall', 'answer', 'hangup'], 'ended'],
    [['newCall', 'hangup'], 'missed'],
    [['answer', 'hangup'], 'ended'],
  ])('after %j is the same in whatever order they come, and however often', (whats, state) => {
    for (const order of orders(whats))
      for (const events of [order, [...order, ...order]])
        expect([events, callOf(events.map((what) => event(what, told[what])))]).toMatchObject([
          events,
          {
            ...{ state, from: whats.includes('newCall') ? '+4930901820' : '' },
            ...(whats.includes('answer') && { answeredBy: olga.address }),
          },
        ]);
  });

  it('that nobody told of is shown to nobody when it ends, but for a number to call back', () => {
    expect(callOf([event('hangup', { from: '' })])).toMatchObject({ state: 'over' });
    expect(callOf([event('hangup')])).toMatchObject({ state: 'missed' });
    expect(callOf([event('hangup', { from: '' }), event('hangup')])).toMatchObject({ state: 'missed' });
    expect(callOf([event('hangup', { from: '' }), event('newCall', { from: '' })])).toMatchObject({ state: 'missed' });
  });

  it('that was called back has ended, whatever is told of it later', () => {
    const missed = callOf([event('newCall'), event('hangup')]);
    const back = missed && takenCall(missed, 'boris@agents.test');
    expect(back).toMatchObject({ state: 'ended', answeredBy: 'boris@agents.test' });
    expect(callAfter(back, event('answer', { agent: olga.address }))).toBeUndefined();
  });

  it.each([
    ['"Ann" <+4930901820>', '+4930901820'],
    ['sip:+4930901820@pbx.test;user=phone', '+4930901820'],
    ['tel:030-901820', '+4930901820'],
    ['030 901820', '+4930901820'],
    [' 4930901820', '+4930901820'],
    ['sip: 4930901820@pbx.test', '+4930901820'],
    [' 030 901820', '+4930901820'],
    ['anonymous', ''],
    ['sip:ann@pbx.test', ''],
    ['<script>', ''],
    ['200', ''],
  ])('comes from %s', (text, phone) => {
    expect(callerNumber(text, 'DE')).toBe(phone);
  });
});

/** What each event tells when no other tells it, too. */
const told: Readonly<Record<CallEvent['what'], Partial<CallEvent>>> = {
  newCall: {},
  answer: { from: '', to: '', agent: olga.address },
  hangup: { from: '', to: '' },
};

function orders<One>(all: readonly One[]): readonly (readonly One[])[] {
  if (all.length < 2) return [all];
  return all.flatMap((one, at) => orders(all.toSpliced(at, 1)).map((rest) => [one, ...rest]));
}
