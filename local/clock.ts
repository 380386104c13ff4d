/** Where the embedded cloud takes its time from. */
export interface Clock {
  /** Virtual time, epoch milliseconds. */
  now(): number;
}

/** Something that falls due by itself and must hear when time is moved (e.g. messages waiting in a queue). */
export interface DueSource {
  /** Virtual time at which the next thing falls due, epoch milliseconds. */
  nextDue(): number | undefined;
  /** Does what is due by now. @param byMs how far time was moved, also 0. */
  timeMoved(byMs: number): void;
}

interface Alarm {
  readonly time: number;
  readonly run: () => void;
}

const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** Real time plus an offset that `advance` enlarges. Worker threads read the offset from `shared`. */
export class VirtualClock implements Clock {
  readonly shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  readonly #offset = new Float64Array(this.shared);
  readonly #onMove: (offsetMs: number) => void;
  readonly #sources: DueSource[] = [];
  readonly #alarms = new Set<Alarm>();
  #timer: NodeJS.Timeout | undefined;

  /** @param onMove is told the new offset, to keep it over a restart. */
  constructor(offsetMs = 0, onMove: (offsetMs: number) => void = () => undefined) {
    this.#offset[0] = offsetMs;
    this.#onMove = onMove;
  }

  /** How far virtual time is ahead of real time, in milliseconds. */
  get offsetMs(): number {
    return this.#offset[0] ?? 0;
  }

  now(): number {
    return Date.now() + this.offsetMs;
  }

  watch(source: DueSource): void {
    this.#sources.push(source);
  }

  /** Runs `run` at a virtual time. @returns a function that calls it off. */
  at(time: number, run: () => void): () => void {
    const alarm = { time, run };
    this.#alarms.add(alarm);
    this.#schedule();
    return () => this.#alarms.delete(alarm);
  }

  /**
   * Moves time forward and stops at everything that falls due on the way, in order.
   * @param settle resolves when what was woken has been done.
   */
  async advance(byMs: number, settle: () => Promise<void>): Promise<void> {
    const target = this.now() + byMs;
    for (;;) {
      await settle();
      const due = this.#nextDue();
      this.#moveTo(due === undefined ? target : Math.min(due, target));
      // Lets timers and sockets have their turn, whatever falls due next.
      await new Promise((resolve) => setImmediate(resolve));
      if (due === undefined || due > target) break;
    }
    await settle();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#alarms.clear();
  }

  #nextDue(): number | undefined {
    const times = [...this.#alarms].map((alarm) => alarm.time);
    for (const source of this.#sources) {
      const due = source.nextDue();
      if (due !== undefined) times.push(due);
    }
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  #moveTo(time: number): void {
    const by = Math.max(0, time - this.now());
    this.#offset[0] = this.offsetMs + by;
    if (by > 0) this.#onMove(this.offsetMs);
    for (const source of this.#sources) source.timeMoved(by);
    this.#ring();
  }

  #ring(): void {
    const due = [...this.#alarms].filter((alarm) => alarm.time <= this.now()).sort((a, b) => a.time - b.time);
    for (const alarm of due) {
      this.#alarms.delete(alarm);
      alarm.run();
    }
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#alarms.size === 0) return;
    const wait = Math.min(...[...this.#alarms].map((alarm) => alarm.time)) - this.now();
    this.#timer = setTimeout(() => this.#ring(), Math.min(Math.max(wait, 0), LONGEST_TIMEOUT_MS));
  }
}
