import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { colors, screens } from './pages-of-console.ts';

declare const axe: { run(context: object, options: object): Promise<AxeResults> };

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a screen reader, a keyboard or weak eyes would stumble over (WCAG 2.2 AA), by each screen and colour. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found: string[] = [];
  for (const [screen, size] of Object.entries(screens)) {
    await page.setViewportSize(size);
    for (const colorScheme of colors) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await page.evaluate(() =>
        axe.run(
          // React Aria says a thing there once, and what it names by an id may have left the page since.
          { exclude: ['[role="log"][aria-live]'] },
          { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
        ),
      );
      for (const { id, nodes } of violations)
        found.push(`${screen} ${colorScheme} ${id}: ${nodes.map(({ html }) => bare(html)).join(' | ')}`);
    }
  }
  return found;
}

/** Markup by what it says, without the names that are made. */
const bare = (html: string) => html.replace(/ (?:class|id|type|tabindex|data-[\w-]+)="[^"]*"/g, '').slice(0, 300);
