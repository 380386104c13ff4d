import { beforeEach, describe, expect, it } from 'vitest';
import { putRow } from '#actions/administration/put-row.ts';
import { removeRow } from '#actions/administration/remove-row.ts';
import type { PreviewPorts } from '#actions/notification/ports.ts';
import { previewTemplate } from '#actions/notification/preview-template.ts';
import { sendTest } from '#actions/notification/send-test.ts';
import { listTemplateHistory } from '#actions/template/list-template-history.ts';
import { restoreTemplate } from '#actions/template/restore-template.ts';
import { saveTemplate } from '#actions/template/save-template.ts';
import { showTemplate } from '#actions/template/show-template.ts';
import { LiquidTemplates } from '#adapters/liquid/templates.ts';
import { liquidWorkshop } from '#adapters/liquid/workshop.ts';
import type { LookupName } from '#domain/configuration/lookups/lookup.ts';
import type { TemplateTexts } from '#domain/configuration/template-texts.ts';
import { sampleData } from '#domain/notification/preview-data.ts';
import { caseOf, correspondenceOf, supportMailbox } from '../../support/facts.ts';
import { MemoryConfigurationStore } from '../../support/memory/configuration/configuration-store.ts';
import { MemoryTemplateTexts } from '../../support/memory/configuration/template-texts.ts';
import { MemoryMailSender } from '../../support/memory/mail/mail-sender.ts';

const who = 'ivan@example.org';
const found = caseOf({ number: 7 });

let store: MemoryConfigurationStore;
let sender: MemoryMailSender;
let texts: MemoryTemplateTexts;
let ports: PreviewPorts;

beforeEach(() => {
  store = new MemoryConfigurationStore();
  sender = new MemoryMailSender();
  texts = new MemoryTemplateTexts();
  ports = {
    store,
    deployed: { mailDomain: 'postcase.test', caseNumberMask: 'SR-{0}', mailboxes: [supportMailbox] },
    now: () => new Date('2026-11-20T10:00:00.000Z'),
    pause: async () => {},
    texts,
    workshop: liquidWorkshop,
    cases: { load: async (number) => (number === found.number ? found : undefined) },
    sender,
  };
});

function saying(words: string): TemplateTexts {
  const parts = { subject: `${words} [{{ case.number }}]`, html: `<p>${words}</p>`, text: words };
  return { en: parts, ru: parts };
}

const save = (words: string, differences: Partial<Parameters<typeof saveTemplate>[0]> = {}) =>
  saveTemplate({ who, name: 'resolved', texts: saying(words), note: '', version: undefined, ...differences }, ports);

/** The subject that customers would now get. */
async function subjectInEffect(): Promise<string> {
  const { template } = await showTemplate({ name: 'resolved', version: undefined }, ports);
  return (await new LiquidTemplates(texts).render(template, 'en', sampleData('en'), [])).subject;
}

