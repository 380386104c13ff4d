import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { Journey } from './journey.ts';

/** Links of the levels in a mail, by score. */
export type RatingLinks = ReadonlyMap<number, string>;

/** The links of a text mail: `5 - Very satisfied: https://…` */
export function linksIn(text: string): RatingLinks {
  const lines = [...text.matchAll(/^(-?\d+) - .+?: (https?:\/\/\S+\/rate\/\S+)$/gm)];
  return new Map(lines.map(([, score, link = '']) => [Number(score), link]));
}

const browser =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

/** Customers who are asked for a rating, and answer by HTTP. */
export class Raters {
  readonly #journey: Journey;

  constructor(journey: Journey) {
    this.#journey = journey;
  }

  /** A case that was resolved, and the links of the mail that says so. */
  async asked(subject: string) {
    const { from, number } = await this.#journey.newCase(subject);
    await this.#journey.setStatus(number, 'Resolved');
    return { from, number, links: await this.newestLinks(from) };
  }

  /** The link of the newest mail that stands before all others, as programs read its markup. */
  async firstLink(address: string): Promise<string> {
    const { html = '' } = await this.#journey.lastMailTo(address);
    return /<a [^>]*?href="(.*?)"/.exec(html)?.[1] ?? '';
  }

  /** A while after the mail came: people read it first. */
  async newestLinks(address: string): Promise<RatingLinks> {
    await this.#journey.cloud.advance('2 minutes');
    return linksIn((await this.#journey.lastMailTo(address)).text);
  }

  async open(links: RatingLinks, score: number, init: RequestInit = {}) {
    return this.visit(linkOf(links, score), init);
  }

  /** Opens a link as a browser does, unless `init` says who asks. */
  async visit(link: string, init: RequestInit = {}) {
    return this.#page(await fetch(link, { ...init, headers: { 'user-agent': browser, ...init.headers } }));
  }

  /** Sends the form of a page; the link is that of any level. */
  async confirm(links: RatingLinks, score: number, fields: Record<string, string>) {
    return this.#page(await fetch(linkOf(links, score), { method: 'POST', body: new URLSearchParams(fields) }));
  }

  /** The ratings of a case: day by day. */
  async ratingsOf(number: number) {
    const ratings = (await this.#journey.items('rating')).filter(({ caseNumber }) => caseNumber === number);
    return ratings.toSorted((one, other) => String(one.day).localeCompare(String(other.day)));
  }

  async scoresOf(number: number) {
    return (await this.ratingsOf(number)).map(({ score }) => score);
  }

  async #page(answer: Response) {
    const html = await answer.text();
    await this.#journey.cloud.idle();
    return { status: answer.status, headers: answer.headers, html };
  }
}

export function linkOf(links: RatingLinks, score: number): string {
  const link = links.get(score);
  if (link === undefined) throw new Error(`There is no link of the level ${score}`);
  return link;
}

/** The headers that no page of a link goes without. */
export function expectPrivate(answer: { headers: Headers; html: string }, more = '', formAction = "'none'"): void {
  const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(answer.html) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}';${more} base-uri 'none'; form-action ${formAction}; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'x-content-type-options': 'nosniff',
    'strict-transport-security': 'max-age=63072000',
  });
  expect(answer.html).not.toMatch(/<script|\son\w+=|style=|@import|url\(/i);
}
