import { Refusal } from '../refusal.ts';
import { type Fault, faultLine } from './fault.ts';
import type { Lookup } from './lookup.ts';

/** Rows are not taken; `faults` says which and why. */
export class RowWrong extends Refusal {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super('row-wrong', faults.map(faultLine).join('; '));
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
