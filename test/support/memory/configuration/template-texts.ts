import type { TemplateTextStore, TemplateVersion } from '#actions/template/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import { requireFit } from '../table.ts';

/** Twin of DynamoTemplateTexts. */
export class MemoryTemplateTexts implements TemplateTextStore {
  private readonly versions = new Map<string, TemplateVersion>();

  async load(name: string, version: number): Promise<TemplateVersion | undefined> {
    return this.versions.get(place(name, version));
  }

  async history(name: string): Promise<readonly Omit<TemplateVersion, 'texts'>[]> {
    return [...this.versions.values()]
      .filter((version) => version.name === name)
      .toSorted((one, other) => other.version - one.version)
      .map(({ texts: _, ...version }) => version);
  }

  async save(version: TemplateVersion): Promise<void> {
    const key = place(version.name, version.version);
    if (this.versions.has(key)) throw new StaleFacts(`${version.name} has no version ${version.version}`);
    requireFit(key, version);
    this.versions.set(key, version);
  }
}

function place(name: string, version: number): string {
  return `${name}#${version}`;
}
