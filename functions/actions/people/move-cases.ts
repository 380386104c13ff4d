import type { Cases } from '#actions/life/ports.ts';
import type { CaseLists } from '#actions/lists/ports.ts';
import { againWhenStale, type Pausing } from '#actions/words/again-when-stale.ts';
import type { CaseMove } from '#domain/people/customer-change.ts';
import { movedCase } from '#domain/people/moved-case.ts';
import { nameAndReach, nameOfCustomer } from '#domain/people/whole-customer.ts';
import { customerGoingOn, existingCustomer } from './change-customer.ts';
import type { Customers } from './ports.ts';

export interface MovePorts extends Pausing {
  readonly customers: Pick<Customers, 'find' | 'plan'>;
  readonly cases: Pick<Cases, 'load' | 'save'>;
  readonly lists: Pick<CaseLists, 'ofCustomer'>;
  now(): Date;
}

/** Each is a transaction of its own; together they take the stream a second. */
const atOnce = 25;
/** Of one merge: the index may be late to tell that a case has left. */
const mostSteps = 4000;

/** Moves some cases of a customer who was merged, and plans the next step until there are none. The same step again does no harm. */
export async function moveCases(move: CaseMove, { customers, cases, lists, ...pausing }: MovePorts): Promise<void> {
  const places = await lists.ofCustomer(move.from, atOnce, undefined);
  if (places.length === 0 || move.step > mostSteps) return;
  const [from, into] = await Promise.all([
    existingCustomer(move.from, customers),
    customerGoingOn(move.into, customers),
  ]);
  const names = { from: nameOfCustomer(from), into: nameAndReach(into) };
  const step = { ...move, into: into.id };
  await Promise.all(
    places.map(({ number }) =>
      againWhenStale(async () => {
        const found = await cases.load(number);
        const change = found && movedCase(found, step, names);
        if (change) await cases.save(change);
      }, pausing),
    ),
  );
  await customers.plan({ ...step, step: move.step + 1 });
  // They were merged, too, while cases came to them: what their own steps no longer found goes on.
  const since = await customerGoingOn(into.id, customers);
  if (since.id !== into.id)
    await customers.plan({ from: into.id, into: since.id, step: 1, who: move.who, at: pausing.now().toISOString() });
}
