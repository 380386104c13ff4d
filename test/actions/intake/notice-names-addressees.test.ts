import { expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import { boris, olga } from '../../support/agents.ts';
import { noticeToOlga } from './notice-to-olga.ts';

it('CASE-19 a notice says who gets an answer to it, and whose words it shows who does not', async () => {
  const { postcase, notice, page, assign, sendAll, newestTo } = await noticeToOlga();
  const parts = (raw: string) => {
    const { text, html = '' } = readMail(Buffer.from(raw, 'latin1'));
    return [text, html];
  };
  for (const part of parts(notice.raw)) {
    expect(part).toMatch(/It goes to Ann (?:<|&lt;)ann@client\.test(?:>|&gt;)\./);
    expect(part).not.toContain('gets nothing.');
  }
  const { correspondence } = page().case;
  const newest = {
    to: { address: 'carl@client.test', name: 'Carl' },
    cc: ['dora@other.test'],
    at: postcase.now.toISOString(),
  };
  const mail = { subject: '', messageId: undefined, references: [] };
  postcase.table.cases.put('1', {
    ...page().case,
    correspondence: { ...correspondence, newest: { ...newest, ...mail } },
  });
  await assign(boris.address);
  await assign(olga.address);
  await sendAll();
  for (const part of parts(newestTo(olga.address).raw)) {
    expect(part).toMatch(/It goes to Carl (?:<|&lt;)carl@client\.test(?:>|&gt;), with copies to dora@other\.test\./);
    expect(part).toMatch(/Ann (?:<|&lt;)ann@client\.test(?:>|&gt;), whose words stand above, gets nothing\./);
  }
});
