import type { TemplatePorts, TemplateVersion } from './ports.ts';
import { presentConfiguration, templateNamed } from './template-row.ts';

export interface TemplateHistory {
  /** The version in effect; 0 for the texts that ship. */
  readonly inEffect: number;
  /** Newest first. */
  readonly versions: readonly Omit<TemplateVersion, 'texts'>[];
}

/** Who wrote a template's texts, and when (NOTE-07). @throws Refusal row-unknown */
export async function listTemplateHistory(name: string, ports: TemplatePorts): Promise<TemplateHistory> {
  const { version } = templateNamed(name, (await presentConfiguration(ports)).configuration);
  return { inEffect: version, versions: await ports.texts.history(name) };
}
