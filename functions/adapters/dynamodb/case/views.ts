import type { Views } from '#actions/lists/ports.ts';
import type { View } from '#domain/lists/view.ts';
import { type Entities, entities } from '../entities/entities.ts';
import type { CaseTable } from '../table/case-table.ts';
import { transact } from '../table/transaction.ts';

const shared = 'shared';

/** Views of one person and of everybody: two queries. */
export class DynamoViews implements Views {
  private readonly table: CaseTable;
  private readonly items: Entities;

  constructor(table: CaseTable) {
    this.table = table;
    this.items = entities(table);
  }

  async of(who: string): Promise<readonly View[]> {
    const places = [shared, ownPlace(who)];
    const each = await Promise.all(
      places.map((place) => this.items.view.query.ofPlace({ place }).go({ pages: 'all', consistent: true })),
    );
    return each.flatMap(({ data }) => data.map(({ place, ...view }) => ({ ...view, shared: place === shared })));
  }

  async save(view: View, moved: readonly View[]): Promise<void> {
    const { shared: _, ...item } = view;
    await transact(this.table.client, [
      { expectation: 'the view is put', write: this.items.view.put({ ...item, place: placeOf(view) }) },
      ...moved.map((one) => ({
        expectation: 'the view has moved',
        kind: 'Delete' as const,
        write: this.items.view.delete({ place: placeOf(one), id: one.id }),
      })),
    ]);
  }

  async remove(view: View): Promise<void> {
    await this.items.view.delete({ place: placeOf(view), id: view.id }).go();
  }
}

function placeOf({ shared: isShared, owner }: View): string {
  return isShared ? shared : ownPlace(owner);
}

function ownPlace(who: string): string {
  return `of#${who}`;
}
