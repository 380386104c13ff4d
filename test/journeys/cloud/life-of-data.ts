import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { Importer, answers as importAnswers, uploadMail } from '../../../local/commands/import/importer.ts';
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

/** Old cases of somebody who is new by the first, and of an agent, are imported. */
export async function bringOldCases(journey: Journey): Promise<void> {
  const importer = Importer.local(journey.cloud.endpoint);
  const at = '2024-03-01T09:00:00.000Z';
  const from = `old@${randomUUID()}.test`;
  const last = { by: 'customer', who: from, text: 'Old', at } as const;
  const old = {
    ...({ from: 'mail', subject: 'Old', description: 'Old', state: 'open' } as const),
    ...{ customer: { address: from, name: 'Old' }, agent: 'ann@agents.test', registeredAt: at, last },
  };
  const bring = async (uploadId: string) => {
    const message = { key: randomUUID(), direction: 'in', at } as const;
    const about = { ...old, participants: [from] };
    const asked = { command: 'import-message', case: about, isMail: true, message, uploadId } as const;
    return (await importer.ask(asked, importAnswers.imported)).imported.caseNumber;
  };
  for (const messageId of ['<1@old.test>', '<2@old.test>']) {
    const attachments = [{ filename: 'a.txt', content: Buffer.from('a') }];
    const mail = await letter({ from, to: support, subject: 'Old', messageId, attachments });
    const caseNumber = await bring(await uploadMail(Buffer.from(mail), importer));
    await importer.ask({ command: 'finish-case', caseNumber, key: randomUUID(), last }, importAnswers.finished);
  }
  await expect(bring(randomUUID())).rejects.toThrow('upload them anew');
  await journey.cloud.idle();
}
