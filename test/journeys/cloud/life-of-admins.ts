import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { Configurator, answers as configAnswers } from '../../../local/commands/config/configurator.ts';
import { Reporter, answers as reportAnswers } from '../../../local/commands/report/reporter.ts';
import { TemplateEditor, answers as templateAnswers } from '../../../local/commands/template/template-editor.ts';
import { ConsoleCaller } from '../../support/console-caller.ts';
import type { Journey } from '../../support/journey.ts';

/** A rule is tried, a template tested, a norm missed, and a dead link followed. */
export async function tryRules(journey: Journey): Promise<void> {
  const configurator = Configurator.local(journey.cloud.endpoint);
  const columns = { on: 'registered', actions: [{ do: 'set', field: 'priority', value: 'High' }] };
  await configurator.ask({ command: 'dry-run-rule', name: 'try', columns }, configAnswers.dryRun);
  const reporter = Reporter.local(journey.cloud.endpoint);
  await reporter.ask({ command: 'volumes' }, reportAnswers.volumes);
  const admin = await ConsoleCaller.signedIn(journey, 'admin@agents.test');
  const { texts } = await admin.ask('GET', '/templates/closed');
  await admin.ask('POST', '/templates/test', { name: 'closed', texts, language: 'en' });
  const dailyCheck = { time: '12:00', days: 30, threshold: 100 };
  const row = { active: true, norms: { any: { response: 60 } }, responseBy: 'answer', dailyCheck };
  await configurator.ask(
    { command: 'put-row', who: 'olga', lookup: 'service-level', name: 'Checked', row },
    configAnswers.changes,
  );
  await journey.cloud.advance('2 days');
  await journey.cloud.idle();
  const { apiEndpoint } = journey.cloud;
  expect((await fetch(`${apiEndpoint}/download/none`)).status).toBe(404);
}

/** An admin looks whether all is well, and sends a test mail. */
export async function examine(journey: Journey): Promise<void> {
  const admin = await ConsoleCaller.signedIn(journey, 'admin@agents.test');
  expect(await admin.ask('GET', '/install')).toMatchObject({ domain: 'postcase.test' });
  const { id } = (await admin.ask('POST', '/install/test-mails')) as { id: string };
  await journey.cloud.idle();
  expect(await admin.ask('GET', `/install/test-mails/${id}`)).toMatchObject({ held: expect.any(String) });
}

