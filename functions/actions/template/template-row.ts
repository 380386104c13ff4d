import { changeConfiguration } from '#actions/configuration/change-configuration.ts';
import { meant } from '#domain/configuration/checks/fault.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { activeLanguages } from '#domain/configuration/languages/mail-language.ts';
import { lookupNamed } from '#domain/configuration/lookups/lookups.ts';
import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import { configurationInEffect } from '#domain/configuration/rows/configuration-in-effect.ts';
import { changedRow, type Present, type RowChange } from '#domain/configuration/rows/row-change.ts';
import type { TemplateTexts } from '#domain/configuration/template-texts.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { TemplatePorts, TemplateSetting, TemplateVersion } from './ports.ts';

export async function presentConfiguration({ store, deployed }: Pick<TemplatePorts, 'store' | 'deployed'>): Promise<{
  readonly present: Present;
  readonly configuration: Configuration;
}> {
  const { rows } = await store.read();
  return { present: { deployed, rows }, configuration: configurationInEffect(deployed, rows).configuration };
}

/** @throws Refusal row-unknown */
export function templateNamed(name: string, { templates }: Pick<Configuration, 'templates'>): MailTemplate {
  const row = templates.find((template) => template.name === name);
  if (!row) throw new Refusal('row-unknown', `There is no mail template "${name}"${meant(name, templates)}`);
  return row;
}

/** The texts of a version; 0 for those that ship. @throws Refusal template-wrong */
export async function textsOf(
  name: string,
  version: number,
  { texts, workshop }: Pick<TemplatePorts, 'texts' | 'workshop'>,
): Promise<TemplateTexts> {
  const found = version === 0 ? workshop.shipped(name) : (await texts.load(name, version))?.texts;
  if (found) return found;
  const what = version === 0 ? 'no texts that ship' : `no version ${version}`;
  throw new Refusal('template-wrong', `The mail template "${name}" has ${what}`);
}

/** A version with all that is known of it; of those that ship their texts. */
export async function versionOf(
  name: string,
  version: number,
  { texts, workshop }: Pick<TemplatePorts, 'texts' | 'workshop'>,
): Promise<Pick<TemplateVersion, 'texts' | 'translatedFrom'> & Partial<TemplateVersion>> {
  const found = version === 0 ? undefined : await texts.load(name, version);
  return found ?? { texts: await textsOf(name, version, { texts, workshop }) };
}

/** What a template is checked with. */
export function templateSetting(
  { name, audience }: Pick<MailTemplate, 'name' | 'audience'>,
  configuration: Configuration,
): TemplateSetting {
  const { defaultLanguage } = configuration.settings;
  const active = activeLanguages(configuration).map(({ code }) => code);
  // What agents read ships in the languages of the console.
  const spoken = audience === 'agent' ? active.filter((code) => code === 'en' || code === 'ru') : active;
  const languages = [defaultLanguage, ...spoken.filter((code) => code !== defaultLanguage)];
  return { name, audience, textBlocks: configuration.textBlocks, languages, spoken: configuration.languages };
}

/** Whoever names the version that they have seen is told when it is another one now (CASE-12). */
export function requireSeen(name: string, seen: number | undefined, now: number | undefined): void {
  if (seen === undefined || seen === (now ?? 0)) return;
  throw new Refusal(
    'changed-meanwhile',
    `The mail template "${name}" was changed meanwhile: version ${now ?? 0} is in effect, not ${seen}. Look at it again`,
  );
}

/** Columns of a row that names other texts, and the row's change. @throws Refusal row-wrong */
export function rowChange(name: string, columns: Partial<MailTemplate>, present: Present): RowChange | undefined {
  return changedRow(lookupNamed('template'), name, columns, present);
}

/**
 * Puts other texts in effect, with an audit entry.
 * @throws Refusal changed-meanwhile when others were put in effect since `from`.
 */
export async function putInEffect(
  { name, who, from }: { readonly name: string; readonly who: string; readonly from: number | undefined },
  columns: Partial<MailTemplate>,
  ports: TemplatePorts,
): Promise<void> {
  await changeConfiguration(
    { who },
    (present) => {
      const { configuration } = configurationInEffect(present.deployed, present.rows);
      const now = configuration.templates.find((row) => row.name === name)?.version;
      requireSeen(name, from ?? 0, now);
      const change = rowChange(name, columns, present);
      return change ? [change] : [];
    },
    ports,
  );
}
