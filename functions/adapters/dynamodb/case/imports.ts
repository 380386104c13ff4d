import type { ImportStore } from '#actions/imports/ports.ts';
import { importKey } from '#domain/imports/import-key.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { keyOf } from '../table/item-key.ts';
import { readItems } from '../table/point-reads.ts';
import { itemOf } from '../table/stored-item.ts';
import { transact } from '../table/transaction.ts';
import { loadWrites } from './agent-loads.ts';
import { lateClosingWrites } from './closing-writes.ts';
import { caseItem } from './listed-item.ts';
import { peopleWrites } from './people-writes.ts';

/** What comes from other systems. */
export class DynamoImports implements ImportStore {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async known(keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { knownMail } = this.items;
    const place = (key: string) => keyOf(knownMail, { key: importKey(key) });
    const item = await readItems(this.table, keys.map(place));
    return new Map(
      keys.flatMap((key): [string, number][] => {
        const data = itemOf(knownMail, item(place(key)));
        return data ? [[key, data.caseNumber]] : [];
      }),
    );
  }

  async add({ opened, message, memories }: Parameters<ImportStore['add']>[0]): Promise<void> {
    const { case: cases, message: messages, knownMail } = this.items;
    const { id: latest, caseNumber } = message;
    await transact(this.table.client, [
      ...memories.map(({ after, ...memory }) => {
        const item = { ...memory, latest, caseNumber };
        const write =
          after === undefined
            ? knownMail.create(item)
            : knownMail.put(item).where((known, { eq }) => eq(known.latest, after));
        return { expectation: 'the message is new', write };
      }),
      ...(opened
        ? [
            {
              expectation: `the case number ${opened.case.number} is free`,
              write: cases.create(caseItem(opened.case)),
            },
            ...peopleWrites({ ...opened.people, at: opened.case.registeredAt }, this.items),
            ...loadWrites(opened.loads, this.items),
            ...lateClosingWrites(opened.case, this.items),
          ]
        : []),
      { expectation: 'the message is not there', write: messages.create(message) },
    ]);
  }
}
