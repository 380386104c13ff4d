import { StaleFacts } from '#actions/words/stale-facts.ts';
import { baseOfLanguage } from '#domain/configuration/languages/mail-language.ts';
import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import { languagesOf, type TemplateTexts } from '#domain/configuration/template-texts.ts';
import { TemplateWrong } from '#domain/template/template-fault.ts';
import { translatedFrom } from '#domain/template/translation.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { Words } from '#domain/words/words.ts';
import type { TemplatePorts, TemplateSetting, TemplateVersion } from './ports.ts';
import {
  presentConfiguration,
  putInEffect,
  requireSeen,
  rowChange,
  templateSetting,
  versionOf,
} from './template-row.ts';

export interface SaveTemplate {
  readonly who: string;
  readonly name: string;
  readonly texts: TemplateTexts;
  readonly note: string;
  /** Version that the writer has seen; undefined for whatever it is now. */
  readonly version: number | undefined;
  /** Of a template that does not exist yet. */
  readonly audience?: MailTemplate['audience'] | undefined;
  readonly label?: MailTemplate['label'] | undefined;
  /** Whether it is to be a new one, whose name nothing has. */
  readonly isNew?: boolean | undefined;
}

export interface SavedTemplate {
  readonly name: string;
  readonly version: number;
  readonly warnings: readonly Words[];
}

/**
 * Checks the texts of a template and puts them in effect as its newest version (NOTE-07). The texts are written first: a
 * version that no row names is part of the history and of nothing else.
 * @throws TemplateWrong, Refusal changed-meanwhile, row-known, row-wrong
 */
export async function saveTemplate(asked: SaveTemplate, ports: TemplatePorts): Promise<SavedTemplate> {
  const { who, name, texts, note } = asked;
  const { present, configuration } = await presentConfiguration(ports);
  const row = configuration.templates.find((template) => template.name === name);
  if (asked.isNew && row) throw new Refusal('row-known', `There is a mail template "${name}" already: change that one`);
  requireSeen(name, asked.version, row?.version);
  const audience = row?.audience ?? asked.audience;
  if (audience === undefined)
    throw new Refusal(
      'row-unknown',
      `There is no mail template "${name}": say for whom a new one is, customer or agent`,
    );
  const { faults, warnings } = checked(texts, templateSetting({ name, audience }, configuration), ports);
  if (faults.length > 0) throw new TemplateWrong(faults);

  const newest = (await ports.texts.history(name))[0]?.version ?? 0;
  const version = Math.max(newest, row?.version ?? 0) + 1;
  const columns = row ? { version } : { version, audience, ...(asked.label && { label: asked.label }) };
  // A row that would be refused must not leave texts behind.
  rowChange(name, columns, present);
  const before = row && (await versionOf(name, row.version, ports));
  const from = translatedFrom(texts, before, (language) => baseOfLanguage(language, configuration));
  const at = ports.now().toISOString();
  await saveVersion({ name, version, audience, texts, translatedFrom: from, who, note, at }, ports);
  await putInEffect({ name, who, from: row?.version }, columns, ports);
  return { name, version, warnings };
}

function checked(texts: TemplateTexts, about: TemplateSetting, { workshop }: TemplatePorts) {
  if (languagesOf(texts).length === 0)
    throw new Refusal('template-wrong', 'A mail template has texts in one language at least');
  return workshop.check(texts, about);
}

async function saveVersion(version: TemplateVersion, { texts }: TemplatePorts): Promise<void> {
  try {
    await texts.save(version);
  } catch (error) {
    if (!(error instanceof StaleFacts)) throw error;
    const message = `The mail template "${version.name}" was saved meanwhile by somebody else: look at it again`;
    throw new Refusal('changed-meanwhile', message);
  }
}
