import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { CaseAgent, type CaseQuestion, answers as caseAnswers } from '../../../local/commands/case/case-agent.ts';
import { answers, MailManager } from '../../../local/commands/held/mail-manager.ts';
import { Reporter, answers as reportAnswers } from '../../../local/commands/report/reporter.ts';
import { WordBuilder, answers as wordAnswers } from '../../../local/commands/words/word-builder.ts';
import { answerWith } from '../../support/agent-mail.ts';
import { ConsoleCaller } from '../../support/console-caller.ts';
import { storeWithoutReceipt } from '../../support/forgotten-mail.ts';
import { type Journey, support } from '../../support/journey.ts';
import { letter } from '../../support/letter.ts';
import { Raters, type RatingLinks } from '../../support/raters.ts';
import { administer, callWebhook, configure, editTemplates, examine, tryRules } from './life-of-admins.ts';
import { bringOldCases, forget } from './life-of-data.ts';

/** Something of everything that the system does. */
export async function liveThroughAll(journey: Journey): Promise<void> {
  const mail = { from: 'ann@client.test', to: support, subject: 'All rights', messageId: '<rights@client.test>' };
  const html = '<p>All rights</p>';
  const first = await letter({ ...mail, html, attachments: [{ filename: 'a.txt', content: Buffer.from('a') }] });
  journey.cloud.ses.refuseSending(1, 'Throttling');
  await journey.write(first);
  await journey.write(first);
  await journey.write({ ...mail, messageId: '<reply@client.test>', inReplyTo: '<rights@client.test>' });
  await journey.write({ ...mail, to: 'nobody@postcase.test', messageId: '<held@client.test>' });
  await journey.write({ ...mail, from: 'bounce@simulator.amazonses.com', messageId: '<gone@client.test>' });
  journey.cloud.fault('receive-mail', 'throw-after', 1);
  await journey.send({ ...mail, subject: 'Its receipt comes again', messageId: '<again@client.test>' });
  await journey.settle();
  await journey.rotateSigningKeys();
  await storeWithoutReceipt(journey, 'forgotten', 'Its receipt got lost');
  await journey.cloud.advance('30 minutes');
  await manageMail(journey);
  await workOnCases(journey);
  await workInConsole(journey);
  await followLink(journey);
  await rate(journey);
  await configure(journey);
  await editTemplates(journey);
  await callWebhook(journey);
  await search(journey);
  await examine(journey);
  await knowPeople(journey);
  await tryRules(journey);
  await bringOldCases(journey);
  await forget(journey);
}

/** Two customers are one, their company is looked at, and a case that somebody follows goes on in another. */
async function knowPeople(journey: Journey): Promise<void> {
  const agent = await ConsoleCaller.signedIn(journey, 'ann@agents.test');
  for (const from of ['one@people.test', 'two@people.test', 'two@people.test'])
    await journey.write({ from, to: support, subject: `Of ${from}`, messageId: `<${randomUUID()}@people.test>` });
  const find = async (q: string) => {
    const { customers } = (await agent.ask('GET', `/customers?q=${q}`)) as { customers: { id: string }[] };
    return customers[0]?.id;
  };
  const [one, two] = [await find('one@people.test'), await find('two@people.test')];
  await agent.ask('POST', `/customers/${two}/merge`, { into: one });
  await journey.settle();
  const { account } = (await agent.ask('GET', `/customers/${one}`)) as { account?: { id: string } };
  await agent.ask('GET', `/accounts/${account?.id}/cases`);
  const [first, second] = await Promise.all(
    ['two@people.test', 'one@people.test'].map((of) => journey.caseAbout(`Of ${of}`)),
  );
  await agent.ask('PUT', `/cases/${first?.case.number}/following`, { follows: true });
  const merging = { command: 'merge-case', who: 'olga@agents.test', acrossCustomers: true } as const;
  const numbers = { number: first?.case.number ?? 0, into: second?.case.number ?? 0 };
  await CaseAgent.local(journey.cloud.endpoint).ask({ ...merging, ...numbers }, caseAnswers.changed);
}

