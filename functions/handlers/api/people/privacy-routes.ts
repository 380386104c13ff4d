import { customerGoingOn } from '#actions/people/change-customer.ts';
import type { Customers } from '#actions/people/ports.ts';
import type { DataKeeper, ExportPlace } from '#actions/privacy/ports.ts';
import type { LegalHold, privacyRoutes } from '#contract/people/privacy.ts';
import type { WholeCustomer } from '#domain/people/whole-customer.ts';
import type { Hold } from '#domain/privacy/hold.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { Handlers } from '../route-handler.ts';

export interface PrivacyRoutePorts {
  readonly dataKeeper: DataKeeper;
  readonly customers: Pick<Customers, 'find'>;
}

/** What admins do about what is known of people (OPS-07): the function `manage-data` does it, which has the rights for it. */
export function privacyHandlers({ dataKeeper, customers }: PrivacyRoutePorts): Handlers<typeof privacyRoutes> {
  return {
    lookAtData: async ({ params: { id } }) => {
      const { holds, counts, isMore } = await dataKeeper.look({ id });
      return { body: { counts, isMore, holds: holds.map(answer) } };
    },
    exportCustomer: async ({ params: { id }, query: { cursor }, caller: { who } }) => {
      const { parts, next } = await dataKeeper.exported(
        { id },
        cursor === undefined ? undefined : placeIn(cursor),
        who,
      );
      const told = parts.map(({ name, items, files }) => ({ name, items: [...items], files: [...files] }));
      return { body: { parts: told, ...(next && { next: cursorOf(next) }) } };
    },
    eraseCustomer: async ({ params: { id }, body: { confirm }, caller: { who } }) => {
      requireTyped(await customerGoingOn(id, customers), confirm);
      const erasure = await dataKeeper.erase({ id }, who);
      return { body: { id: erasure.id, state: erasure.state, counts: erasure.counts } };
    },
    holdCustomer: async ({ params: { id }, body: { reason }, caller: { who } }) => ({
      body: answer(await dataKeeper.hold({ kind: 'customer', id }, reason, who)),
    }),
    liftCustomerHold: async ({ params: { id }, caller: { who } }) => {
      await dataKeeper.lift({ kind: 'customer', id }, who);
      return { body: undefined };
    },
    holdCase: async ({ params: { number }, body: { reason }, caller: { who } }) => ({
      body: answer(await dataKeeper.hold({ kind: 'case', number }, reason, who)),
    }),
    liftCaseHold: async ({ params: { number }, caller: { who } }) => {
      await dataKeeper.lift({ kind: 'case', number }, who);
      return { body: undefined };
    },
  };
}

/** A cursor names the copy, a place, and behind what of it the page begins: `2026-…Z~3f…~12`, `2026-…Z~3f…~12~2~message#…`. */
function cursorOf({ copy, place, behind }: ExportPlace): string {
  return [copy?.at, copy?.id, place, ...(behind ? [behind.piece, behind.sk] : [])].join('~');
}

const cursorForm = /^([-\d]{10}T[:.\d]{8,12}Z)~([-\w]{1,100})~(\d{1,9})(?:~([1-9]\d{0,8})~(.{1,1024}))?$/;

/** @throws Refusal cursor-wrong */
function placeIn(cursor: string): ExportPlace {
  const [, at = '', id = '', place, piece, sk] = cursorForm.exec(cursor) ?? [];
  if (place === undefined) throw new Refusal('cursor-wrong', 'The copy cannot be continued from there: begin it anew.');
  return { copy: { at, id }, place: Number(place), ...(sk !== undefined && { behind: { sk, piece: Number(piece) } }) };
}

/** @throws Refusal change-wrong */
function requireTyped({ addresses, phones }: WholeCustomer, typed: string): void {
  const own = [...addresses, ...phones].map((one) => one.toLowerCase());
  if (!own.includes(typed.toLowerCase()))
    throw new Refusal('change-wrong', 'What was typed is none of their addresses or phones: nothing was erased.');
}

function answer({ of, reason, who, at }: Hold): LegalHold {
  return { ...(of.kind === 'customer' ? { customer: of.id } : { case: of.number }), reason, who, at };
}
