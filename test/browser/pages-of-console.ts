/** Every page of the console, as a desk with some cases shows it. */
export const pagesOfConsole = [
  { name: 'mine', path: '/lists/mine' },
  { name: 'unassigned', path: '/lists/unassigned' },
  { name: 'following', path: '/lists/following' },
  { name: 'empty', path: '/lists/groups?priority=Low' },
  { name: 'case', path: '/cases/1' },
  { name: 'new', path: '/new' },
  { name: 'search', path: '/search?q=page' },
  { name: 'settings', path: '/settings' },
] as const;

export const languages = { en: 'en-US', ru: 'ru-RU' } as const;
export const screens = { desktop: { width: 1366, height: 820 }, phone: { width: 375, height: 760 } } as const;
export const colors = ['light', 'dark'] as const;
