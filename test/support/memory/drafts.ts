import type { Drafts } from '#actions/work/ports.ts';
import type { Draft, DraftChange, DraftKey } from '#domain/case/draft.ts';
import type { MemoryTable } from './table.ts';
import { type ExpectingWrite, writeAll } from './transaction.ts';

export class MemoryDrafts implements Drafts {
  private readonly table: MemoryTable;

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async find(key: DraftKey): Promise<Draft | undefined> {
    return this.table.drafts.get(draftKey(key));
  }

  async ofCase(caseNumber: number, who: string): Promise<readonly Draft[]> {
    return this.table.drafts.all().filter((one) => one.caseNumber === caseNumber && one.who === who);
  }

  async save(change: DraftChange): Promise<void> {
    writeAll([memoryDraftWrite(change, this.table)]);
  }
}

export function memoryDraftWrite({ key, from, to }: DraftChange, { drafts }: MemoryTable): ExpectingWrite {
  const name = draftKey(key);
  return {
    expectation: `the draft has revision ${from}`,
    isMet: (drafts.get(name)?.revision ?? 0) === from,
    item: `draft ${name}`,
    write: () => (to ? drafts.put(name, to) : drafts.delete(name)),
  };
}

function draftKey({ caseNumber, who, kind }: DraftKey): string {
  return `${caseNumber}\n${who}\n${kind}`;
}
