/** What was left out or read otherwise than it stands, and where. */
export interface Remark {
  /** File and place in it. */
  readonly place: string;
  readonly why: string;
}

/** Collects what people must know of their data, each once. */
export class Remarks {
  readonly #leftOut = new Map<string, Remark>();
  readonly #told = new Map<string, Remark>();

  /** Something is not imported. */
  leaveOut(place: string, why: string): void {
    this.#leftOut.set(`${place} ${why}`, { place, why });
  }

  /** Something is imported, and not as it stands. */
  tell(place: string, why: string): void {
    this.#told.set(`${place} ${why}`, { place, why });
  }

  get leftOut(): readonly Remark[] {
    return [...this.#leftOut.values()];
  }

  get told(): readonly Remark[] {
    return [...this.#told.values()];
  }
}
