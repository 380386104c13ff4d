import type { TemplatePorts } from './ports.ts';
import { type SavedTemplate, saveTemplate } from './save-template.ts';
import { presentConfiguration, putInEffect, requireSeen, templateNamed, textsOf } from './template-row.ts';

export interface RestoreTemplate {
  readonly who: string;
  readonly name: string;
  /** That is to be in effect again; 0 for the texts that ship. */
  readonly restored: number;
  /** Version that they have seen; undefined for whatever it is now. */
  readonly version: number | undefined;
}

/**
 * Puts an earlier version in effect: its texts become the newest version, so that the history stays as it was. Those that
 * ship get no version: a template that goes back to them gets what later releases ship.
 * @throws Refusal, TemplateWrong when the earlier texts name what there is no more.
 */
export async function restoreTemplate(asked: RestoreTemplate, ports: TemplatePorts): Promise<SavedTemplate> {
  const { who, name, restored } = asked;
  const row = templateNamed(name, (await presentConfiguration(ports)).configuration);
  requireSeen(name, asked.version, row.version);
  const texts = await textsOf(name, restored, ports);
  const note = `as version ${restored}`;
  if (restored > 0) return saveTemplate({ who, name, texts, note, version: row.version }, ports);
  await putInEffect({ name, who, from: row.version }, { version: 0 }, ports);
  return { name, version: 0, warnings: [] };
}
