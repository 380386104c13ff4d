import type { Page } from 'playwright-core';

/** A page of the console, as a desk with some cases shows it. */
export interface PageOfConsole {
  readonly name: string;
  readonly path: string;
  /** Follows the first link to an address that begins so: what has an id that nobody knows before. */
  readonly follow?: string;
}

const row = (lookup: string, name: string) => `/admin/lookups/${lookup}/row?${new URLSearchParams({ name })}`;

/** What agents see. */
export const pagesOfAgents: readonly PageOfConsole[] = [
  { name: 'mine', path: '/lists/mine' },
  { name: 'unassigned', path: '/lists/unassigned' },
  { name: 'following', path: '/lists/following' },
  { name: 'empty', path: '/lists/groups?priority=Low' },
  { name: 'case', path: '/cases/1' },
  { name: 'new', path: '/new' },
  { name: 'search', path: '/search?q=page' },
  { name: 'settings', path: '/settings' },
  { name: 'customers', path: '/customers' },
  { name: 'customer', path: '/customers?q=nora', follow: '/customers/' },
  { name: 'call', path: '/call' },
  { name: 'caller', path: '/call?from=%2B493012345' },
  { name: 'held', path: '/held' },
  { name: 'failed', path: '/held/failed' },
  { name: 'report-ratings', path: '/reports/ratings' },
  { name: 'report-agent', path: '/reports/agent' },
];

/** What admins see besides. */
export const pagesOfAdmins: readonly PageOfConsole[] = [
  { name: 'admin', path: '/admin' },
  { name: 'audit', path: '/admin/audit' },
  { name: 'transfer', path: '/admin/transfer' },
  { name: 'install', path: '/admin/install' },
  { name: 'tokens', path: '/admin/tokens' },
  { name: 'templates', path: '/admin/lookups/template' },
  { name: 'template', path: '/admin/templates/registered' },
  { name: 'new-template', path: '/admin/templates/new' },
  { name: 'translations', path: '/admin/translations/ru' },
  { name: 'rules', path: '/admin/lookups/rule' },
  { name: 'rule', path: row('rule', 'answered') },
  { name: 'new-rule', path: '/admin/lookups/rule/new' },
  { name: 'schedules', path: '/admin/lookups/schedule' },
  { name: 'schedule', path: row('schedule', 'Office hours') },
  { name: 'service-level', path: row('service-level', 'Standard') },
  { name: 'services', path: '/admin/lookups/service' },
  { name: 'agents', path: '/admin/lookups/agent' },
  { name: 'agent', path: row('agent', 'ann@agents.test') },
  { name: 'statuses', path: '/admin/lookups/status' },
  { name: 'report-norm', path: '/reports/norm?by=agent&compare=before' },
  { name: 'report-volumes', path: '/reports/volumes' },
  { name: 'report-times', path: '/reports/times' },
];

export const languages = { en: 'en-US', ru: 'ru-RU' } as const;
export const screens = { desktop: { width: 1366, height: 820 }, phone: { width: 375, height: 760 } } as const;
export const colors = ['light', 'dark'] as const;

/** Opens a page of the console and waits until all that it shows has come. @param open goes to an address of the console. */
export async function openPage(
  page: Page,
  { path, follow }: PageOfConsole,
  open: (path: string) => Promise<unknown>,
): Promise<void> {
  await open(path);
  await hasCome(page);
  if (follow === undefined) return;
  await page.locator(`main a[href^="${follow}"]`).first().click();
  await page.waitForURL(`**${follow}*`);
  await hasCome(page);
}

async function hasCome(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByRole('status', { name: /Loading|Загру/ }).waitFor({ state: 'detached' });
}
