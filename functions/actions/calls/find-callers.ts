import type { CaseLists, FoundCustomer, PeopleIndex } from '#actions/lists/ports.ts';
import { casesOf } from '#actions/people/cases-of.ts';
import { customerGoingOn } from '#actions/people/change-customer.ts';
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
const mostCases = 30;
const mostOpen = 10;
/** By which two forms of a number are taken for one where a country is not known. */
const lastDigits = 10;

/** Who calls from a number: whose it is, else all whose number ends with the same ten digits (CASE-07). */
export async function findCallers(
  from: string,
  ports: CallerPorts,
): Promise<{ readonly phone: string; readonly callers: readonly Caller[] }> {
  const { settings, statuses } = await ports.configuration.load();
  const phone = callerNumber(from, settings.countryOfPhones);
  if (phone === '') return { phone, callers: [] };
  const found = await customersOf(phone, settings.countryOfPhones, ports);
  const callers = found.map(async (customer) => {
    const { merged } = await customerGoingOn(customer.id, ports.customers);
    const places = await casesOf({ id: customer.id, merged }, mostCases, undefined, ports.lists);
    const cases = places.length === 0 ? [] : await ports.lists.cases(places.map(({ number }) => number));
    const open = cases.filter((one) => one.mergedInto === undefined && isWork(one.status, statuses));
    return { customer, open: open.slice(0, mostOpen) };
  });
  return { phone, callers: await Promise.all(callers) };
}

async function customersOf(phone: string, country: string, ports: CallerPorts): Promise<readonly FoundCustomer[]> {
  const { customers, peopleIndex } = ports;
  const known = await customers.known(keysOfPhone(phone, country));
  const owners = [...new Set([...known.values()].flatMap(({ customerId }) => customerId ?? []))];
  if (owners.length > 0) return peopleIndex.customers(owners.slice(0, mostCallers));
  const named = await peopleIndex.withWord(soughtPhone(phone), mostOfWord);
  const end = endOf(phone);
  const alike = (await peopleIndex.customers(named.customers)).filter(({ phones }) =>
    phones.some((one) => endOf(one) === end),
  );
  return alike.slice(0, mostCallers);
}

function endOf(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^0+/, '').slice(-lastDigits);
}
