/** Feeds a function from a queue or a stream. */
export interface EventSource {
  start(): Promise<void>;
  stop(): void;
  /** Whether nothing is ready, read or running; what waits for its retry does not count. */
  isSettled(): boolean;
  /** Settled, and nothing waits for a retry either. */
  isIdle(): boolean;
}
