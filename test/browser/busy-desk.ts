import { randomUUID } from 'node:crypto';
import { answers, Configurator } from '../../local/commands/config/configurator.ts';
import { type Letter, letter } from '../support/letter.ts';

/** As far as a desk is filled through it. */
interface Cloud {
  readonly endpoint: string;
  readonly consoleAddress: string | undefined;
  deliver(raw: Buffer): Promise<void>;
  idle(): Promise<void>;
  advance(duration: string): Promise<void>;
  idToken(email: string): Promise<string>;
}

const support = 'support@postcase.test';
const ann = 'ann@agents.test';
const boris = 'boris@agents.test';

/** Half a day of a support desk: what the pages show when people look at them. */
export async function fillDesk(cloud: Cloud): Promise<void> {
  await chooseRows(cloud);
  const ask = async (who: string, method: string, path: string, body: object, version?: number) => {
    const response = await fetch(`${cloud.consoleAddress}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await cloud.idToken(who)}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text || '{}') as { readonly number: number; readonly version: number };
  };
  const write = async (mail: Partial<Letter> & Pick<Letter, 'from' | 'subject' | 'text'>) => {
    await cloud.deliver(await letter({ to: support, ...mail }));
    await cloud.idle();
  };
  /** Changes a case as it is by now. */
  const work = async (who: string, number: number, method: string, path: string, body: object) => {
    const headers = { authorization: `Bearer ${await cloud.idToken(who)}` };
    const shown = await fetch(`${cloud.consoleAddress}/api/cases/${number}`, { headers });
    const { case: about } = (await shown.json()) as { case: { version: number } };
    await ask(who, method, `/cases/${number}${path}`, body, about.version);
    await cloud.idle();
  };
  const berger = '"Ann Berger" <ann@berger.test>';
  const page = Buffer.from(onePixel, 'base64');

  // She was here this morning, and comes back when all this has happened.
  await ask(ann, 'PUT', '/visit', {});
  await write({
    from: berger,
    cc: ['tom@berger.test'],
    subject: 'Printer on the third floor prints blank pages',
    text: 'Hello,\n\nsince this morning the printer on our third floor prints blank pages. The other one works.\n\nAnn Berger\nBerger & Söhne',
    messageId: '<berger-1@berger.test>',
    attachments: [{ filename: 'test-page.png', content: page }],
  });
  await work(ann, 1, 'PATCH', '', { agent: ann, service: 'Office printers', priority: 'High' });
  await work(ann, 1, 'POST', '/replies', {
    body: 'Dear Ann,\n\nplease change the black cartridge and print a test page from the menu **Maintenance**.',
    status: 'Waiting for customer',
  });
  await cloud.advance('70 minutes');
  await write({
    from: '"Lee Weiss" <jonas@weiss.test>',
    subject: 'Rechnung 2026-1182 doppelt abgebucht',
    text: 'Könnten Sie bitte prüfen, warum der Betrag zweimal abgebucht wurde?',
  });
  await work(boris, 2, 'PATCH', '', { agent: ann, service: 'Billing' });
  await write({
    from: '"Игорь Павлов" <igor@zavod.test>',
    to: 'pomosch@postcase.test',
    subject: 'Не приходит код подтверждения на новый номер',
    text: 'Здравствуйте!\n\nВторой день пытаюсь войти, код так и не приходит. Номер телефона поменял в пятницу.\n\nИгорь Павлов',
  });
  await work(boris, 3, 'PATCH', '', { agent: ann, service: 'Access', priority: 'High' });
  await cloud.advance('95 minutes');
  await write({
    from: berger,
    cc: ['tom@berger.test'],
    subject: 'Re: Printer on the third floor prints blank pages [SR-00000001]',
    text: 'I changed the cartridge as you said, and now every second page is empty. The technician of the copy shop thinks that the drum is worn.\n\nOn Saturday, Ann wrote:\n> please change the black cartridge',
    inReplyTo: '<berger-1@berger.test>',
  });
  await work(boris, 1, 'POST', '/notes', {
    body: '@Ann, same model as in SR-00000002: it was the **drum** there, not the cartridge.',
  });
  await write({
    from: '"Maria Costa" <maria@costa.test>',
    subject: 'Contract renewal: price list for 40 seats',
    text: 'Please send us the price list for forty seats before Friday.',
  });
  await work(ann, 4, 'PATCH', '', { agent: ann, service: 'Sales' });
  await work(ann, 4, 'POST', '/replies', {
    body: 'I have attached the list; the discount holds until the end of the month.',
    status: 'Waiting for customer',
  });
  await write({
    from: '"Lee Park" <lee@park.test>',
    subject: 'Laptop does not wake from sleep',
    text: 'It stays black until I hold the power button.',
  });
  await work(ann, 5, 'PATCH', '', { agent: ann, service: 'Devices', priority: 'Low', status: 'In progress' });
  await write({
    from: '"Tom Gruber" <tom@gruber.test>',
    subject: 'Gutschein lässt sich nicht einlösen',
    text: 'Der Code wird nicht angenommen.',
  });
  await work(ann, 6, 'POST', '/replies', { body: 'Der Gutschein ist jetzt freigeschaltet.', status: 'Resolved' });
  await cloud.advance('40 minutes');
  for (const [from, subject, text] of waiting) await write({ from, subject, text });
  await write({
    from: '"Eva Brandt" <eva@brandt.test>',
    to: 'sales@postcase.test',
    subject: 'Prices for forty seats',
    text: 'To whom do I write for a quote?',
  });
}

const waiting = [
  [
    '"Nora Lind" <nora@lind.test>',
    'Invoice address has changed',
    'Please send invoices to our new office from December on.',
  ],
  ['"Chen Wei" <chen@wei.test>', 'VPN drops every hour', 'It reconnects by itself, but calls break off.'],
  [
    '"Sara Holm" <sara@holm.test>',
    'New colleague needs an account by Monday',
    'Her name is Ida Berg, she works in logistics.',
  ],
] as const;

async function chooseRows(cloud: Cloud): Promise<void> {
  const configurator = Configurator.local(cloud.endpoint);
  const put = (lookup: 'agent' | 'service' | 'text-block', name: string, row: object) =>
    configurator.ask({ command: 'put-row', who: 'admin@agents.test', lookup, name, row: { ...row } }, answers.changes);
  await put('agent', ann, { address: ann, name: 'Ann', language: 'en', groups: ['Second line'], takesCalls: true });
  await put('agent', boris, { address: boris, name: 'Борис', language: 'ru', groups: ['Second line', 'Billing'] });
  for (const [name, en, ru, parent] of services)
    await put('service', name, { name, label: { en, ru }, ...(parent && { parent }) });
  for (const [name, en, ru] of blocks) await put('text-block', name, { name, text: { en, ru } });
  await cloud.advance('1 minute');
}

const services = [
  ['Printing', 'Printing', 'Печать'],
  ['Office printers', 'Office printers', 'Офисные принтеры', 'Printing'],
  ['Billing', 'Billing', 'Счета'],
  ['Access', 'Access', 'Доступ'],
  ['Sales', 'Sales', 'Продажи'],
  ['Devices', 'Devices', 'Устройства'],
] as const;

const blocks = [
  [
    'opening-hours',
    'We are here from **Monday to Friday**, 9 to 18.',
    'Мы на месте с **понедельника по пятницу**, с 9 до 18.',
  ],
  [
    'remote-help',
    'May we look at it together? Choose a time: https://postcase.test/meet',
    'Посмотрим вместе? Выберите время: https://postcase.test/meet',
  ],
] as const;

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
