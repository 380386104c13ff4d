import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { State } from '../state.ts';
import { type Definition, parseDefinition } from './definition.ts';
import { Execution } from './execution.ts';

const HistoryEvent = z.looseObject({ id: z.number(), timestamp: z.number(), type: z.string() });
/** One event of an execution's history, as the API gives it but for its timestamp in virtual epoch milliseconds. */
export type HistoryEvent = z.output<typeof HistoryEvent>;

/** An event before it has its number and time. */
export interface NewEvent {
  readonly type: string;
  readonly [details: string]: unknown;
}

const EXECUTION = 'execution ';
const HISTORY = 'execution history ';
const DEFINITION = 'state machine definition ';

/** Executions, their histories and the definitions they run, kept over a restart. */
export class ExecutionStore {
  readonly #state: State;
  readonly #unsaved = new Map<string, HistoryEvent[]>();
  readonly #definitions = new Map<string, Definition>();

  constructor(state: State) {
    this.#state = state;
  }

  all(): Execution[] {
    return this.#state.startingWith(`${EXECUTION}arn:`).map((text) => Execution.parse(JSON.parse(text)));
  }

  /** Keeps the execution and what it recorded since it was last kept. */
  save(execution: Execution): void {
    const events = this.#unsaved.get(execution.arn) ?? [];
    const [first] = events;
    // Before the execution: if a kill comes between, the next run writes them again under the same key.
    if (first !== undefined) this.#state.set(historyKey(execution.arn, first.id), JSON.stringify(events));
    this.#unsaved.delete(execution.arn);
    this.#state.set(EXECUTION + execution.arn, JSON.stringify(execution));
  }

  record(execution: Execution, timestamp: number, event: NewEvent): void {
    execution.eventCount += 1;
    const events = this.#unsaved.get(execution.arn) ?? [];
    events.push({ ...event, id: execution.eventCount, timestamp });
    this.#unsaved.set(execution.arn, events);
  }

  /** Oldest first. */
  history(execution: Execution): HistoryEvent[] {
    this.save(execution);
    const chunks = this.#state.startingWith(historyKey(execution.arn));
    const kept = chunks.flatMap((text) => z.array(HistoryEvent).parse(JSON.parse(text)));
    return kept.filter(({ id }) => id <= execution.eventCount).sort((a, b) => a.id - b.id);
  }

  delete({ arn, eventCount }: Execution): void {
    this.#state.delete(EXECUTION + arn);
    for (let id = 1; id <= eventCount; id++) this.#state.delete(historyKey(arn, id));
  }

  /** @returns the id under which the definition is found. */
  keepDefinition(text: string): string {
    const id = createHash('sha256').update(text).digest('hex');
    if (this.#state.get(DEFINITION + id) === undefined) this.#state.set(DEFINITION + id, text);
    return id;
  }

  definition(id: string): Definition {
    let definition = this.#definitions.get(id);
    if (definition === undefined) {
      definition = parseDefinition(this.#state.get(DEFINITION + id) ?? '');
      this.#definitions.set(id, definition);
    }
    return definition;
  }
}

function historyKey(arn: string, firstId?: number): string {
  return `${HISTORY}${arn} ${firstId ?? ''}`;
}
