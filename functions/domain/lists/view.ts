import { agentLine } from '#domain/case/agent-words.ts';
import type { Priority } from '#domain/configuration/case-type.ts';
import type { Language } from '#domain/words/language.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { CaseFilter, ListName } from './case-list.ts';
import type { ListOrder } from './list-order.ts';

/** A list with a name: its owner's, or everybody's (CONS-11). */
export interface View {
  readonly id: string;
  readonly name: string;
  readonly shared: boolean;
  /** Address of who made it. */
  readonly owner: string;
  readonly filter: ViewFilter;
  readonly sort: Exclude<ListOrder, 'urgency'>;
}

/** As the console's address bar has it. */
export interface ViewFilter {
  readonly list: ListName;
  /** Names of statuses, with commas between. */
  readonly status?: string | undefined;
  readonly service?: string | undefined;
  readonly category?: string | undefined;
  readonly priority?: Priority | undefined;
  /** Address; `-` for cases that nobody has. */
  readonly agent?: string | undefined;
  readonly group?: string | undefined;
  readonly mailbox?: string | undefined;
  readonly language?: Language | undefined;
  /** Address. */
  readonly customer?: string | undefined;
}

export type AskedFilter = Omit<CaseFilter, 'customerId'> & Pick<ViewFilter, 'customer'>;

/** What a list is asked for. */
export function askedFilter({ status = '', agent, ...filter }: ViewFilter): AskedFilter {
  const statuses = status
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return { ...filter, statuses, agent: agent === '-' ? null : agent?.toLowerCase() };
}

/** Who wants to change a view. */
export interface ViewEditor {
  readonly who: string;
  readonly isAdmin: boolean;
}

export const mostOwnViews = 50;
export const mostSharedViews = 100;
const longestName = 80;

/**
 * A view as it is wanted. Whoever made one stays its owner.
 * @param seen all views that the editor sees.
 * @throws Refusal not-yours, or change-wrong for one too many.
 */
export function savedView(wanted: Omit<View, 'owner'>, seen: readonly View[], editor: ViewEditor): View {
  const known = seen.filter(({ id }) => id === wanted.id);
  for (const one of known) requireEditable(one, editor);
  const owner = known[0]?.owner ?? editor.who;
  const others = seen.filter(({ id, shared }) => id !== wanted.id && shared === wanted.shared);
  const most = wanted.shared ? mostSharedViews : mostOwnViews;
  if (others.length >= most)
    throw new Refusal(
      'change-wrong',
      wanted.shared
        ? `There are ${most} shared views already: remove one that nobody needs.`
        : `You have ${most} views already: remove one that you do not need.`,
    );
  return { ...wanted, name: agentLine(wanted.name, 'The name of a view', longestName), owner };
}

/** @throws Refusal not-yours for a view that somebody else has made: an admin may change what is shared. */
export function requireEditable({ owner, shared, name }: View, { who, isAdmin }: ViewEditor): void {
  if (owner === who || (shared && isAdmin)) return;
  throw new Refusal('not-yours', `The view "${name}" is ${owner}’s: they or an admin may change it.`);
}
