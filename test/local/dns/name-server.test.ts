import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NodeDomainNames } from '#adapters/dns/domain-names.ts';
import { NameServer } from '../../../local/dns/name-server.ts';

const server = new NameServer();
let names: NodeDomainNames;

beforeAll(async () => {
  names = new NodeDomainNames([await server.start()]);
  server.zone.set('a.test', [{ type: 'MX', exchange: 'mx.a.test', priority: 5 }]);
  server.zone.set('_dmarc.a.test', [{ type: 'TXT', text: 'v=DMARC1; p=none' }]);
});
afterAll(() => server.stop());

describe('OPS-10 names in the embedded cloud', () => {
  it.each([
    ['a domain', 'a.test', [{ exchange: 'mx.a.test', priority: 5 }]],
    ['in capitals', 'A.Test', [{ exchange: 'mx.a.test', priority: 5 }]],
    ['a name without such records', '_dmarc.a.test', []],
    ['no such name', 'b.test', []],
  ])('mail servers of %s', async (_, domain, servers) => {
    expect(await names.mailServers(domain)).toEqual(servers);
  });

  it('texts stand as they were written', async () => {
    expect(await names.texts('_dmarc.a.test')).toEqual(['v=DMARC1; p=none']);
    expect(await names.texts('a.test')).toEqual([]);
  });

  it('a server that does not answer is no domain without records', async () => {
    const silent = new NameServer();
    const address = await silent.start();
    silent.stop();
    await expect(new NodeDomainNames([address]).mailServers('a.test')).rejects.toMatchObject({
      name: expect.stringMatching(/^Dns/),
    });
  });
});