describe('Editing a mail template', () => {
  it('NOTE-07 puts the texts in effect as a new version, with an audit entry', async () => {
    expect(await save('One')).toEqual({ name: 'resolved', version: 1, warnings: [] });
    expect(await subjectInEffect()).toBe('One [SR-00000042]');
    expect(await save('Two', { version: 1 })).toMatchObject({ version: 2 });
    expect(await subjectInEffect()).toBe('Two [SR-00000042]');
    expect(store.entries.map(({ who, lookup, name, what }) => [who, lookup, name, what])).toEqual([
      [who, 'template', 'resolved', 'changed'],
      [who, 'template', 'resolved', 'changed'],
    ]);
  });

  it('NOTE-07 refuses faulty texts and keeps nothing of them', async () => {
    const faulty = saying('{{ case.numbr }}');
    await expect(save('', { texts: faulty })).rejects.toMatchObject({
      code: 'template-wrong',
      message: expect.stringContaining(
        'en.subject, line 1, column 4: there is no case.numbr. Did you mean case.number?',
      ),
    });
    expect(await listTemplateHistory('resolved', ports)).toEqual({ inEffect: 0, versions: [] });
    await expect(save('', { texts: {} })).rejects.toMatchObject({ code: 'template-wrong' });
  });

  it('CASE-12 tells the second of two editors that it was changed meanwhile', async () => {
    await save('One', { version: 0 });
    await expect(save('Other', { version: 0 })).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(await subjectInEffect()).toBe('One [SR-00000042]');
  });

  it('CASE-12 tells so too when the other one is faster in between', async () => {
    store.meanwhile = () => save('Faster');
    await expect(save('Slower', { version: 0 })).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(await subjectInEffect()).toBe('Faster [SR-00000042]');
  });

  it('NOTE-07 a version that was written and never put in effect harms nothing', async () => {
    const { en, ru } = saying('Lost');
    const lost = {
      name: 'resolved',
      version: 1,
      audience: 'customer',
      texts: { en, ru },
      who,
      at: '',
      note: '',
    } as const;
    await texts.save(lost);
    expect(await subjectInEffect()).not.toContain('Lost');
    expect(await save('One', { version: 0 })).toMatchObject({ version: 2 });
  });

  it('NOTE-10 makes a template of the owner’s own, once it is said for whom', async () => {
    await expect(save('Thanks', { name: 'thanks' })).rejects.toMatchObject({ code: 'row-unknown' });
    await expect(save('Thanks', { name: 'No Name!', audience: 'customer' })).rejects.toMatchObject({
      code: 'row-wrong',
    });
    await save('Thanks', { name: 'thanks', audience: 'customer', label: { en: 'Thank you', ru: 'Спасибо' } });
    expect((await showTemplate({ name: 'thanks', version: undefined }, ports)).template).toEqual({
      name: 'thanks',
      audience: 'customer',
      label: { en: 'Thank you', ru: 'Спасибо' },
      version: 1,
      active: true,
    });
    expect(await texts.history('No Name!')).toEqual([]);
  });

  it('NOTE-07 knows the text blocks that there are now', async () => {
    await expect(save('{{ blocks.hours }}')).rejects.toMatchObject({ code: 'template-wrong' });
    await putRow({ who, lookup: 'text-block', name: 'hours', row: { text: { en: 'From 9 to 18' } } }, ports);
    expect(await save('{{ blocks.hours }}')).toMatchObject({ version: 1 });
  });

  it('NOTE-07 a text block that a template in effect names cannot be removed, and it is said where it stands', async () => {
    for (const name of ['hours', 'other'])
      await putRow({ who, lookup: 'text-block', name, row: { text: { en: 'From 9 to 18' } } }, ports);
    await save('{{ blocks.hours }}');
    const remove = (name: string) => removeRow({ who, lookup: 'text-block', name }, ports);
    const needed = expect.stringMatching(
      /^Templates name the text block "hours": template "resolved", en\.subject, line 1, column 4: there is no blocks\.hours/,
    );
    await expect(remove('hours')).rejects.toMatchObject({ code: 'row-needed', message: needed });
    await remove('other');
    await save('From 9 to 18');
    await remove('hours');
    expect(store.rows.filter(({ lookup }) => lookup === 'text-block')).toEqual([]);
  });
});

