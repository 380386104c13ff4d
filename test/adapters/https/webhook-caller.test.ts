import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isIn, isPublicAddress, networksIn } from '#adapters/https/public-address.ts';
import { HttpsWebhookCaller } from '#adapters/https/webhook-caller.ts';

const here = networksIn('127.0.0.0/8,::1/128');

/** A receiver on this machine. */
async function receiver(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const heard: { readonly headers: IncomingMessage['headers']; readonly body: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { heard, url: `http://127.0.0.1:${port}/hook` };
}

const caller = (more: Partial<ConstructorParameters<typeof HttpsWebhookCaller>[0]> = {}) =>
  new HttpsWebhookCaller({ networks: here, timeoutMs: 2000, ...more });

describe('NOTE-12 An address that webhooks may call', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2a00:1450:4001:830::200e'])('is public: %s', (address) =>
    expect(isPublicAddress(address)).toBe(true));

  it.each([
    ...['127.0.0.1', '127.8.8.8', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '169.254.170.2', '100.64.0.1', '192.0.0.8', '192.0.2.1', '198.18.0.1', '198.51.100.1'],
    ...['203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '::', '::1', 'fe80::1', 'fc00::1', 'fd00:ec2::254'],
    ...['ff02::1', '::ffff:127.0.0.1', '::ffff:169.254.169.254', '64:ff9b::a9fe:a9fe', '2002:a00:1::', '2001:db8::1'],
    ...['2001::1', 'no address'],
  ])('is none of a private network, this machine, its link or what is set aside: %s', (address) =>
    expect(isPublicAddress(address)).toBe(false));

  it('is in a range that the deployment names', () => {
    expect([isIn('127.0.0.1', here), isIn('::1', here), isIn('128.0.0.1', here)]).toEqual([true, true, false]);
  });
});

describe('NOTE-12 A webhook', () => {
  it('is called with the words and headers that are given, as JSON', async () => {
    const { heard, url } = await receiver((_, response) => response.writeHead(204).end());
    const answer = await caller().post(url, '{"a":1}', { 'Postcase-Event': 'registered' });
    expect(answer).toMatchObject({ status: 204 });
    expect(heard).toMatchObject([
      { body: '{"a":1}', headers: { 'postcase-event': 'registered', 'content-type': 'application/json' } },
    ]);
  });

  it.each([
    'http://127.0.0.1/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://[::1]/',
    'https://[::ffff:169.254.169.254]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://localhost/',
  ])('that is no public address is not called, however it is written: %s', async (url) => {
    const answer = await caller({ networks: [] }).post(url, '{}', {});
    expect(answer).toMatchObject({ fault: expect.stringContaining('is no public address'), isFinal: true });
  });

  it('of whose addresses one is not public is not called', async () => {
    const resolve = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ];
    const answer = await caller({ networks: [], resolve }).post('https://both.example.com/', '{}', {});
    expect(answer).toEqual({ fault: 'both.example.com is no public address (10.0.0.1)', isFinal: true });
  });

  it('is called at the address that was checked, whatever its name says a moment later', async () => {
    const { heard, url } = await receiver((_, response) => response.end());
    let asked = 0;
    const resolve = async () => {
      asked++;
      return [{ address: '127.0.0.1', family: 4 }];
    };
    // No resolver of the machine knows this name: a second look would fail.
    const answer = await caller({ resolve }).post(url.replace('127.0.0.1', 'rebound.invalid'), '{}', {});
    expect(answer).toMatchObject({ status: 200 });
    expect([asked, heard.length]).toEqual([1, 1]);
  });

  it('is called by https alone beyond the ranges of the deployment', async () => {
    const resolve = async () => [{ address: '93.184.216.34', family: 4 }];
    const answer = await caller({ resolve }).post('http://plain.example.com/', '{}', {});
    expect(answer).toEqual({ fault: 'only https is called', isFinal: true });
  });

  it('that sends elsewhere is not followed', async () => {
    const other = await receiver((_, response) => response.end());
    const { url } = await receiver((_, response) => response.writeHead(307, { location: other.url }).end());
    expect(await caller().post(url, '{}', {})).toMatchObject({ status: 307 });
    expect(other.heard).toEqual([]);
  });

  it('that does not answer in time, or not at all, is told so', async () => {
    const { url } = await receiver(() => undefined);
    expect(await caller({ timeoutMs: 100 }).post(url, '{}', {})).toEqual({
      fault: 'no answer within 0.1 s',
      isFinal: false,
    });
    expect(await caller().post('http://127.0.0.1:1/', '{}', {})).toEqual({ fault: 'ECONNREFUSED', isFinal: false });
    const resolve = async () => {
      throw Object.assign(new Error('queryA'), { code: 'ENOTFOUND' });
    };
    expect(await caller({ resolve }).post('https://gone.example.com/', '{}', {})).toEqual({
      fault: 'gone.example.com is not found (ENOTFOUND)',
      isFinal: false,
    });
  });

  it('whose name nobody answers for holds back nothing', async () => {
    const resolve = () => new Promise<never>(() => undefined);
    expect(await caller({ timeoutMs: 100, resolve }).post('https://mute.example.com/', '{}', {})).toEqual({
      fault: 'no answer within 0.1 s',
      isFinal: false,
    });
  });

  it('that answers without an end is not read on', async () => {
    const { url } = await receiver((_, response) => {
      const more = setInterval(() => response.write('x'.repeat(65_536)), 1);
      response.on('close', () => clearInterval(more));
    });
    expect(await caller().post(url, '{}', {})).toMatchObject({ status: 200 });
  });
});
