import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { type CaseTable, caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { LocalCloud } from '../../local/cloud.ts';
import { workFolder } from '../../local/commands/cloud/started-cloud.ts';
import { readyPeople } from '../../local/commands/start/ready-people.ts';
import { synthesize } from '../../local/commands/start/synthesize.ts';
import { fillDesk } from './busy-desk.ts';
import { chromiumPath } from './chromium.ts';
import { type Opened, opened } from './opened.ts';
import {
  colors,
  languages,
  openPage,
  type PageOfConsole,
  pagesOfAdmins,
  pagesOfAgents,
  screens,
} from './pages-of-console.ts';
import { countDesk } from './reports/counted-desk.ts';

const folder = join(workFolder, 'screenshots');

/** Names of the pages that are wanted; all, if none is named. */
const wanted = process.argv.slice(2);

/** `npm run screenshots -- [page …]`: every page of the console, wide and narrow, light and dark, in English and Russian, to be looked at. */
async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'postcase-screenshots-'));
  const assembly = await synthesize(console.log, new AbortController().signal);
  const ports = { smtp: 0, gateway: 0, viewer: 0, api: 0, console: 0, signIn: 0 };
  const cloud = new LocalCloud({ assembly, dataDir, ports, people: readyPeople });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  try {
    await cloud.start();
    await fillDesk(cloud);
    const day = new Date(cloud.now() - 27 * 86_400_000).toISOString().slice(0, 10);
    await countDesk(tableOf(cloud), { from: day, days: 28 });
    mkdirSync(folder, { recursive: true });
    for (const language of ['en', 'ru'] as const)
      for (const [who, pages] of [
        ['ann@agents.test', pagesOfAgents],
        ['admin@agents.test', [...pagesOfAdmins, ...opened]],
      ] as const)
        await take(cloud, browser, language, who, pages);
    console.log(`Pictures of every page: ${folder}`);
  } finally {
    await browser.close();
    await cloud.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function tableOf(cloud: LocalCloud): CaseTable {
  const credentials = { accessKeyId: 'screenshots', secretAccessKey: 'screenshots' };
  const where = { endpoint: cloud.endpoint, region: 'eu-west-1', credentials };
  return caseTable(cloud.physicalName('AWS::DynamoDB::Table'), where);
}

async function take(
  cloud: LocalCloud,
  browser: Browser,
  language: keyof typeof languages,
  who: string,
  pages: readonly (PageOfConsole | Opened)[],
): Promise<void> {
  for (const [screen, viewport] of Object.entries(screens)) {
    const isPhone = screen === 'phone';
    const locale = languages[language];
    const device = { viewport, isMobile: isPhone, hasTouch: isPhone };
    // A colour that is on its way to another is none.
    const context = await browser.newContext({ locale, ...device, reducedMotion: 'reduce' });
    // Half a day has gone by there.
    await context.clock.install({ time: cloud.now() });
    const page = await context.newPage();
    await page.goto(`${cloud.consoleAddress}/lists/mine`);
    await page.getByRole('button', { name: who }).click();
    for (const one of pages.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      await openPage(page, one, (path) => page.goto(`${cloud.consoleAddress}${path}`));
      if ('press' in one) await one.press(page);
      for (const colorScheme of colors) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: join(folder, `${one.name}-${screen}-${colorScheme}-${language}.png`) });
      }
    }
    await context.close();
  }
}

await main();
