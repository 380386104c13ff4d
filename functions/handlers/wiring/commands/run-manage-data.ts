import { eraseCustomer } from '#actions/privacy/erase-customer.ts';
import { exportCustomer } from '#actions/privacy/export-customer.ts';
import { holdData, liftHold } from '#actions/privacy/hold-data.ts';
import { keepDaily } from '#actions/privacy/keep-daily.ts';
import { lookAtEstate } from '#actions/privacy/look-at-estate.ts';
import type { Holds } from '#actions/privacy/ports.ts';
import type { RetentionPorts } from '#actions/privacy/retention-run.ts';
import { wasErased } from '#actions/privacy/was-erased.ts';
import type { Erasure } from '#domain/privacy/erasure.ts';
import type { ManageDataCommand } from '../../commands/manage-data-command.ts';

type Ports = RetentionPorts & { readonly holds: Holds };

/** Hands a command to its action, for as long as it may take. @param remainingMs of the invocation */
export function runManageData(ports: Ports, remainingMs: () => number): (asked: ManageDataCommand) => Promise<object> {
  return async (asked) => {
    const hasTime = timer('seconds' in asked ? asked.seconds : 0, ports, remainingMs);
    switch (asked.command) {
      case 'look-at-data':
        return { look: await lookAtEstate({ ...asked, hasTime }, ports) };
      case 'erase':
        return { erasure: told(await eraseCustomer({ ...asked, hasTime }, ports)) };
      case 'was-erased':
        return { erasures: (await wasErased(asked, ports)).map(told) };
      case 'list-erasures':
        return { erasures: (await ports.erasures.list(asked.limit)).map(told) };
      case 'export':
        return { page: await exportCustomer({ ...asked, hasTime }, ports) };
      case 'hold':
        return { hold: await holdData(asked, ports) };
      case 'lift-hold':
        await liftHold(asked, ports);
        return { lifted: asked.of };
      case 'list-holds':
        return { holds: await ports.holds.all() };
      case 'look-daily':
        return keepDaily(hasTime, ports);
    }
  };
}

/** What a page of a case may take that was begun in time. */
const marginMs = 10_000;

function timer(seconds: number, { now }: Pick<Ports, 'now'>, remainingMs: () => number): () => boolean {
  const end = now().getTime() + seconds * 1000;
  return () => now().getTime() < end && remainingMs() > marginMs;
}

/** Whose it is stays with the function. */
function told({ subject, person, way, inCase, revision, ...erasure }: Erasure): object {
  return erasure;
}
