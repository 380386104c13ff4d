import { beforeEach, describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import type { PreviewedTemplate, TemplateRow, TemplateTextsAnswer, Translations } from '#contract/templates.ts';
import { ApiClient } from '../../support/api-client.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';

let postcase: MemoryPostcase;
let client: ApiClient;
beforeEach(() => {
  postcase = new MemoryPostcase();
  client = new ApiClient(postcase);
});

async function ask<Body>(way: string, body?: unknown, version?: number): Promise<{ status: number; body: Body }> {
  const [method = '', url = ''] = way.split(' ');
  const [path = '', query = ''] = url.split('?');
  const told = await client.ask({
    ...{ method, path, body, role: 'admin', query: Object.fromEntries(new URLSearchParams(query)) },
    ...(version !== undefined && { headers: { 'if-match': `"${version}"` } }),
  });
  // What the contract says of the answer, the client has checked.
  return { status: told.status, body: told.body as Body };
}

interface Shown {
  readonly template: TemplateRow;
  readonly texts: TemplateTextsAnswer;
}

const show = async (name = 'resolved', version = '') => (await ask<Shown>(`GET /templates/${name}?${version}`)).body;
const partsOf = ({ texts }: Shown, language: string) => {
  const parts = texts[language];
  if (!parts) throw new Error(`There are no texts in ${language}`);
  return parts;
};
const edited = async (words: string, version: number) => {
  const { texts } = await show();
  const en = { ...partsOf({ texts } as Shown, 'en'), subject: `${words} [{{ case.number }}]` };
  return ask<{ version: number }>('PUT /templates/resolved', { texts: { ...texts, en }, note: words }, version);
};

describe('mail templates by the API', () => {
  it('NOTE-07 CASE-20 are listed with whose they are and how far each language is', async () => {
    await edited('Done', 0);
    const { body } = await ask<{ templates: TemplateRow[] }>('GET /templates');
    const row = (name: string) => body.templates.find((one) => one.name === name);
    expect(row('registered')).toMatchObject({ origin: 'shipped', version: 0, audience: 'customer' });
    expect(row('resolved')).toMatchObject({
      ...{ origin: 'edited', version: 1, changedBy: 'olga@agents.test' },
      languages: [
        { language: 'en', standing: 'done' },
        { language: 'ru', standing: 'stale' },
        { language: 'de', standing: 'stale' },
        { language: 'es', standing: 'stale' },
        { language: 'fr', standing: 'stale' },
      ],
    });
    expect(row('new-case')?.languages.map(({ language }) => language)).toEqual(['en', 'ru']);
  });

  it('NOTE-07 are checked before they are saved: all faults, each with its place, in the reader’s language', async () => {
    const wrong = { subject: '{{ case.numbr }}', html: '<p>\n{% if case.number %}', text: ' ' };
    const { body } = await ask<{ faults: object[] }>('POST /templates/check', {
      name: 'resolved',
      texts: { en: wrong },
    });
    expect(body.faults).toMatchObject([
      { part: 'subject', line: 1, column: 4, message: { ru: 'нет такого: case.numbr. Может быть, case.number?' } },
      { part: 'html', line: 2, column: 1, message: { ru: '{% if %} не закрыт: не хватает {% endif %}' } },
      { part: 'text', line: 1, column: 1, message: { ru: 'текст: пусто' } },
    ]);
    const refused = await ask('PUT /templates/resolved', { texts: { en: wrong } }, 0);
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'en.subject:1:4' }, {}, {}] } });
    expect((await show()).template.version).toBe(0);
  });

  it('CASE-12 NOTE-07 are saved over the version that was seen, restored, and reset to what ships', async () => {
    const shipped = partsOf(await show(), 'en').subject;
    expect((await edited('One', 0)).body).toMatchObject({ version: 1 });
    expect((await edited('Other', 0)).status).toBe(412);
    expect((await edited('Two', 1)).body).toMatchObject({ version: 2 });
    const history = await ask('GET /templates/resolved/history');
    expect(history.body).toMatchObject({ inEffect: 2, versions: [{ version: 2, note: 'Two' }, { note: 'One' }] });
    expect(partsOf(await show('resolved', 'version=1'), 'en').subject).toBe('One [{{ case.number }}]');
    expect((await ask('POST /templates/resolved/restore', { version: 1 }, 2)).body).toMatchObject({ version: 3 });
    expect(partsOf(await show(), 'en').subject).toBe('One [{{ case.number }}]');
    expect((await ask('POST /templates/resolved/restore', { version: 0 }, 3)).body).toMatchObject({ version: 0 });
    expect(partsOf(await show(), 'en').subject).toBe(shipped);
  });

  it('NOTE-10 a new one takes no name that there is', async () => {
    const { texts } = await show();
    const make = (name: string) =>
      ask(`PUT /templates/${name}`, { texts, audience: 'customer', labels: { en: 'Praise' }, isNew: true }, 0);
    expect(await make('registered')).toMatchObject({ status: 409, body: { type: 'row-known' } });
    expect((await make('praise')).body).toMatchObject({ version: 1 });
    expect((await make('praise')).status).toBe(409);
  });

  it('CONS-05 a change of texts is taken back like any other', async () => {
    await edited('One', 0);
    await edited('Two', 1);
    const { body } = await ask<{ entries: { at: string; id: string }[] }>(
      'GET /settings/audit?lookup=template&limit=1',
    );
    const [{ at, id } = { at: '', id: '' }] = body.entries;
    expect((await ask('POST /settings/audit/undo', { at, id })).status).toBe(200);
    expect(partsOf(await show(), 'en').subject).toBe('One [{{ case.number }}]');
  });

  it('NOTE-07 are shown with a real case or with the sample, also in a language that lacks texts', async () => {
    await receiveMail(postcase.arrived(plainMail()), postcase.receiving);
    const en = { subject: '{{ case.number }}', html: '<p>{{ customer.address }}</p>', text: '{{ case.subject }}' };
    const preview = (more: object) =>
      ask<PreviewedTemplate>('POST /templates/preview', { name: 'resolved', texts: { en }, language: 'en', ...more });
    const real = await preview({ caseNumber: 1 });
    expect(real.body).toMatchObject({ subject: 'SR-00000001', language: 'en', from: expect.stringContaining('@') });
    expect(real.body.text).toMatch(/^Printer\n/);
    expect((await preview({ language: 'de' })).body).toMatchObject({ subject: 'SR-00000042', language: 'en' });
    expect((await preview({ caseNumber: 99 })).status).toBe(404);
    expect((await preview({ texts: { en: { ...en, text: '{{ x }}' } } })).status).toBe(422);
  });

  it('NOTE-07 MAIL-17 a test goes to who asks, and not without end', async () => {
    const { texts } = await show();
    const test = () => ask('POST /templates/test', { name: 'resolved', texts, language: 'de' });
    expect((await test()).body).toEqual({ to: 'olga@agents.test', subject: '[Test] resolved' });
    for (let sent = 1; sent < 10; sent++) await test();
    expect(await test()).toMatchObject({ status: 422, body: { type: 'mail-refused' } });
  });

  it('NOTE-07 offers what their readers may be told', async () => {
    const { body } = await ask<{ offers: { name: string }[] }>('GET /templates/offers?audience=customer&language=ru');
    expect(body.offers.find(({ name }) => name === 'customer.name')).toEqual({
      ...{ name: 'customer.name', kind: 'column', insert: '{{ customer.name }}', example: 'Анна Петрова' },
      help: { en: 'Name of the customer', ru: 'Имя клиента' },
    });
  });
});

