import type { TemplateTextStore, TemplateVersion } from '#actions/template/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { conditionFailed } from '../table/condition-failed.ts';

/** Versions never change: a warm function reads each once. */
export class DynamoTemplateTexts implements TemplateTextStore {
  private readonly items: Entities;
  private readonly known = new Map<string, TemplateVersion>();

  constructor(table: CaseTable) {
    this.items = entities(table);
  }

  async load(name: string, version: number): Promise<TemplateVersion | undefined> {
    const place = `${name}#${version}`;
    const known = this.known.get(place);
    if (known) return known;
    // Consistent: the row that names a version may have been saved a moment ago.
    const { data } = await this.items.templateTexts.query.byVersion({ name, version }).go({ consistent: true });
    const found = data[0];
    if (found) this.known.set(place, found);
    return found;
  }

  async history(name: string): Promise<readonly Omit<TemplateVersion, 'texts'>[]> {
    const { data } = await this.items.templateTexts.query.byVersion({ name }).go({
      consistent: true,
      pages: 'all',
      order: 'desc',
      attributes: ['name', 'version', 'audience', 'who', 'at', 'note'],
    });
    return data;
  }

  async save(version: TemplateVersion): Promise<void> {
    const isSaved = await this.items.templateTexts
      .create(version)
      .go()
      .then(() => true, conditionFailed(false));
    if (!isSaved) throw new StaleFacts(`${version.name} has no version ${version.version}`);
  }
}
