import type { Blocklist } from '#actions/configuration/ports.ts';
import { type BlockPorts, blockHeldSender } from '#actions/intake/block-held-sender.ts';
import { heldMail } from '#actions/intake/held-mail.ts';
import type { HeldMailKeeper } from '#actions/intake/inbox-ports.ts';
import type { HeldMail } from '#actions/intake/ports.ts';
import { unblock } from '#actions/notification/allow-sender.ts';
import type { HeldMailRow, heldMailRoutes } from '#contract/held-mail.ts';
import type { Handlers } from './route-handler.ts';

export interface HeldMailPorts extends Omit<BlockPorts, 'blocklist'> {
  readonly heldMailKeeper: HeldMailKeeper;
  /** As somebody changes it: the audit names them. */
  blocklistFor(who: string): Blocklist;
}

/** What people do about held mail: the same actions as those of the function `manage-mail`. */
export function heldMailHandlers(ports: HeldMailPorts): Handlers<typeof heldMailRoutes> {
  return {
    listHeld: async ({ query: { limit } }) => {
      const held = await ports.held.list(limit + 1);
      return { body: { held: held.slice(0, limit).map(rowOf), more: held.length > limit } };
    },
    showHeld: async ({ params }) => ({ body: rowOf(await heldMail(params.id, ports.held)) }),
    releaseHeld: async ({ params, caller }) => {
      const { caseNumber: number, ...settled } = await ports.heldMailKeeper.release(params.id, caller.who);
      return { body: { ...settled, ...(number !== undefined && { number }) } };
    },
    deleteHeld: async ({ params, caller }) => {
      await ports.heldMailKeeper.delete(params.id, caller.who);
      return { body: undefined };
    },
    blockHeld: async ({ params, body, caller }) => {
      const entry = await blockHeldSender(params.id, body.what, {
        ...ports,
        blocklist: ports.blocklistFor(caller.who),
      });
      return { body: { entry } };
    },
    unblock: async ({ params, caller }) => {
      const blocklist = ports.blocklistFor(caller.who);
      return { body: await unblock(params.entry, { blocklist }) };
    },
  };
}

function rowOf({ id, at, cause, from, source, recipients, subject, preview }: HeldMail): HeldMailRow {
  return { id, at, cause, from, source, recipients: [...recipients], subject, preview };
}
