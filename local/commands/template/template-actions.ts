import { join } from 'node:path';
import { aligned } from '../config/row-table.ts';
import { UsageError } from '../text/command-line.ts';
import { printable } from '../text/printable.ts';
import { writeText } from '../text/write-text.ts';
import { answers, type TemplateEditor } from './template-editor.ts';
import { readTexts, writeTexts } from './template-folder.ts';

export interface TemplateOptions {
  readonly who: string;
  readonly version: number | undefined;
  readonly from: string | undefined;
  readonly out: string | undefined;
  readonly caseNumber: number | undefined;
  readonly to: string | undefined;
  readonly language: string | undefined;
  readonly audience: 'customer' | 'agent' | undefined;
  readonly label: string | undefined;
  readonly note: string | undefined;
}

interface TemplateAction {
  readonly name: 'list' | 'show' | 'edit' | 'preview' | 'test' | 'history' | 'restore';
  readonly usage: string;
  readonly words: number;
  /** Further options that belong to it. */
  readonly options: readonly string[];
  run(editor: TemplateEditor, words: readonly string[], options: TemplateOptions): Promise<void>;
}

/** What `npm run template` can do. */
export const templateActions: readonly TemplateAction[] = [
  { name: 'list', usage: '', words: 0, options: [], run: list },
  { name: 'show', usage: '<name> [--version n] [--out folder]', words: 1, options: ['version', 'out'], run: show },
  {
    name: 'edit',
    usage: '<name> --from <folder>',
    words: 1,
    options: ['from', 'audience', 'label', 'note', 'version', 'as'],
    run: edit,
  },
  {
    name: 'preview',
    usage: '<name> [--case n] [--from folder] [--out folder]',
    words: 1,
    options: ['case', 'from', 'out', 'version', 'audience'],
    run: preview,
  },
  {
    name: 'test',
    usage: '<name> --to <address>',
    words: 1,
    options: ['to', 'language', 'case', 'from', 'version', 'audience'],
    run: test,
  },
  { name: 'history', usage: '<name>', words: 1, options: [], run: history },
  { name: 'restore', usage: '<name> <version>', words: 2, options: ['version', 'as'], run: restore },
];

async function list(editor: TemplateEditor): Promise<void> {
  const { templates } = await editor.ask({ command: 'list-templates' }, answers.templates);
  const rows = templates.map(({ name, audience, version, active, label }) => [
    name,
    `to the ${audience}`,
    version === 0 ? 'as shipped' : `version ${version}`,
    active ? '' : 'off',
    printable(label.en),
  ]);
  print(aligned(rows));
}

async function show(editor: TemplateEditor, [name = '']: readonly string[], options: TemplateOptions): Promise<void> {
  const { version, out } = options;
  const { template, texts } = await editor.ask({ command: 'show-template', name, version }, answers.shown);
  if (out !== undefined) return print(writeTexts(out, texts));
  print([`${template.label.en}, to the ${template.audience}, version ${version ?? template.version}`]);
  for (const [language, parts] of Object.entries(texts))
    for (const part of ['subject', 'html', 'text'] as const)
      print(['', `--- ${language}.${part}`, parts[part].trimEnd()]);
}

async function edit(editor: TemplateEditor, [name = '']: readonly string[], options: TemplateOptions): Promise<void> {
  const { who, version, from, note, audience, label } = options;
  if (from === undefined) throw new UsageError('Say where the texts are: --from <folder>.');
  const saved = await editor.ask(
    {
      command: 'save-template',
      who,
      name,
      texts: readTexts(from),
      version,
      ...(note !== undefined && { note }),
      ...(audience && { audience }),
      ...(label !== undefined && { label: { en: label } }),
    },
    answers.saved,
  );
  print([`Version ${saved.version} is in effect.`, ...saved.warnings]);
}

async function preview(
  editor: TemplateEditor,
  [name = '']: readonly string[],
  options: TemplateOptions,
): Promise<void> {
  const { mails, warnings } = await editor.ask(
    { command: 'preview-template', ...shown(name, options) },
    answers.preview,
  );
  const { out } = options;
  for (const { language, subject, html, text } of mails) {
    if (out === undefined) {
      // What a customer wrote may stand in it.
      print([`--- ${language}`, `Subject: ${subject}`, '', ...text.trimEnd().split('\n'), ''].map(steady));
      continue;
    }
    writeText(join(out, `${language}.html`), html);
    writeText(join(out, `${language}.txt`), `Subject: ${subject}\n\n${text}`);
    print([join(out, `${language}.html`), join(out, `${language}.txt`)]);
  }
  if (out === undefined)
    print(['This is the text part. The HTML with its pictures: --out <folder>, and open it in a browser.']);
  print(warnings);
}

async function test(editor: TemplateEditor, [name = '']: readonly string[], options: TemplateOptions): Promise<void> {
  const { to, language } = options;
  if (to === undefined) throw new UsageError('Say whom the test goes to: --to <address>.');
  const sent = await editor.ask(
    { command: 'send-test', ...shown(name, options), to, ...(language && { language }) },
    answers.sent,
  );
  print([`Sent to ${sent.to}: ${sent.subject}`, ...sent.warnings]);
}

async function history(editor: TemplateEditor, [name = '']: readonly string[]): Promise<void> {
  const { inEffect, versions } = await editor.ask({ command: 'list-template-history', name }, answers.history);
  const mark = (version: number) => (version === inEffect ? 'in effect' : '');
  const rows = versions.map(({ version, at, who, note }) => [
    String(version),
    at,
    printable(who),
    mark(version),
    printable(note),
  ]);
  print(aligned([...rows, ['0', '', '', mark(0), 'as shipped']]));
}

async function restore(
  editor: TemplateEditor,
  [name = '', restored = '']: readonly string[],
  { who, version }: TemplateOptions,
): Promise<void> {
  if (!/^\d+$/.test(restored)) throw new UsageError(`A version is a number, not "${restored}".`);
  const saved = await editor.ask(
    { command: 'restore-template', who, name, restored: Number(restored), version },
    answers.saved,
  );
  print([
    saved.version === 0 ? 'The texts that ship are in effect.' : `Version ${saved.version} is in effect.`,
    ...saved.warnings,
  ]);
}

function shown(name: string, { from, version, caseNumber, audience }: TemplateOptions) {
  return { name, version, caseNumber, audience, ...(from !== undefined && { texts: readTexts(from) }) };
}

function steady(line: string): string {
  return /^\s*$/.test(line) ? '' : printable(line);
}

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}
