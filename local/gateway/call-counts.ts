/** How often a function (or a person: undefined) made one call, and what it consumed. */
export interface CallCount {
  readonly function: string | undefined;
  readonly service: string;
  readonly operation: string;
  readonly resources: readonly string[];
  readonly count: number;
  /** DynamoDB read and write units. */
  readonly readUnits: number;
  readonly writeUnits: number;
}

type Mutable = { -readonly [Key in keyof CallCount]: CallCount[Key] };

/** Counts calls by function, operation and resource. */
export class CallCounts {
  readonly #counts = new Map<string, Mutable>();

  /** @returns the entry, to add consumed units to. */
  add(caller: string | undefined, service: string, operation: string, resources: readonly string[] = []): Mutable {
    const key = `${caller} ${service} ${operation} ${resources.join(' ')}`;
    let entry = this.#counts.get(key);
    if (entry === undefined) {
      entry = { function: caller, service, operation, resources, count: 0, readUnits: 0, writeUnits: 0 };
      this.#counts.set(key, entry);
    }
    entry.count += 1;
    return entry;
  }

  all(): CallCount[] {
    return [...this.#counts.values()].map((entry) => ({ ...entry }));
  }

  reset(): void {
    this.#counts.clear();
  }
}
