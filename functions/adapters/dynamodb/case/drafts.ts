import type { EntityItem } from 'electrodb';
import type { Drafts } from '#actions/work/ports.ts';
import type { Draft, DraftChange, DraftKey } from '#domain/case/draft.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
import { type ExpectingWrite, transact } from '../table/transaction.ts';

const daysKept = 180;

/** Drafts of agents, beside the case that they are about. */
export class DynamoDrafts implements Drafts {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async find(key: DraftKey): Promise<Draft | undefined> {
    const itemKey = keyOf(this.items.draft, key);
    const item = await readItems(this.table, [itemKey]);
    const data = itemOf(this.items.draft, item(itemKey));
    return data ? storedDraft(data) : undefined;
  }

  async ofCase(caseNumber: number, who: string): Promise<readonly Draft[]> {
    const { data } = await this.items.draft.query.ofCase({ caseNumber, who }).go({ consistent: true });
    return data.map(storedDraft);
  }

  async save(change: DraftChange): Promise<void> {
    await transact(this.table.client, [draftWrite(change, this.items)]);
  }
}

/** The write of a draft, if it has the revision that was read. */
export function draftWrite({ key, from, to }: DraftChange, { draft }: Entities): ExpectingWrite {
  const expectation = `the draft has revision ${from}`;
  if (to === undefined) {
    const write = draft.delete(key).where(({ revision }, { eq }) => eq(revision, from));
    return { expectation, kind: 'Delete', write };
  }
  const { to: recipient, ...words } = to;
  const expiresAt = Math.floor(Date.parse(to.savedAt) / 1000) + daysKept * 24 * 60 * 60;
  const item = { ...words, recipient, expiresAt };
  if (from === 0) return { expectation, write: draft.create(item) };
  return { expectation, write: draft.put(item).where(({ revision }, { eq }) => eq(revision, from)) };
}

function storedDraft({ recipient, expiresAt, ...item }: EntityItem<Entities['draft']>): Draft {
  const { body = '', cc, subject, status, leaving, stopped } = item;
  return { ...item, body, to: recipient, cc, subject, status, leaving, stopped };
}
