import type { CaseEvent } from '#domain/case/case.ts';
import { Refusal } from '#domain/words/refusal.ts';

/** Something was said in a case that the author of an answer has not seen (CONS-08). */
export class ArrivedMeanwhile extends Refusal {
  readonly version: number;
  readonly changes: readonly CaseEvent[];

  constructor(printedNumber: string, version: number, arrivals: readonly CaseEvent[]) {
    const from = [...new Set(arrivals.map(({ who }) => who))].join(', ');
    super('arrived-meanwhile', `Something new came into ${printedNumber} from ${from}: look at it before you send.`);
    this.name = 'ArrivedMeanwhile';
    this.version = version;
    this.changes = arrivals;
  }
}
