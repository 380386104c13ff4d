import { counted, staffedCase } from '#actions/assignment/staffed-case.ts';
import type { Case } from '#domain/case/case.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Registration } from '#domain/intake/registration.ts';
import { ruledRegistration } from '#domain/intake/ruled-registration.ts';
import type { CaseStore } from './ports.ts';

/**
 * What a mail becomes, with whom a rule gives its case to (CASE-09), what the rules of the table make of both (NOTE-12), and what that does
 * to the counters of agents.
 */
export async function staffedRegistration(
  registration: Registration,
  before: Case | undefined,
  tried: number,
  configuration: Configuration,
  counters: Pick<CaseStore, 'loads'>,
): Promise<Registration> {
  const { cases, message, events } = registration;
  const [first, ...others] = cases;
  const { id, at } = message;
  const changing = { before, after: first.case };
  const staffed = await staffedCase(changing, { id, at, who: 'postcase', tried }, configuration, counters);
  const given = {
    ...registration,
    cases: [{ ...first, case: staffed.case }, ...others] as const,
    events: [...events, ...staffed.events],
  };
  const ruled = ruledRegistration(given, before, staffed.events, configuration);
  const written = [{ before, after: ruled.cases[0].case }];
  const sums = await counted(written, ruled.events, staffed, at, configuration, counters);
  return { ...ruled, ...sums };
}
