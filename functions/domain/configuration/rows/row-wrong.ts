import { type Fault, faultLine } from '#domain/configuration/checks/fault.ts';
import type { Lookup } from '#domain/configuration/lookups/lookup.ts';
import { Refusal } from '#domain/words/refusal.ts';

/** Rows are not taken; `faults` says which and why. */
export class RowWrong extends Refusal {
  readonly faults: readonly Fault[];

  /** @param changed the one row that was to change: when nothing is wrong with itself, others need it as it is. */
  constructor(faults: readonly Fault[], changed?: Pick<Fault, 'lookup' | 'name'>) {
    const isOwn = ({ lookup, name }: Fault) => lookup === changed?.lookup && name === changed.name;
    const needed = changed && !faults.some(isOwn) ? `${changed.lookup} "${changed.name}" is needed as it is: ` : '';
    super('row-wrong', needed + faults.map(faultLine).join('; '));
    this.faults = faults;
  }
}

/** A row is not taken because of columns that nobody understands; more may be wrong with the others. */
export class HalfUnderstood extends RowWrong {
  readonly lookup: Lookup;
  readonly rowName: string;
  readonly columns: object;

  constructor(faults: readonly Fault[], lookup: Lookup, rowName: string, columns: object) {
    super(faults);
    this.lookup = lookup;
    this.rowName = rowName;
    this.columns = columns;
  }
}
