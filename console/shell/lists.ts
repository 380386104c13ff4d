import type { Me } from '../session/person.tsx';

/** The lists that everybody has, in the order of their use. */
export const lists = [
  ...(['mine', 'groups', 'unassigned', 'needs-answer', 'overdue', 'waiting', 'snoozed'] as const),
  ...(['following', 'open', 'all'] as const),
] as const;

/** Those that a phone's navigation has room for. */
export const onPhone: readonly string[] = ['mine', 'groups', 'unassigned', 'needs-answer'];

/** Where one begins: at the cases of one's own, or at all that are open for who is given none. */
export function homeOf({ role, agent }: Pick<Me, 'role' | 'agent'>): string {
  return role === 'agent' || agent ? '/lists/mine' : '/lists/open';
}
