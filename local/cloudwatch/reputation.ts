/** The rates of an account are those of so many of its newest mails: SES says "a representative volume" and no number. */
const newest = 200;

export type MailEnd = 'delivered' | 'bounced' | 'complained';

/** Which share of the account's mail bounced for good or was reported as spam. */
export class Reputation {
  readonly #ends: MailEnd[] = [];

  /** @returns both rates, of 1, with this mail. */
  add(end: MailEnd): { readonly bounces: number; readonly complaints: number } {
    this.#ends.push(end);
    if (this.#ends.length > newest) this.#ends.shift();
    const share = (which: MailEnd) => this.#ends.filter((one) => one === which).length / this.#ends.length;
    return { bounces: share('bounced'), complaints: share('complained') };
  }
}
