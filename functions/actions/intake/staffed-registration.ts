import { counted, staffedCase } from '#actions/assignment/staffed-case.ts';
import type { Case } from '#domain/case/case.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Registration } from '#domain/intake/registration.ts';
import type { CaseStore } from './ports.ts';

/** What a mail becomes, with whom a rule gives its case to, and what that does to the counters of agents (CASE-09). */
export async function staffedRegistration(
  registration: Registration,
  before: Case | undefined,
  tried: number,
  configuration: Configuration,
  counters: Pick<CaseStore, 'loads'>,
): Promise<Registration> {
  const { cases, message, events, notices } = registration;
  const [first, ...others] = cases;
  const { id, at } = message;
  const changing = { before, after: first.case };
  const staffed = await staffedCase(changing, { id, at, who: 'postcase', tried }, configuration, counters);
  const all = [...events, ...staffed.events];
  const sums = counted([{ before, after: staffed.case }], all, staffed, at, configuration);
  return {
    ...registration,
    cases: [{ ...first, case: staffed.case }, ...others],
    notices: [...notices, ...staffed.messages],
    ...sums,
  };
}
