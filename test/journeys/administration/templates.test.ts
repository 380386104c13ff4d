import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Configurator, answers as configuratorAnswers } from '../../../local/commands/config/configurator.ts';
import { answers, TemplateEditor } from '../../../local/commands/template/template-editor.ts';
import { readTexts, writeTexts } from '../../../local/commands/template/template-folder.ts';
import { ConsoleCaller } from '../../support/console-caller.ts';
import { Journey, support } from '../../support/journey.ts';

let journey: Journey;
let editor: TemplateEditor;
beforeAll(async () => {
  journey = await Journey.start();
  editor = TemplateEditor.local(journey.cloud.endpoint);
});
afterAll(() => journey.stop());

const who = 'boss@client.test';
const name = 'registered';
const show = () => editor.ask({ command: 'show-template', name }, answers.shown);

describe('Mail templates', () => {
  it('NOTE-07 edited in files, with macros and a text block, are what customers get next', async () => {
    await Configurator.local(journey.cloud.endpoint).ask(
      {
        command: 'put-row',
        who,
        lookup: 'text-block',
        name: 'hours',
        row: { text: { en: 'We work **9 to 18**, see [our page](https://client.test/hours).' } },
      },
      configuratorAnswers.changes,
    );
    const folder = mkdtempSync(join(tmpdir(), 'postcase-'));
    writeTexts(folder, (await show()).texts);
    const html = join(folder, 'en.html.liquid');
    writeFileSync(html, `${readFileSync(html, 'utf8')}<p>[#Subject#]</p>{{ blocks.hours }}`);
    const text = join(folder, 'en.text.liquid');
    writeFileSync(text, 'Case [#Number#], {{ blocks.hours }}');
    const saved = await editor.ask(
      { command: 'save-template', who, name, texts: readTexts(folder), version: 0 },
      answers.saved,
    );
    expect(saved).toEqual({ version: 1, warnings: [] });
    await journey.cloud.advance('1 minute');

    await journey.write({ from: 'ann@client.test', to: support, subject: 'Paper <jam>' });
    const [mail] = await journey.mailTo('ann@client.test');
    expect(mail?.html).toContain('<p>Paper &lt;jam&gt;</p>');
    expect(mail?.html).toContain(
      '<p>We work <strong>9 to 18</strong>, see <a href="https://client.test/hours">our page</a>.</p>',
    );
    expect(mail?.text).toMatch(
      /^Case SR-\d+, We work \*\*9 to 18\*\*, see our page \(https:\/\/client\.test\/hours\)\./,
    );
  });

  it('NOTE-07 show themselves with a case, go out as a test, and come back as they were', async () => {
    const { mails } = await editor.ask({ command: 'preview-template', name, caseNumber: 1 }, answers.preview);
    expect(mails.map(({ language }) => language)).toEqual(['en', 'ru', 'de', 'es', 'fr']);
    for (const { subject } of mails) expect(subject).toMatch(/^Re: Paper <jam> \[SR-0*1\]$/);
    const to = 'boss@client.test';
    await editor.ask({ command: 'send-test', name, to, caseNumber: 1, language: 'ru' }, answers.sent);
    expect((await journey.mailTo(to)).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^\[Test\] Re: Paper <jam>/),
    ]);
    await editor.ask({ command: 'restore-template', who, name, restored: 0, version: 1 }, answers.saved);
    expect(await editor.ask({ command: 'list-template-history', name }, answers.history)).toMatchObject({
      inEffect: 0,
      versions: [{ version: 1, who }],
    });
  });

  it('CASE-20 NOTE-07 in German, once it is switched on, are what German customers get; a test goes to who asks', async () => {
    const owner = Configurator.local(journey.cloud.endpoint);
    const put = (lookup: 'language' | 'mailbox', row: string, columns: Record<string, unknown>) =>
      owner.ask({ command: 'put-row', who, lookup, name: row, row: columns }, configuratorAnswers.changes);
    await put('language', 'de', { active: true });
    await put('mailbox', support, { language: 'detect' });
    await journey.cloud.advance('1 minute');
    const text = 'Der Drucker druckt nicht. Können Sie uns bitte helfen?';
    await journey.write({ from: 'Anna Schmidt <anna@kunde.test>', to: support, subject: 'Drucker', text });
    const [mail] = await journey.mailTo('anna@kunde.test');
    expect(mail?.text).toMatch(/^Guten Tag/);
    expect(mail?.text).toMatch(/\n\nVorgang SR-\d+\s*$/);

    const admin = 'admin@agents.test';
    const console = await ConsoleCaller.signedIn(journey, admin);
    const { texts } = await console.ask('GET', '/templates/resolved');
    const test = { name: 'resolved', texts, language: 'de', caseNumber: 2 };
    expect(await console.ask('POST', '/templates/test', test)).toMatchObject({ to: admin });
    expect((await journey.mailTo(admin)).at(-1)).toMatchObject({
      subject: expect.stringMatching(/^\[Test\] Re: Drucker/),
    });
  });

  it('NOTE-07 that are wrong are refused with the place', async () => {
    const { texts } = await show();
    const ru = { subject: 'О %ТемаОбращенья%', html: '<p>\n  {{ case.numbr }}</p>', text: '{% if x %}' };
    const refused = editor.ask({ command: 'save-template', who, name, texts: { ...texts, ru } }, answers.saved);
    await expect(refused).rejects.toMatchObject({
      code: 'template-wrong',
      message: expect.stringContaining('ru.html, line 2, column 6: there is no case.numbr. Did you mean case.number?'),
    });
  });
});
