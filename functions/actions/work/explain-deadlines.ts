import type { CaseReading } from '#actions/case/ports.ts';
import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import { type ExplainedDeadlines, explainedDeadlines } from '#domain/deadline/explained-deadlines.ts';
import { existing } from './change-case.ts';

export interface ExplainPorts {
  readonly cases: CaseReading;
  readonly configuration: ConfigurationSource;
  now(): Date;
}

/**
 * How the deadlines of a case come about: which level, and day by day what counts (SLA-05).
 * @throws Refusal case-unknown
 */
export async function explainDeadlines(
  number: number,
  { cases, configuration, now }: ExplainPorts,
): Promise<ExplainedDeadlines> {
  const configured = await configuration.load();
  return explainedDeadlines(await existing(number, cases, configured), now(), configured);
}