describe('The history of a template', () => {
  it('NOTE-07 restores an earlier version as the newest, and the texts that ship', async () => {
    await save('One', { note: 'first' });
    await save('Two');
    expect(await restoreTemplate({ who, name: 'resolved', restored: 1, version: 2 }, ports)).toMatchObject({
      version: 3,
    });
    expect(await subjectInEffect()).toBe('One [SR-00000042]');
    expect(await restoreTemplate({ who, name: 'resolved', restored: 0, version: 3 }, ports)).toMatchObject({
      version: 0,
    });
    expect(await subjectInEffect()).toMatch(/^Re: /);
    expect(await save('Three', { version: 0 })).toMatchObject({ version: 4 });
    const { inEffect, versions } = await listTemplateHistory('resolved', ports);
    expect(inEffect).toBe(4);
    expect(versions.map(({ version, note }) => [version, note])).toEqual([
      [4, ''],
      [3, 'as version 1'],
      [2, ''],
      [1, 'first'],
    ]);
  });

  it('NOTE-07 restores no version that there is not, and none over a change that was not seen', async () => {
    await save('One');
    await expect(restoreTemplate({ who, name: 'resolved', restored: 9, version: 1 }, ports)).rejects.toMatchObject({
      code: 'template-wrong',
    });
    await expect(restoreTemplate({ who, name: 'resolved', restored: 0, version: 0 }, ports)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
  });
});

describe('Looking at a template before customers do', () => {
  it('NOTE-07 shows it in each language, with a sample or with a case', async () => {
    const sample = await previewTemplate({ name: 'registered' }, ports);
    expect(sample.mails.map(({ language, subject }) => [language, subject]).slice(0, 3)).toEqual([
      ['en', 'Re: The printer on the second floor jams [SR-00000042]'],
      ['ru', 'Re: Принтер на втором этаже зажёвывает бумагу [SR-00000042]'],
      ['de', 'Re: The printer on the second floor jams [SR-00000042]'],
    ]);
    const real = await previewTemplate({ name: 'registered', caseNumber: 7 }, ports);
    expect(real.mails[0]).toMatchObject({
      subject: 'Re: Printer [SR-00000007]',
      text: expect.stringContaining('Hello Ann,'),
    });
  });

  it.each(['assigned', 'deadline-near', 'low-rating', 'resolved'])('NOTE-07 shows %s with a case', async (name) => {
    const { mails } = await previewTemplate({ name, caseNumber: 7 }, ports);
    expect(mails.map(({ subject }) => subject.includes('SR-00000007'))).not.toContain(false);
  });

  it.each([
    undefined,
    7,
  ])('NOTE-07 RATE-02 shows the logo, levels and pictures that mails have (case %s)', async (caseNumber) => {
    const image = 'https://images.example.org/good.png';
    const put = (lookup: LookupName, row: string, columns: object) =>
      putRow({ who, lookup, name: row, row: columns }, ports);
    await put('setting', 'logoUrl', { value: 'https://images.example.org/logo.png' });
    await put('satisfaction-level', 'very-satisfied', { image, label: { en: 'Wonderful' } });
    await put('satisfaction-level', 'neutral', { active: false });
    const { mails, warnings } = await previewTemplate({ name: 'resolved', caseNumber }, ports);
    expect(mails[0]?.html).toContain(`src="${image}"`);
    expect(mails[0]?.html).toContain('src="https://images.example.org/logo.png"');
    expect(mails[0]?.text).toContain('Wonderful');
    expect(mails[0]?.text).not.toContain('Neutral');
    expect(mails.map(({ html }) => html).join()).not.toContain('postcase.example/logo.png');
    expect(warnings.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^The rating links are samples and lead nowhere/),
    ]);
  });

  it('NOTE-07 shows texts that are not saved, and refuses faulty ones', async () => {
    const { mails } = await previewTemplate({ name: 'resolved', texts: saying('New words') }, ports);
    expect(mails[0]?.html).toContain('<p>New words</p>');
    await expect(previewTemplate({ name: 'resolved', texts: saying('{{ x }}') }, ports)).rejects.toMatchObject({
      code: 'template-wrong',
    });
    await expect(previewTemplate({ name: 'nothing' }, ports)).rejects.toMatchObject({ code: 'row-unknown' });
    await expect(previewTemplate({ name: 'resolved', caseNumber: 99 }, ports)).rejects.toMatchObject({
      code: 'case-unknown',
    });
  });

  it('MAIL-17 shows of a customer who is not proven what the mail would say', async () => {
    const unproven = { ...found, correspondence: correspondenceOf({ isProven: false }) };
    const { mails } = await previewTemplate(
      { name: 'registered', caseNumber: 7 },
      { ...ports, cases: { load: async () => unproven } },
    );
    expect(mails[0]).toMatchObject({
      subject: 'Re: your message [SR-00000007]',
      text: expect.stringContaining('Hello,'),
    });
  });

  it('NOTE-07 sends a test that is marked as one, to one address', async () => {
    await save('Words');
    expect(await sendTest({ name: 'resolved', to: 'Me@Example.org', language: 'ru' }, ports)).toEqual({
      to: 'me@example.org',
      subject: '[Test] Words [SR-00000042]',
      warnings: [],
    });
    expect(sender.taken).toMatchObject([{ from: 'support@postcase.test', to: ['me@example.org'] }]);
    const raw = Buffer.from(sender.taken[0]?.raw ?? []).toString();
    expect(raw).toMatch(/^Subject: \[Test\] Words \[SR-00000042\]/m);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
  });

  it.each([
    ['no address', 'event-wrong'],
    ['a@example.org, b@example.org', 'event-wrong'],
    ['support@postcase.test', 'event-wrong'],
  ])('NOTE-07 sends no test to %s', async (to, code) => {
    await expect(sendTest({ name: 'resolved', to, language: 'en' }, ports)).rejects.toMatchObject({ code });
    expect(sender.taken).toEqual([]);
  });

  it('NOTE-07 says what SES has against a test', async () => {
    sender.willFail('never');
    await expect(sendTest({ name: 'resolved', to: 'me@example.org', language: 'en' }, ports)).rejects.toMatchObject({
      code: 'mail-refused',
    });
  });
});