/** A mail that is longer than its item holds, what an agent finds, and all words built anew. */
async function search(journey: Journey): Promise<void> {
  const text = `${'Nothing works. '.repeat(200)} Oscilloscope.`;
  await journey.write({ from: 'nora@long.test', to: support, subject: 'Long', text, messageId: '<long@long.test>' });
  const console = await ConsoleCaller.signedIn(journey, 'ann@agents.test');
  expect(await console.ask('GET', '/find?q=oscilloscopes')).toMatchObject({ cases: [{ subject: 'Long' }] });
  const builder = WordBuilder.local(journey.cloud.endpoint);
  expect(await builder.ask({ command: 'rebuild-words', begins: true }, wordAnswers.rebuilt)).toMatchObject({
    rebuilt: { at: 'done' },
  });
}

/** A customer gets a file that mail does not carry. */
async function followLink(journey: Journey): Promise<void> {
  const given = await journey.newCase('Program');
  await answerWith(journey, given, [{ name: 'setup.exe', bytes: Buffer.from('a') }]);
  const { text } = await journey.lastMailTo(given.from);
  const [link = ''] = /http:\S+\/download\/\S+/.exec(text) ?? [];
  expect(await (await fetch(link)).text()).toBe('a');
}

/** A customer rates: by a click alone, and on the page. */
async function rate(journey: Journey): Promise<void> {
  const raters = new Raters(journey);
  const { links, number } = await raters.asked('Rated');
  await raters.open(links, 4);
  await journey.cloud.advance('11 minutes');
  await raters.confirm(links, 4, { level: 'very-satisfied' });
  expect((await journey.page(number)).case.satisfaction?.score).toBe(5);
  await report(journey, links, raters);
}

/** What is told of ratings; a comment that changes moves to its new time. */
async function report(journey: Journey, links: RatingLinks, raters: Raters): Promise<void> {
  const reporter = Reporter.local(journey.cloud.endpoint);
  for (const comment of ['Fine', 'Very fine']) await raters.confirm(links, 4, { level: 'satisfied', comment });
  const { comments } = await reporter.ask({ command: 'rating-comments' }, reportAnswers.comments);
  expect(comments.map(({ comment }) => comment)).toEqual(['Very fine']);
  const { report } = await reporter.ask({ command: 'ratings' }, reportAnswers.ratings);
  expect(report.total).toMatchObject({ ratings: 1, average: 4 });
}

/** What agents do with cases, and what happens to them later. */
async function workOnCases(journey: Journey): Promise<void> {
  await journey.configure('setting', 'closeResolvedCasesAfterDays', 1);
  const agent = CaseAgent.local(journey.cloud.endpoint);
  const who = 'olga@agents.test';
  const { number } = await journey.newCase('Worked on');
  const file = { command: 'prepare-upload', who, name: 'a.txt', size: 1 } as const;
  const { uploadId, url, headers } = await agent.ask(file, caseAnswers.upload);
  const note: CaseQuestion = { command: 'write-note', number, who, body: 'x', uploads: [uploadId] };
  await expect(agent.ask(note, caseAnswers.changed)).rejects.toThrow('is not there');
  await fetch(url, { method: 'PUT', headers, body: 'a' });
  await agent.ask(note, caseAnswers.changed);
  const reply: CaseQuestion = { ...note, command: 'write-reply', status: 'Resolved' };
  await agent.ask(reply, caseAnswers.changed);
  const { page } = await agent.ask({ command: 'show-case', number, who }, caseAnswers.page);
  const { id = '', at = '', text: fragment = '' } = page.messages[0] ?? {};
  const branch = { command: 'open-case-from-message', number, who, message: { at, id }, fragment } as const;
  const { opened = 0 } = await agent.ask(branch, caseAnswers.changed);
  const { cases } = await agent.ask({ command: 'list-cases', who }, caseAnswers.list);
  expect(cases.map((one) => one.number)).toContain(opened);
  const { raw = '' } = await agent.ask({ command: 'link-files', number, who, message: { at, id } }, caseAnswers.files);
  expect((await fetch(raw)).status).toBe(200);
  // One case closes by itself, the other was taken up again meanwhile.
  for (const status of ['Resolved', 'Reopened'])
    await agent.ask({ command: 'change-status', number: opened, who, status }, caseAnswers.changed);
  await journey.cloud.idle();
  await journey.cloud.advance('1 day');
  await journey.unconfigure('setting', 'closeResolvedCasesAfterDays');
  expect((await journey.page(number)).case.status).toBe('Closed');
}

