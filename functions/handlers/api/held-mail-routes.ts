import type { Blocklist } from '#actions/configuration/ports.ts';
import { type BlockPorts, blockHeldSender } from '#actions/intake/block-held-sender.ts';
import type { HeldMailKeeper, Settled } from '#actions/intake/inbox-ports.ts';
import type { HeldMail } from '#actions/intake/ports.ts';
import { unblock } from '#actions/notification/allow-sender.ts';
import { type ShowHeldPorts, showHeldMail } from '#actions/work/frames/show-held-mail.ts';
import type { HeldMailRow, heldMailRoutes } from '#contract/held-mail.ts';
import type { Handlers } from './route-handler.ts';

export interface HeldMailPorts extends Omit<BlockPorts, 'blocklist'>, ShowHeldPorts {
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
    showHeld: async ({ params }) => {
      const { mail, frame } = await showHeldMail(params.id, ports);
      const { plain: htmlUrl, withPictures } = frame;
      return { body: { ...rowOf(mail), htmlUrl, ...(withPictures && { htmlWithPicturesUrl: withPictures }) } };
    },
    releaseHeld: async ({ params, caller }) => ({
      body: settledBody(await ports.heldMailKeeper.release(params.id, caller.who)),
    }),
    reconsiderHeld: async ({ params, caller }) => ({
      body: settledBody(await ports.heldMailKeeper.reconsider(params.id, caller.who)),
    }),
    deleteHeld: async ({ params, caller }) => {
      await ports.heldMailKeeper.delete(params.id, caller.who);
      return { body: undefined };
    },
    blockHeld: async ({ params, body, caller }) => {
      const blocklist = ports.blocklistFor(caller.who);
      return { body: await blockHeldSender(params.id, body.what, { ...ports, blocklist }) };
    },
    unblock: async ({ query, caller }) => {
      const blocklist = ports.blocklistFor(caller.who);
      return { body: await unblock(query.entry, { blocklist }) };
    },
  };
}

function settledBody({ caseNumber: number, ...settled }: Settled) {
  return { ...settled, ...(number !== undefined && { number }) };
}

function rowOf({ id, at, cause, from, source, recipients, subject, preview }: HeldMail): HeldMailRow {
  return { id, at, cause, from, source, recipients: [...recipients], subject, preview };
}
