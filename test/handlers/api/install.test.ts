import { beforeEach, describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { ApiClient } from '../../support/api-client.ts';
import { MemoryInstall } from '../../support/memory/install.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';

let postcase: MemoryPostcase;
let client: ApiClient;

beforeEach(() => {
  postcase = new MemoryPostcase();
  client = new ApiClient(postcase);
});

describe('CONS-03 OPS-10 whether all is well, for admins', () => {
  it('tells the worst, and each finding in both languages with what to do and what to add to DNS', async () => {
    const { examiner } = client.ports;
    if (!(examiner instanceof MemoryInstall)) throw new Error('another examiner');
    Object.assign(examiner.world.names, { mailServers: async () => [] });
    const { status, body } = await client.ask({ path: '/install', role: 'admin' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ domain: 'postcase.test', standing: 'broken' });
    expect(body).toHaveProperty(
      'findings',
      expect.arrayContaining([
        {
          check: 'mx',
          standing: 'broken',
          title: { en: 'Mail server of the domain (MX)', ru: 'Почтовый сервер домена (MX)' },
          says: {
            en: 'No server takes mail for postcase.test: customers who write get it back.',
            ru: 'Почту для postcase.test никто не принимает: письма клиентов возвращаются.',
          },
          mend: { en: 'Add this record to DNS.', ru: 'Добавьте эту запись в DNS.' },
          lines: ['postcase.test MX 10 inbound-smtp.eu-west-1.amazonaws.com'],
        },
      ]),
    );
  });

  it('a test mail is on its way until it is held, whoever else writes', async () => {
    const sent = await client.ask({ method: 'POST', path: '/install/test-mails', role: 'admin', body: {} });
    expect(sent).toMatchObject({ status: 201, body: { mailbox: 'support@postcase.test' } });
    const { id } = sent.body as { id: string };
    const search = () => client.ask({ path: `/install/test-mails/${id}`, role: 'admin' });
    expect((await search()).body).toEqual({});
    const raw = 'From: support@postcase.test\r\nSubject: Postcase test mail\r\nMessage-ID: <1@ses.test>\r\n\r\nBack';
    const receipt = postcase.arrived(raw, { recipients: [`postcase-test-${id}@postcase.test`] });
    expect(await receiveMail(receipt, postcase.receiving)).toMatchObject({ outcome: 'held' });
    expect((await search()).body).toEqual({ held: receipt.objectKey.slice('raw/'.length) });
  });
});
