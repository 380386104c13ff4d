import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import { customerGoingOn } from '#actions/people/change-customer.ts';
import type { Customers } from '#actions/people/ports.ts';
import { againWhenStale, type Pausing } from '#actions/words/again-when-stale.ts';
import { type Call, type CallEvent, callAfter } from '#domain/calls/call.ts';
import { callerNumber } from '#domain/calls/caller-number.ts';
import { keysOfPhone } from '#domain/case/people/dialled-phone.ts';
import { nameOfCustomer } from '#domain/people/whole-customer.ts';
import type { Calls } from './ports.ts';

export interface CallPorts extends Pausing {
  readonly calls: Calls;
  readonly customers: Customers;
  readonly configuration: ConfigurationSource;
  now(): Date;
}

/**
 * A telephone system tells of a call: it rings in the consoles of agents who take calls, or rings no more (CASE-07).
 * @returns the call as it is since; undefined of one that nobody knows.
 */
export async function takeCallEvent(
  { from, ...told }: Omit<CallEvent, 'at'>,
  { calls, customers, configuration, now, ...pausing }: CallPorts,
): Promise<Call | undefined> {
  const { settings, agents } = await configuration.load();
  const phone = callerNumber(from, settings.countryOfPhones);
  const agent = agents.find(({ address, active }) => active && address === told.agent?.trim().toLowerCase())?.address;
  const at = now();
  const event = { ...told, from: phone, agent, at: at.toISOString() };
  return againWhenStale(async () => {
    const before = await calls.find(event.callId, at);
    const after = callAfter(before, event);
    if (!after) return before;
    const customer = before?.from ? before.customer : await customerOf(after.from, settings.countryOfPhones, customers);
    const call = { ...after, ...(customer && { customer }) };
    await calls.save({ before, after: call });
    return call;
  }, pausing);
}

async function customerOf(phone: string, country: string, customers: Customers): Promise<Call['customer']> {
  if (phone === '') return undefined;
  const keys = keysOfPhone(phone, country);
  const known = await customers.known(keys);
  const id = keys.map((key) => known.get(key)?.customerId).find((one) => one !== undefined);
  if (id === undefined) return undefined;
  const found = await customerGoingOn(id, customers);
  return { id: found.id, name: nameOfCustomer(found) };
}
