/** The lists that everybody has, in the order of their use. */
export const lists = ['mine', 'groups', 'unassigned', 'needs-answer', 'waiting', 'following', 'open', 'all'] as const;

/** Those that a phone's navigation has room for. */
export const onPhone: readonly string[] = ['mine', 'groups', 'unassigned', 'needs-answer'];
