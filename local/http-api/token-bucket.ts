/** API Gateway's throttling: a burst is served at once, and its places come back at a rate. */
export class TokenBucket {
  readonly #ratePerSecond: number;
  readonly #burst: number;
  #tokens: number;
  #filledAt: number;

  /** @param now epoch milliseconds. */
  constructor(limits: { readonly ratePerSecond: number; readonly burst: number }, now: number) {
    this.#ratePerSecond = limits.ratePerSecond;
    this.#burst = limits.burst;
    this.#tokens = limits.burst;
    this.#filledAt = now;
  }

  /** Takes a place for one request; false if there is none. */
  take(now: number): boolean {
    const seconds = Math.max(0, now - this.#filledAt) / 1000;
    this.#tokens = Math.min(this.#burst, this.#tokens + seconds * this.#ratePerSecond);
    this.#filledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
