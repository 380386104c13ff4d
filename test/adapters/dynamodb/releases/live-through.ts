import { putRow } from '#actions/administration/put-row.ts';
import { changeStatus } from '#actions/work/change-status.ts';
import { writeNote } from '#actions/work/write-note.ts';
import { writeReply } from '#actions/work/write-reply.ts';
import { plainMail } from '../../../support/plain-mail.ts';
import type { Install } from './install.ts';

const who = 'olga@agents.test';
const asked = { caseNumber: 1, who, expectedVersion: undefined, uploadIds: [] };

/** A short life of an install that leaves something of every kind behind: its data are what later versions have to open. */
export async function liveThrough(install: Install): Promise<void> {
  const { configuring } = install;
  await putRow({ who, lookup: 'agent', name: who, row: { name: 'Olga', groups: ['First line'] } }, configuring);
  await putRow({ who, lookup: 'category', name: 'Returns', row: { label: { en: 'Returns' } } }, configuring);
  await putRow({ who, lookup: 'setting', name: 'closeResolvedCasesAfterDays', row: { value: 14 } }, configuring);

  await install.receive(plainMail());
  const acknowledgement = await install.send(1);
  const reply = { messageId: '<two@client.test>', inReplyTo: `<${acknowledgement}>`, text: 'Still broken.' };
  await install.receive(plainMail(reply));
  await writeNote({ ...asked, body: 'She has the old model.' }, install.working);
  const draft = { to: undefined, cc: undefined, subject: undefined, status: undefined };
  await writeReply({ ...asked, ...draft, body: 'Is it **plugged in**?' }, install.working);
  await install.send(1);
  await changeStatus({ caseNumber: 1, who, expectedVersion: undefined, status: 'Resolved' }, install.working);
  await install.send(1);

  await install.receive(
    plainMail({ from: 'Ben <ben@other.test>', subject: 'Invoice', messageId: '<ben@other.test>' }),
    { source: 'ben@other.test' },
  );
  await install.receive(plainMail({ from: 'eve@bad.test', to: 'nobody@postcase.test', messageId: '<eve@bad.test>' }), {
    source: 'eve@bad.test',
    recipients: ['nobody@postcase.test'],
  });
}
