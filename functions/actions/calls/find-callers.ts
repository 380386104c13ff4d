import type { CaseLists, FoundCustomer, PeopleIndex } from '#actions/lists/ports.ts';
import { casesOf } from '#actions/people/cases-of.ts';
import { customerGoingOn } from '#actions/people/change-customer.ts';
import { shownCases } from '#actions/people/shown-cases.ts';
import { callerNumber } from '#domain/calls/caller-number.ts';
import type { Case } from '#domain/case/case.ts';
import { keysOfPhone, soughtPhone } from '#domain/case/people/dialled-phone.ts';
import { isWork } from '#domain/configuration/status.ts';
import type { CallPorts } from './take-call-event.ts';

export interface CallerPorts extends CallPorts {
  readonly peopleIndex: PeopleIndex;
  readonly lists: CaseLists;
}

/** Who may be calling. */
export interface Caller {
  readonly customer: FoundCustomer;
  /** What is open for them, newest first. */
  readonly open: readonly Case[];
}

const mostOfWord = 50;
const mostCallers = 5;
const mostOpen = 10;
/** By which two forms of a number are taken for one where a country is not known. */
const lastDigits = 10;

export interface FoundCallers {
  /** In one form; '' for who hides it. */
  readonly phone: string;
  /** number: it is theirs · end: it is nobody's, and theirs ends with the same ten digits: somebody has to say that it is them */
  readonly by: 'number' | 'end';
  readonly callers: readonly Caller[];
}

/** Who calls from a number: whose it is, else all whose number ends with the same ten digits (CASE-07). */
export async function findCallers(from: string, ports: CallerPorts): Promise<FoundCallers> {
  const { settings, statuses } = await ports.configuration.load();
  const phone = callerNumber(from, settings.countryOfPhones);
  if (phone === '') return { phone, by: 'number', callers: [] };
  const owners = await ownersOf(phone, settings.countryOfPhones, ports);
  const found = owners.length > 0 ? owners : await alike(phone, ports);
  const callers = found.map(async (customer) => {
    const { merged } = await customerGoingOn(customer.id, ports.customers);
    const { cases } = await shownCases(
      (...asked) => casesOf({ id: customer.id, merged }, ...asked, ports.lists),
      { limit: mostOpen, keeps: (one) => isWork(one.status, statuses) },
      ports.lists,
    );
    return { customer, open: cases };
  });
  return { phone, by: owners.length > 0 ? 'number' : 'end', callers: await Promise.all(callers) };
}

async function ownersOf(
  phone: string,
  country: string,
  { customers, peopleIndex }: CallerPorts,
): Promise<readonly FoundCustomer[]> {
  const known = await customers.known(keysOfPhone(phone, country));
  const owners = [...new Set([...known.values()].flatMap(({ customerId }) => customerId ?? []))];
  return owners.length === 0 ? [] : peopleIndex.customers(owners.slice(0, mostCallers));
}

async function alike(phone: string, { peopleIndex }: CallerPorts): Promise<readonly FoundCustomer[]> {
  const named = await peopleIndex.withWord(soughtPhone(phone), mostOfWord);
  const end = endOf(phone);
  const found = await peopleIndex.customers(named.customers);
  return found.filter(({ phones }) => phones.some((one) => endOf(one) === end)).slice(0, mostCallers);
}

function endOf(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^0+/, '').slice(-lastDigits);
}
