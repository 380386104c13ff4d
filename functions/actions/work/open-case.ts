import { againWhenStale } from '#actions/words/again-when-stale.ts';
import type { Case } from '#domain/case/case.ts';
import { accountDomainOf } from '#domain/case/customer.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { newPerson } from '#domain/intake/new-people.ts';
import { type CaseByHand, type CustomerByHand, customerAddress, openedCase } from '#domain/work/opened-case.ts';
import { causeOf } from './cause-of.ts';
import { byNewestRows, type ChangePorts } from './change-case.ts';
import type { NewCases } from './ports.ts';

export interface OpenPorts extends ChangePorts {
  readonly newCases: NewCases;
}

export interface AskedCase extends CaseByHand {
  readonly who: string;
  readonly customer: { readonly address: string; readonly name: string };
}

const longestName = 200;

/**
 * Registers a case by hand, for a customer whom we know by their address or who is new by it (CASE-05, CASE-07).
 * @throws Refusal
 */
export function openCase(asked: AskedCase, ports: OpenPorts): Promise<Case> {
  const cause = causeOf(asked, ports);
  let number: number | undefined;
  return byNewestRows(
    (configured) =>
      againWhenStale(async () => {
        const customer = await customerOf(asked.customer, configured, ports);
        // Refused before a number is taken.
        openedCase(asked, customer, 0, cause, configured);
        number ??= await ports.cases.nextNumber();
        const opened = openedCase(asked, customer, number, cause, configured);
        await ports.newCases.open(opened);
        return opened.case;
      }, ports),
    ports,
  );
}

async function customerOf(
  given: AskedCase['customer'],
  configured: Configuration,
  { newCases, newId }: OpenPorts,
): Promise<CustomerByHand> {
  const address = customerAddress(given.address, configured);
  const name = given.name
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longestName)
    .toWellFormed();
  const { publicMailDomains } = configured.settings;
  const { customer, isSuppressed } = await newCases.at(address);
  if (customer) {
    const person = { address, name: name || customer.name };
    return { person, customer, newCustomer: undefined, newAccount: undefined, isSuppressed };
  }
  const domain = accountDomainOf(address, publicMailDomains);
  const account = domain === undefined ? undefined : await newCases.accountOf(domain);
  const person = { address, name };
  return { person, ...newPerson(person, account, publicMailDomains, newId), isSuppressed };
}
