import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import { caseItem } from '#adapters/dynamodb/case/listed-item.ts';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { LocalCloud } from '../../local/cloud.ts';
import { readyPeople } from '../../local/commands/start/ready-people.ts';
import { synthesize } from '../../local/commands/start/synthesize.ts';
import { letter } from '../support/letter.ts';
import { chromiumPath } from './chromium.ts';

const open = 2_000;
const times = 200;
const views = 5;
const who = 'ann@agents.test';

declare global {
  interface Window {
    /** What the page noted of itself. */
    noted: { paint: number; largest: number; longTasks: number[]; slowest: number };
  }
}

const folder = mkdtempSync(join(tmpdir(), 'postcase-bench-'));
const assembly = await synthesize(console.log, new AbortController().signal);
const ports = { smtp: 0, gateway: 0, viewer: 0, api: 0, console: 0, signIn: 0 };
const cloud = new LocalCloud({ assembly, dataDir: folder, ports, people: readyPeople });
await cloud.start();
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
try {
  await fill();
  for (const path of ['/cases?list=open&sort=waiting&limit=50', '/cases/1']) await answer(path);
  const [coldStart] =
    cloud.functionUse().find(({ functionName }) => /-api$|^api$/.test(functionName))?.coldStartsMs ?? [];
  console.log(`cold start of api: ${coldStart?.toFixed(0) ?? '?'} ms`);
  await look(browser);
} finally {
  await browser.close();
  await cloud.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** One case by mail, and as many like it. */
async function fill(): Promise<void> {
  const text = 'Since this morning it prints blank pages.';
  await cloud.deliver(await letter({ from: 'ann@client.test', to: 'support@postcase.test', subject: 'Printer', text }));
  await cloud.idle();
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
  const table = caseTable(cloud.physicalName('AWS::DynamoDB::Table'), {
    ...{ endpoint: cloud.endpoint, region: 'eu-west-1', credentials },
  });
  const first = await new DynamoCases(table).load(1);
  if (!first) throw new Error('The mail should have become a case');
  const others = Array.from({ length: open }, (_, index) => ({
    ...first,
    number: index + 2,
    subject: `Printer ${index + 2} prints blank pages`,
  }));
  await entities(table).case.put(others.map(caseItem)).go({ concurrent: 4 });
}

/** The API's own time, warm, one request after the other. */
async function answer(path: string): Promise<void> {
  const headers = { authorization: `Bearer ${await cloud.idToken(who)}` };
  const taken: number[] = [];
  for (let turn = 0; turn < times + 20; turn++) {
    const from = performance.now();
    const response = await fetch(`${cloud.consoleAddress}/api${path}`, { headers });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    if (turn >= 20) taken.push(performance.now() - from);
  }
  const sorted = taken.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)]?.toFixed(0);
  console.log(`GET ${path}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}

/** A list of all of them in a browser that has been there before, scrolled and used. */
async function look(chrome: Browser): Promise<void> {
  const context = await chrome.newContext({ viewport: { width: 1366, height: 820 }, locale: 'en-US' });
  await context.addInitScript(note);
  const page = await context.newPage();
  await page.goto(`${cloud.consoleAddress}/lists/open`);
  await page.getByRole('button', { name: who }).click();
  await page.getByRole('row').nth(10).waitFor();
  const shown: number[] = [];
  for (let turn = 0; turn < views; turn++) {
    const from = performance.now();
    await page.goto(`${cloud.consoleAddress}/lists/open`);
    await page.getByRole('row').nth(10).waitFor();
    shown.push(performance.now() - from);
  }
  const first = await page.evaluate(() => window.noted);
  const middle = shown.toSorted((one, other) => one - other)[Math.floor(views / 2)];
  console.log(
    `${open} open cases: first paint ${ms(first.paint)}, largest paint ${ms(first.largest)}, rows ${ms(middle)}`,
  );
  await scroll(page);
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  // The one below the mouse: the first of the page's rows lies above what is seen, and would be scrolled to.
  await page.mouse.click(700, 500);
  // Most of them have no mail of their own: what every case has is the panel beside it.
  await page.getByRole('complementary').waitFor();
  await page.waitForTimeout(500);
  console.log(`slowest answer to a key or a press: ${ms((await page.evaluate(() => window.noted)).slowest)}`);
}

async function scroll(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.noted.longTasks.length = 0;
  });
  await page.mouse.move(700, 500);
  for (let turn = 0; turn < 120; turn++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(30);
  }
  const { longTasks } = await page.evaluate(() => window.noted);
  const longest = Math.max(0, ...longTasks);
  console.log(`scrolling through them: ${longTasks.length} tasks over 50 ms, the longest ${ms(longest)}`);
}

/** Runs in the page. */
function note(): void {
  window.noted = { paint: 0, largest: 0, longTasks: [], slowest: 0 };
  const each = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      ...{ type, buffered: true, durationThreshold: 16 },
    });
  each('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') window.noted.paint = entry.startTime;
  });
  each('largest-contentful-paint', (entry) => {
    window.noted.largest = entry.startTime;
  });
  each('longtask', (entry) => window.noted.longTasks.push(entry.duration));
  each('event', (entry) => {
    window.noted.slowest = Math.max(window.noted.slowest, entry.duration);
  });
}

function ms(time: number | undefined): string {
  return `${time?.toFixed(0) ?? '?'} ms`;
}
