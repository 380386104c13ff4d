import { countFact } from '#actions/rating/count-fact.ts';
import { countCase } from '#actions/reports/count-case.ts';
import { countedChange } from './events/counted-change.ts';
import { stream } from './events/envelopes.ts';
import { figurePorts } from './wiring/figure-ports.ts';

const ports = figurePorts();

/** A rating or a case was recorded or changed, or a round was asked of or answered. The event source lets nothing else through. */
export const handler = stream(countedChange, (key) =>
  key.kind === 'case' ? countCase(key.caseNumber, ports) : countFact(key, ports),
);
