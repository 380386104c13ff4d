import type { AuditTrail } from '#actions/configuration/ports.ts';
import type { Suppressions } from './ports.ts';

export interface LiftTracePorts {
  readonly suppressions: Suppressions;
  readonly audit: Pick<AuditTrail, 'add'>;
  now(): Date;
  newId(): string;
}

/**
 * Automatic mail to an address that is in no customer's history may go again (MAIL-16): who decided so stands in the audit (CONS-05).
 * @returns whether it was stopped.
 */
export async function liftWithTrace(address: string, who: string, ports: LiftTracePorts): Promise<boolean> {
  if (!(await ports.suppressions.lift(address))) return false;
  const entry = { id: ports.newId(), at: ports.now().toISOString(), who, what: 'removed', name: address } as const;
  await ports.audit.add({ ...entry, lookup: 'suppression', before: undefined, after: undefined });
  return true;
}
