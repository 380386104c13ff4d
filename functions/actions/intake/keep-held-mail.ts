import type { AuditTrail } from '#actions/configuration/ports.ts';
import type { AuditEntry } from '#domain/configuration/rows/audit-entry.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { deleteHeldMail } from './delete-held-mail.ts';
import { heldMail } from './held-mail.ts';
import type { HeldMailKeeper, Settled } from './inbox-ports.ts';
import type { HeldCause } from './ports.ts';
import { reconsiderHeldMail } from './reconsider-held-mail.ts';
import { type ReleasePorts, releaseHeldMail } from './release-held-mail.ts';

export interface KeepHeldMailPorts extends ReleasePorts {
  readonly audit: Pick<AuditTrail, 'add'>;
}

/** What people do with the bytes of held mail; that they did stands in the audit, and not whose mail it was (CONS-05, MAIL-21). */
export function keepHeldMail(ports: KeepHeldMailPorts): HeldMailKeeper {
  const putDown = (what: AuditEntry['what'], id: string, who: string, before: object) => {
    const entry = { id: ports.newId(), at: ports.now().toISOString(), who, what, lookup: 'held-mail' } as const;
    return ports.audit.add({ ...entry, name: id, before, after: undefined });
  };
  const settle = async (id: string, who: string, receive: typeof releaseHeldMail): Promise<Settled> => {
    const { cause } = await heldMail(id, ports.held);
    const received = await receive(id, ports);
    if (received.outcome === 'held' || received.outcome === 'done-before') return received;
    await putDown('released', id, who, { cause });
    const { outcome } = received;
    if ('registration' in received) return { outcome, caseNumber: received.registration.message.caseNumber };
    return { outcome, caseNumber: received.caseNumber };
  };
  return {
    release: (id, who) => settle(id, who, releaseHeldMail),
    async reconsider(id, who) {
      const { cause } = await heldMail(id, ports.held);
      if (isAgents(cause))
        throw new Refusal('mail-of-agent', `The mail ${id} is an agent’s: it would leave in their name`);
      return settle(id, who, (held, all) => reconsiderHeldMail(held, all, { agentsAct: false }));
    },
    async delete(id, who) {
      const { cause } = await heldMail(id, ports.held);
      // First: nothing is gone without a trace.
      await putDown('deleted', id, who, { cause });
      await deleteHeldMail(id, ports);
    },
  };
}

/** Held for what an agent wrote: they may have said it otherwise since. */
function isAgents(cause: HeldCause): boolean {
  return cause.startsWith('agent-');
}
