import { randomUUID } from 'node:crypto';
import { answers, DataManager } from '../../../local/commands/privacy/data-manager.ts';
import { ConsoleCaller } from '../../support/console-caller.ts';
import { type Journey, support } from '../../support/journey.ts';
import { letter } from '../../support/letter.ts';

/** A customer with something in every folder is held, exported, erased; and what has had its time goes. */
export async function forget(journey: Journey): Promise<void> {
  const manager = DataManager.local(journey.cloud.endpoint);
  const address = 'pat@forgotten.test';
  const mail = { from: address, to: support, subject: 'Forgotten', messageId: `<${randomUUID()}@forgotten.test>` };
  const written = await letter({ ...mail, attachments: [{ filename: 'a.txt', content: Buffer.from('a') }] });
  await journey.write(written, { from: address });
  await journey.write(written, { from: address });
  await journey.write({ ...mail, to: 'nobody@postcase.test', messageId: `<${randomUUID()}@forgotten.test>` });
  const { number } = (await journey.caseAbout('Forgotten')).case;
  const agent = await ConsoleCaller.signedIn(journey, 'ann@agents.test');
  const file = await agent.ask('POST', '/uploads', { name: 'a.txt', size: 1 });
  await fetch(String(file.url), { method: 'PUT', body: 'a', headers: file.headers as Record<string, string> });
  const uploads = [{ id: file.id, name: 'a.txt', size: 1, contentType: '' }];
  await agent.ask('PUT', `/cases/${number}/drafts/reply`, {
    body: 'x',
    to: [address],
    seenVersion: 1,
    uploads,
    revision: 0,
  });
  const of = { kind: 'case', number } as const;
  await manager.ask({ command: 'hold', of, reason: 'Lawsuit' }, answers.hold);
  await manager.ask({ command: 'lift-hold', of }, answers.lifted);
  const { page } = await manager.ask({ command: 'export', subject: { address } }, answers.page);
  for (const { files } of page.parts) for (const { url } of files) await (await fetch(url)).arrayBuffer();
  const admin = await ConsoleCaller.signedIn(journey, 'admin@agents.test');
  const { customers } = (await admin.ask('GET', `/customers?q=${address}`)) as { customers: { id: string }[] };
  await admin.ask('POST', `/customers/${customers[0]?.id}/erasure`, { confirm: address });
  for (const name of ['keepClosedCasesDays', 'keepRawMailDays']) await journey.configure('setting', name, 1);
  await journey.cloud.advance('2 days');
  for (const name of ['keepClosedCasesDays', 'keepRawMailDays']) await journey.unconfigure('setting', name);
}
