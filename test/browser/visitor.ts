import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath } from './chromium.ts';

export interface Device {
  readonly width: number;
  readonly colors: 'light' | 'dark';
}

const screenshots = mkdtempSync(join(tmpdir(), 'postcase-screenshots-'));

export async function startBrowser(): Promise<Browser> {
  // Containers run as root and have little shared memory.
  const args = ['--no-sandbox', '--disable-dev-shm-usage'];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args });
  console.log(`Screenshots: ${screenshots}`);
  return browser;
}

/** Somebody with a browser that runs no scripts, and what it asked for. */
export class Visitor {
  /** What they look at. */
  page: Page;
  /** Addresses of all requests. */
  readonly requests: string[] = [];
  readonly #context: BrowserContext;
  readonly #name: string;
  #shots = 0;

  private constructor(context: BrowserContext, page: Page, name: string) {
    this.#context = context;
    this.page = page;
    this.#name = name;
    context.on('request', (request) => this.requests.push(request.url()));
  }

  static async come(browser: Browser, { width, colors }: Device, name = ''): Promise<Visitor> {
    const context = await browser.newContext({
      // One that names itself as headless is no person.
      userAgent: `Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser.version()} Safari/537.36`,
      viewport: { width, height: width < 600 ? 667 : 768 },
      colorScheme: colors,
      javaScriptEnabled: false,
      hasTouch: width < 600,
      isMobile: width < 600,
    });
    return new Visitor(context, await context.newPage(), `${name}${width}-${colors}`);
  }

  /** Opens a mail as a mail client shows it. */
  async openMail(html: string): Promise<void> {
    await this.page.setContent(html, { waitUntil: 'load' });
  }

  /** Follows a link of the mail: its page opens beside it. */
  async follow(words: string): Promise<Page> {
    const opened = this.#context.waitForEvent('page');
    await this.page.getByRole('link', { name: words }).click();
    this.page = await opened;
    await this.page.waitForLoadState();
    return this.page;
  }

  /** The whole page into a file: people look at it, no test does. */
  async look(what: string): Promise<void> {
    const path = join(screenshots, `${this.#name}-${++this.#shots}-${what}.png`);
    await this.page.screenshot({ path, fullPage: true });
  }

  /** Hosts that were asked for anything. */
  get hosts(): readonly string[] {
    return [...new Set(this.requests.map((address) => new URL(address).host))];
  }

  leave(): Promise<void> {
    return this.#context.close();
  }
}
