import type { Cases } from '#actions/life/ports.ts';
import type { CaseLists } from '#actions/lists/ports.ts';
import { againWhenStale, type Pausing } from '#actions/words/again-when-stale.ts';
import type { CaseMove } from '#domain/people/customer-change.ts';
import { movedCase } from '#domain/people/moved-case.ts';
import { nameOfCustomer } from '#domain/people/whole-customer.ts';
import { existingCustomer } from './change-customer.ts';
import type { Customers } from './ports.ts';

export interface MovePorts extends Pausing {
  readonly customers: Pick<Customers, 'find' | 'plan'>;
  readonly cases: Pick<Cases, 'load' | 'save'>;
  readonly lists: Pick<CaseLists, 'ofCustomer'>;
}

/** Each is a transaction of its own; together they take the stream a second. */
const atOnce = 25;
/** Of one merge: the index may be late to tell that a case has left. */
const mostSteps = 4000;

/** Moves some cases of a customer who was merged, and plans the next step until there are none. The same step again does no harm. */
export async function moveCases(move: CaseMove, { customers, cases, lists, ...pausing }: MovePorts): Promise<void> {
  const places = await lists.ofCustomer(move.from, atOnce, undefined);
  if (places.length === 0 || move.step > mostSteps) return;
  const [from, into] = await Promise.all([move.from, move.into].map((id) => existingCustomer(id, customers)));
  const names = { from: from ? nameOfCustomer(from) : move.from, into: into ? nameOfCustomer(into) : move.into };
  await Promise.all(
    places.map(({ number }) =>
      againWhenStale(async () => {
        const found = await cases.load(number);
        const change = found && movedCase(found, move, names);
        if (change) await cases.save(change);
      }, pausing),
    ),
  );
  await customers.plan({ ...move, step: move.step + 1 });
}