/** A rule tells a system of the owner's, which is busy at first. */
export async function callWebhook(journey: Journey): Promise<void> {
  const answers = [503];
  const receiver = createServer((request, response) => {
    request.resume();
    response.writeHead(answers.shift() ?? 200).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const { port } = receiver.address() as AddressInfo;
  const configurator = Configurator.local(journey.cloud.endpoint);
  const row = { active: true, url: `http://127.0.0.1:${port}/` };
  await journey.configure('webhook', 'crm', row);
  await journey.configure('rule', 'tell-crm', { on: 'registered', actions: [{ do: 'call', webhook: 'crm' }] });
  await journey.newCase('Told');
  await journey.cloud.advance('1 minute');
  await configurator.ask({ command: 'webhook-secret', who: 'ann', name: 'crm', renew: true }, configAnswers.secret);
  await journey.unconfigure('rule', 'tell-crm');
  receiver.closeAllConnections();
  receiver.close();
}

/** What people do about mail templates. */
export async function editTemplates(journey: Journey): Promise<void> {
  const editor = TemplateEditor.local(journey.cloud.endpoint);
  const name = 'closed';
  const { texts } = await editor.ask({ command: 'show-template', name }, templateAnswers.shown);
  await editor.ask({ command: 'list-templates' }, templateAnswers.templates);
  await editor.ask({ command: 'save-template', who: 'olga', name, texts }, templateAnswers.saved);
  await editor.ask({ command: 'save-template', who: 'olga', name, texts }, templateAnswers.saved);
  await editor.ask({ command: 'restore-template', who: 'olga', name, restored: 1 }, templateAnswers.saved);
  await editor.ask({ command: 'restore-template', who: 'olga', name, restored: 0 }, templateAnswers.saved);
  await editor.ask({ command: 'list-template-history', name }, templateAnswers.history);
  await editor.ask({ command: 'preview-template', name, caseNumber: 1 }, templateAnswers.preview);
  await editor.ask({ command: 'send-test', name, to: 'olga@agents.test' }, templateAnswers.sent);
}

/** What people do about lookups and settings. */
export async function configure(journey: Journey): Promise<void> {
  const configurator = Configurator.local(journey.cloud.endpoint);
  const row = { who: 'olga@agents.test', lookup: 'category', name: 'Returns' } as const;
  await configurator.ask({ command: 'put-row', ...row, row: {} }, configAnswers.changes);
  await configurator.ask({ command: 'switch-row', ...row, on: false }, configAnswers.changes);
  await configurator.ask({ command: 'list-rows', lookup: 'category' }, configAnswers.rows);
  const { file } = await configurator.ask({ command: 'export' }, configAnswers.file);
  await configurator.ask({ command: 'remove-row', ...row }, configAnswers.changes);
  await configurator.ask({ command: 'plan-import', content: file }, configAnswers.imported);
  await configurator.ask({ command: 'import', who: row.who, content: file }, configAnswers.imported);
  await configurator.ask({ command: 'reset-row', ...row, name: 'Incident' }, configAnswers.changes);
  const { entries } = await configurator.ask({ command: 'list-audit' }, configAnswers.audit);
  expect(entries.map(({ what }) => what).slice(0, 4)).toEqual(['imported', 'removed', 'changed', 'created']);
  const delay = { who: row.who, lookup: 'setting', name: 'closeResolvedCasesAfterDays' } as const;
  await configurator.ask({ command: 'put-row', ...delay, row: { value: 6 } }, configAnswers.changes);
  await journey.cloud.idle();
  await journey.cloud.advance('2 minutes');
}

/** A blue plate, 120 by 40. */
const plate =
  'iVBORw0KGgoAAAANSUhEUgAAAHgAAAAoCAIAAAC6iKlyAAAAUUlEQVR42u3QMQ0AAAgDsP0IxDaScEE4mlRBUz0ciALRohEtWrQF0aIRLVq0BdGiES1aNKJFI1q0aESLRrRo0YgWjWjRohEtGtGiRSNaNKL/WUNaasu5Fv9WAAAAAElFTkSuQmCC';

/** What an admin does in the console. */
export async function administer(journey: Journey): Promise<void> {
  const admin = await ConsoleCaller.signedIn(journey, 'admin@agents.test');
  const mail = { from: 'new@client.test', to: 'nobody@postcase.test', subject: 'Held for the console' };
  await journey.write({ ...mail, messageId: '<console@client.test>' });
  const { held } = await admin.ask('GET', '/held');
  const { id } = (held as { id: string; subject: string }[]).find(({ subject }) => subject === mail.subject) ?? {};
  const { htmlUrl } = await admin.ask('GET', `/held/${id}`);
  expect((await fetch(`${journey.cloud.consoleAddress}${htmlUrl}`)).status).toBe(200);
  await admin.ask('POST', `/held/${id}/block`, {});
  await admin.ask('DELETE', '/blocked?entry=new%40client.test');
  expect(await admin.ask('POST', `/held/${id}/release`)).toMatchObject({ outcome: 'registered' });
  const { url } = await admin.ask('POST', '/settings/pictures', { data: plate });
  expect((await fetch(String(url))).headers.get('content-type')).toBe('image/png');
  const { token, text } = await admin.ask('POST', '/tokens', { name: 'Shop', role: 'viewer' });
  const headers = { authorization: `Bearer ${text}` };
  const me = await fetch(`${journey.cloud.consoleAddress}/api/machine/me`, { headers });
  expect(await me.json()).toMatchObject({ name: 'Shop', role: 'viewer' });
  await admin.ask('DELETE', `/tokens/${(token as { id: string }).id}`);
}
