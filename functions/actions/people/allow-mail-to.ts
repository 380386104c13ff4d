import type { Suppressions } from '#actions/notification/ports.ts';
import { type LiftPorts, liftSuppression } from './lift-suppression.ts';

/**
 * Automatic mail to an address may go again (MAIL-16), a customer's or that of who only gets copies. The same again changes nothing.
 * @param who address of an agent, or name of a machine.
 */
export async function allowMailTo(
  address: string,
  who: string,
  ports: LiftPorts & { readonly suppressions: Suppressions },
): Promise<void> {
  const known = (await ports.customers.known([address])).get(address);
  if (known?.customerId === undefined) await ports.suppressions.lift(address);
  else await liftSuppression({ id: known.customerId, who, address }, ports);
}
