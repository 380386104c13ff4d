import type { CaseChange } from '#domain/life/case-change.ts';
import { addedAddress } from '#domain/work/by-hand/added-address.ts';
import { namedCustomer } from '#domain/work/by-hand/customer-by-hand.ts';
import { causeOf } from '../cause-of.ts';
import { type Asked, type ChangePorts, changeCase } from '../change-case.ts';
import type { NewCases } from '../ports.ts';
import { knownOfNamed } from './known-of-named.ts';

/**
 * Adds the mail address of a customer whom no mail could reach (CASE-07).
 * @throws Refusal
 */
export function addAddress(
  asked: Asked & { readonly address: string; readonly name: string },
  ports: ChangePorts & { readonly newCases: NewCases },
): Promise<CaseChange> {
  const cause = causeOf(asked, ports);
  return changeCase(
    asked,
    async (found, configured) => {
      const { address, name } = asked;
      const named = namedCustomer({ address, name, phone: found.contact?.phone }, configured);
      const known = await knownOfNamed(named, configured, ports.newCases);
      const person = { address: named.address ?? address, name: named.name };
      return addedAddress(found, { person, known, newId: ports.newId }, cause, configured);
    },
    ports,
  );
}