describe('languages by the API', () => {
  const put = (lookup: string, name: string, columns: object) =>
    ask(`POST /settings/rows/${lookup}`, { name, columns });
  const open = async (language: string) => (await ask<Translations>(`GET /translations?language=${language}`)).body;

  it('CASE-20 German ships whole, and what was edited since is told', async () => {
    expect(await open('de')).toMatchObject({ missing: 0, stale: 0, items: [], language: { active: false } });
    await edited('Done', 0);
    const columns = { text: { en: 'Your opinion', ru: 'Ваша оценка', de: 'Ihre Bewertung' } };
    await ask('PUT /settings/rows/phrase/row?name=rating-title', { columns }, 0);
    await put('category', 'Praise', { label: { en: 'Praise', ru: 'Похвала' } });
    expect(await open('de')).toMatchObject({
      ...{ missing: 1, stale: 2 },
      items: [
        { key: 'template:resolved', standing: 'stale' },
        { key: 'phrase:rating-title', standing: 'stale', base: 'Your opinion' },
        { key: 'label:category:Praise', standing: 'missing', base: 'Praise' },
      ],
    });
  });

  it('CASE-20 an owner adds one, with all of it still to be translated', async () => {
    expect((await put('language', 'it', { name: 'Italiano', words: 'il di che non per' })).status).toBe(201);
    const { total, missing, language } = await open('it');
    expect(missing).toBe(total);
    expect(language).toMatchObject({ code: 'it', active: true, basedOn: 'en' });
    expect((await ask('GET /translations?language=pt')).status).toBe(404);
  });

  it('CASE-20 no mailbox speaks, and nothing falls back to, a language that is switched off', async () => {
    const of = '/settings/rows/setting/row?name=defaultLanguage';
    expect((await ask(`PUT ${of}`, { columns: { value: 'de' } }, 0)).status).toBe(422);
    await ask('POST /settings/rows/language/row/switch?name=de', { on: true }, 0);
    expect((await ask(`PUT ${of}`, { columns: { value: 'de' } }, 0)).status).toBe(200);
    const off = await ask('POST /settings/rows/language/row/switch?name=de', { on: false }, 1);
    expect(off.status).toBe(422);
  });
});