/** What an agent does in the console. */
async function workInConsole(journey: Journey): Promise<void> {
  const agent = await ConsoleCaller.signedIn(journey, 'ann@agents.test');
  const { number, from } = await journey.newCase('In the console');
  const about = `/cases/${number}`;
  for (const [kind, sendAt] of [
    ['note', undefined],
    ['reply', undefined],
    ['forward', new Date(journey.cloud.now() + 24 * 3_600_000).toISOString()],
  ]) {
    const file = await agent.ask('POST', '/uploads', { name: 'a.txt', size: 1 });
    await fetch(String(file.url), { method: 'PUT', headers: file.headers as Record<string, string>, body: 'a' });
    const uploads = [{ id: file.id, name: 'a.txt', size: 1, contentType: '' }];
    const draft = { body: 'x', to: [from], seenVersion: 99, uploads };
    await agent.ask('PUT', `${about}/drafts/${kind}`, { ...draft, revision: 0 });
    await agent.ask('POST', `${about}/drafts/${kind}/send`, { revision: 1, sendAt });
  }
  await agent.ask('PUT', `${about}/drafts/note`, { body: 'x', seenVersion: 99, revision: 0 });
  await agent.ask('DELETE', `${about}/drafts/note`);
  await journey.cloud.advance('1 minute');
  // Taken back in time, and a file that nobody put there.
  await agent.ask('PUT', `${about}/drafts/reply`, { body: 'x', to: [from], seenVersion: 99, revision: 0 });
  await agent.ask('POST', `${about}/drafts/reply/send`, { revision: 1 });
  await agent.ask('DELETE', `${about}/drafts/reply/send`);
  const lost = { body: 'x', uploads: ['6f1d2c3b-4a5e-4f60-8a7b-9c0d1e2f3a4b'] };
  await expect(agent.ask('POST', `${about}/notes`, lost)).rejects.toThrow('is not there');
  await agent.ask('GET', '/cases?list=open');
  await agent.ask('PUT', `${about}/presence`, { doing: 'viewing' });
  const { timeline } = await agent.ask('GET', '/cases/1');
  const { at, id, text } =
    (timeline as { at: string; id: string; kind: string; text?: string }[]).find(({ kind }) => kind === 'received') ??
    {};
  const { files, htmlUrl } = await agent.ask('GET', `/cases/1/messages/${at}/${id}`);
  for (const { url } of files as { url: string }[]) expect((await fetch(url)).status).toBe(200);
  await agent.ask('POST', '/cases/1/split', { message: { at, id }, fragment: text });
  const frame = async () => (await fetch(`${journey.cloud.consoleAddress}${htmlUrl}`)).text();
  expect(await frame()).toContain('<p>All rights</p>');
  await journey.remove(String((await journey.page(1)).messages.find((one) => one.id === id)?.rawKey));
  expect(await frame()).toContain('no formatting');
  await journey.cloud.advance('25 hours');
  await administer(journey);
}

/** What people do about held and stored mail. */
async function manageMail(journey: Journey): Promise<void> {
  const manager = MailManager.local(journey.cloud.endpoint);
  const from = 'ann@client.test';
  const mail = { from, to: 'nobody@postcase.test', subject: 'Held twice', messageId: '<twice@client.test>' };
  const twice = await letter({ ...mail, attachments: [{ filename: 'a.txt', content: Buffer.from('a') }] });
  for (let time = 0; time < 2; time++) await journey.write(twice, { from, to: ['nobody@postcase.test'] });
  const { raw } = await journey.lastMailTo(from);
  await journey.write(Buffer.from(raw, 'latin1'), { from: support, to: [support] });
  const { held } = await manager.ask({ command: 'list-held' }, answers.list);
  for (const { id, cause, subject } of held) {
    if (cause === 'own-mail' || subject === 'Held twice')
      await manager.ask({ command: 'release-held', id }, answers.received);
    if (subject === 'All rights') await manager.ask({ command: 'block-sender', id }, answers.blocked);
    if (cause === 'own-mail') await manager.ask({ command: 'delete-held', id }, answers.deleted);
  }
  const { messages } = await journey.caseAbout('Held twice');
  const again = [...(await journey.keys('duplicates/')), ...messages.flatMap(({ rawKey }) => rawKey ?? [])];
  for (const key of again) await manager.ask({ command: 'process-again', key }, answers.processed);
  await journey.cloud.idle();
}
