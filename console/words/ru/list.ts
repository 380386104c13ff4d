/** Списки обращений и то, что делают сразу с несколькими. */
export const listWords = {
  list_mine: 'Мои',
  list_groups: 'Моих групп',
  list_unassigned: 'Неназначенные',
  'list_needs-answer': 'Ждут ответа',
  list_waiting: 'Ждём клиента',
  list_overdue: 'Просроченные',
  list_snoozed: 'Отложенные',
  list_open: 'Все открытые',
  list_all: 'Все обращения',
} as const;
