import { Refusal } from '../refusal.ts';
import { type Fault, faultLine } from './fault.ts';

/** Rows are not taken; `faults` says which and why. */
export class RowWrong extends Refusal {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super('row-wrong', faults.map(faultLine).join('; '));
    this.faults = faults;
  }
}
