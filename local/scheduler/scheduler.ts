import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { VirtualClock } from '../clock.ts';
import type { Access } from '../iam/access.ts';
import type { State } from '../state.ts';
import type { Schedule } from './declared-schedules.ts';
import { nextRun } from './schedule-expression.ts';

const Remembered = z.object({ expression: z.string(), lastRunAt: z.number() });

export interface SchedulerOptions {
  readonly region: string;
  readonly account: string;
  readonly clock: VirtualClock;
  readonly state: State;
  readonly access: Access;
  readonly schedules: readonly Schedule[];
  /** Hands an event to a function, asynchronously. */
  invoke(schedule: Schedule, event: unknown): void;
}

/** EventBridge Scheduler: wakes functions in virtual time. What falls due while it does not run is not made up for. */
export class Scheduler {
  readonly #options: SchedulerOptions;
  readonly #cancel = new Map<string, () => void>();

  /**
   * Throws for an expression that is none, and if the role of a schedule may not invoke its function: on AWS it would
   * never run, and nobody would hear of it.
   */
  constructor(options: SchedulerOptions) {
    this.#options = options;
    for (const schedule of options.schedules) {
      const { logicalId, functionArn } = schedule;
      try {
        options.access.check(logicalId, { action: 'lambda:InvokeFunction', resource: functionArn });
        this.#next(schedule);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`AWS::Scheduler::Schedule ${logicalId}: ${why}`, { cause: error });
      }
    }
  }

  start(): void {
    for (const schedule of this.#options.schedules) this.#arm(schedule);
  }

  stop(): void {
    for (const cancel of this.#cancel.values()) cancel();
    this.#cancel.clear();
  }

  #arm(schedule: Schedule): void {
    const next = this.#next(schedule);
    if (next === undefined) return;
    const { clock } = this.#options;
    // At once means before the cloud says that it runs.
    if (next <= clock.now()) this.#run(schedule, next);
    else {
      this.#cancel.set(
        schedule.logicalId,
        clock.at(next, () => this.#run(schedule, next)),
      );
    }
  }

  #next(schedule: Schedule): number | undefined {
    return nextRun(schedule.timing, { now: this.#options.clock.now(), lastRunAt: this.#lastRunAt(schedule) });
  }

  #run(schedule: Schedule, scheduledAt: number): void {
    const { expression } = schedule.timing;
    this.#options.invoke(schedule, this.#event(schedule, scheduledAt));
    this.#options.state.set(key(schedule), JSON.stringify({ expression, lastRunAt: scheduledAt }));
    this.#arm(schedule);
  }

  /** A schedule with another expression is a new one. */
  #lastRunAt(schedule: Schedule): number | undefined {
    const saved = this.#options.state.get(key(schedule));
    const { expression, lastRunAt } = saved === undefined ? {} : Remembered.parse(JSON.parse(saved));
    return expression === schedule.timing.expression ? lastRunAt : undefined;
  }

  #event({ arn, input }: Schedule, scheduledAt: number): unknown {
    const { region, account } = this.#options;
    const time = new Date(scheduledAt).toISOString().replace(/\.\d+Z$/, 'Z');
    const id = randomUUID();
    if (input !== undefined) {
      return JSON.parse(
        input
          .replaceAll('<aws.scheduler.schedule-arn>', arn)
          .replaceAll('<aws.scheduler.scheduled-time>', time)
          .replaceAll('<aws.scheduler.execution-id>', id)
          .replaceAll('<aws.scheduler.attempt-number>', '1'),
      );
    }
    const origin = { source: 'aws.scheduler', account, time, region, resources: [arn] };
    return { version: '0', id, 'detail-type': 'Scheduled Event', ...origin, detail: '{}' };
  }
}

function key({ logicalId }: Schedule): string {
  return `schedule ${logicalId}`;
}
