import { counted, staffedCase, type Trial } from '#actions/assignment/staffed-case.ts';
import type { AgentLoads } from '#actions/life/ports.ts';
import { againWhenStale } from '#actions/words/again-when-stale.ts';
import type { Case } from '#domain/case/case.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { customerByHand, type GivenCustomer, namedCustomer } from '#domain/work/by-hand/customer-by-hand.ts';
import { type CaseByHand, type OpenedCase, openedCase } from '#domain/work/by-hand/opened-case.ts';
import { ruledOpening } from '#domain/work/by-hand/ruled-opening.ts';
import { causeOf } from '../cause-of.ts';
import { byNewestRows, type ChangePorts } from '../change-case.ts';
import { keepUploads } from '../keep-uploads.ts';
import type { NewCases, Uploads } from '../ports.ts';
import { knownOfNamed } from './known-of-named.ts';

export interface OpenPorts extends ChangePorts {
  readonly newCases: NewCases;
  readonly uploads: Uploads;
}

export interface AskedCase extends Omit<CaseByHand, 'attachments'> {
  readonly who: string;
  readonly customer: GivenCustomer;
  readonly uploadIds: readonly string[];
}

/**
 * Registers a case by hand, for a customer whom we know by their address or phone or who is new by it, or for a company (CASE-05,
 * CASE-07).
 * @throws Refusal
 */
export function openCase(asked: AskedCase, ports: OpenPorts): Promise<Case> {
  const cause = causeOf(asked, ports);
  let number: number | undefined;
  return byNewestRows(
    (configured) =>
      againWhenStale(async (tried) => {
        const named = namedCustomer(asked.customer, configured);
        const known = await knownOfNamed(named, configured, ports.newCases);
        const customer = customerByHand(named, known, configured, ports.newId);
        // Refused before a number is taken, and before anything is copied.
        openedCase({ ...asked, attachments: [] }, customer, 0, cause, configured);
        const attachments = await keepUploads(
          asked.uploadIds,
          { id: cause.id, body: asked.description },
          ports.uploads,
        );
        number ??= await ports.cases.nextNumber();
        const opened = openedCase({ ...asked, attachments }, customer, number, cause, configured);
        const staffed = await staffedOpening(opened, { ...cause, tried }, configured, ports.cases);
        await ports.newCases.open(staffed);
        return staffed.case;
      }, ports),
    ports,
  );
}

/** A case whose agent nobody chose, with the one that a rule gives it to (CASE-09), and with what the rules of the table make of it (NOTE-12). */
async function staffedOpening(
  opened: OpenedCase,
  trial: Trial,
  configuration: Configuration,
  counters: AgentLoads,
): Promise<OpenedCase> {
  const staffed = await staffedCase({ before: undefined, after: opened.case }, trial, configuration, counters);
  const given = { ...opened, case: staffed.case, events: [...opened.events, ...staffed.events] };
  const ruled = ruledOpening(given, staffed.events, trial.at, configuration);
  const changing = [{ before: undefined, after: ruled.case }];
  return { ...ruled, ...(await counted(changing, ruled.events, staffed, trial.at, configuration, counters)) };
}
