/** Lists of cases and what is done to several of them. */
export const listWords = {
  list_mine: 'Mine',
  list_groups: 'My groups',
  list_unassigned: 'Unassigned',
  'list_needs-answer': 'Needs an answer',
  list_waiting: 'Waiting for customer',
  list_overdue: 'Overdue',
  list_snoozed: 'Snoozed',
  list_open: 'All open',
  list_all: 'All cases',
} as const;
