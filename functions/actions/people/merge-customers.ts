import type { CaseLists } from '#actions/lists/ports.ts';
import { causeOf } from '#actions/work/cause-of.ts';
import type { DonePlace } from '#domain/lists/list-cursor.ts';
import { mergedCustomer, requireTwo } from '#domain/people/merged-customer.ts';
import { keysOfCustomer, type WholeCustomer } from '#domain/people/whole-customer.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { casesOf } from './cases-of.ts';
import { type AskedCustomer, type CustomerPorts, changeCustomer, customerGoingOn } from './change-customer.ts';
import { shownCases } from './shown-cases.ts';

export interface MergePreview {
  readonly source: WholeCustomer;
  readonly target: WholeCustomer;
  /** How many cases move, of those that the reader may see: the others move as well. */
  readonly cases: number;
  /** Whether there are more than were counted. */
  readonly isMore: boolean;
}

/** Who merges thousands of cases need not know how many exactly. */
const mostCounted = 200;

/** What a merge would move: nothing is done. @throws Refusal */
export async function previewMerge(
  { id, into }: { readonly id: string; readonly into: string },
  ports: CustomerPorts & { readonly lists: CaseLists },
): Promise<MergePreview> {
  const [source, target] = await Promise.all([id, into].map((one) => customerGoingOn(one, ports.customers)));
  if (!source || !target) throw new Refusal('customer-missing', 'There is no such customer.');
  const known = await ports.customers.known([source, target].flatMap(keysOfCustomer));
  requireTwo(source, target);
  mergedCustomer(source, target, known, causeOf({ who: '' }, ports));
  const places = (...asked: [number, DonePlace | undefined]) => casesOf(source, ...asked, ports.lists);
  const { cases, next } = await shownCases(places, { limit: mostCounted }, ports.lists);
  return { source, target, cases: cases.length, isMore: next !== undefined };
}

/**
 * Merges a customer into another one, for good: addresses and phones at once, the cases some at a time after that (`moveCases`). The same
 * again goes on with cases that are left.
 * @param asked of the customer who is merged. @param into the one that goes on, as the asker has seen them.
 * @throws Refusal
 */
export async function mergeCustomers(
  { into, ...asked }: AskedCustomer & { readonly into: Pick<AskedCustomer, 'id' | 'expectedVersion'> },
  ports: CustomerPorts,
): Promise<WholeCustomer> {
  const cause = causeOf(asked, ports);
  const { customers } = ports;
  const found = await customers.find(asked.id);
  if (found?.mergedInto !== undefined && found.mergedInto === into.id) {
    await customers.plan({ from: found.id, into: into.id, step: 1, who: asked.who, at: cause.at });
    return customerGoingOn(into.id, customers);
  }
  return changeCustomer(
    { ...into, who: asked.who },
    [],
    async (target, known) => {
      const source = await customers.find(asked.id);
      if (!source) throw new Refusal('customer-missing', 'There is no such customer.');
      requireTwo(source, target);
      if (source.mergedInto !== undefined)
        throw new Refusal('customer-merged', 'This customer was merged into another one already.');
      if (asked.expectedVersion !== undefined && asked.expectedVersion !== source.version)
        throw new Refusal('changed-meanwhile', 'The customer was changed meanwhile: look again.');
      const ofSource = await customers.known(keysOfCustomer(source));
      return mergedCustomer(source, target, new Map([...known, ...ofSource]), cause);
    },
    ports,
  );
}
