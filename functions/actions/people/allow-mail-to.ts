import { type LiftTracePorts, liftWithTrace } from '#actions/notification/lift-with-trace.ts';
import { type LiftPorts, liftSuppression } from './lift-suppression.ts';

/**
 * Automatic mail to an address may go again (MAIL-16), a customer's or that of who only gets copies. The same again changes nothing.
 * @param who address of an agent, or name of a machine.
 */
export async function allowMailTo(address: string, who: string, ports: LiftPorts & LiftTracePorts): Promise<void> {
  const known = (await ports.customers.known([address])).get(address);
  if (known?.customerId === undefined) await liftWithTrace(address, who, ports);
  else await liftSuppression({ id: known.customerId, who, address }, ports);
}
