import type { Journey } from './journey.ts';

/** Links of the levels in a mail, by score. */
export type RatingLinks = ReadonlyMap<number, string>;

/** The links of a text mail: `5 - Very satisfied: https://…` */
export function linksIn(text: string): RatingLinks {
  const lines = [...text.matchAll(/^(-?\d+) - .+?: (https?:\/\/\S+\/rate\/\S+)$/gm)];
  return new Map(lines.map(([, score, link = '']) => [Number(score), link]));
}

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

  async newestLinks(address: string): Promise<RatingLinks> {
    return linksIn((await this.#journey.lastMailTo(address)).text);
  }

  async open(links: RatingLinks, score: number, init: RequestInit = {}) {
    return this.#page(await fetch(linkOf(links, score), init));
  }

  /** Sends the form of a page; the link is that of any level. */
  async confirm(links: RatingLinks, score: number, fields: Record<string, string>) {
    return this.#page(await fetch(linkOf(links, score), { method: 'POST', body: new URLSearchParams(fields) }));
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
