import { execFileSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import type { LocalCloud } from '../../local/cloud.ts';
import { tableOf } from '../bench/lifted-limits.ts';
import { generator } from '../bench/random.ts';
import type { SoakedSetup } from './messages.ts';

/** Functions on a mail's way in and out. */
const onTheWay = ['receive-mail', 'case-changed', 'send-mail', 'index-words'];
/** Mostly errors and deaths; now and then a hang, which ends with the function's time. */
const kinds = ['throw', 'throw-after', 'exit', 'throw', 'throw-after', 'exit', 'hang'] as const;
const tickMs = 50;
const stallMs = 2000;

/** Makes an embedded cloud go wrong until it is told to stop: functions, SES, and the engine of its tables. */
export class Faults {
  readonly #cloud: LocalCloud;
  readonly #dataDir: string;
  readonly #random: () => number;
  readonly #share: number;
  #isOn = true;
  #ended: Promise<void> = Promise.resolve();
  throttled = 0;
  stalls = 0;

  constructor(cloud: LocalCloud, { seed, share, dataDir }: Pick<SoakedSetup, 'seed' | 'share' | 'dataDir'>) {
    this.#cloud = cloud;
    this.#dataDir = dataDir;
    this.#random = generator(seed);
    this.#share = share;
  }

  /** Resolves when the last fault is over. */
  async stop(): Promise<void> {
    this.#isOn = false;
    for (const name of onTheWay) this.#cloud.fault(name, undefined);
    await this.#ended;
  }

  start(): void {
    this.#ended = this.#run();
  }

  async #run(): Promise<void> {
    for (let tick = 1; this.#isOn; tick++) {
      await setTimeout(tickMs);
      if (!this.#isOn) return;
      this.#failFunctions();
      if (tick % 40 === 0) this.#throttle();
      if (tick % 160 === 0) await this.#stall();
    }
  }

  #failFunctions(): void {
    for (const { functionName, invocations, failures } of this.#cloud.functionUse()) {
      const name = onTheWay.find((one) => functionName.startsWith(one));
      if (name === undefined || failures >= invocations * this.#share) continue;
      this.#cloud.fault(name, kinds[Math.floor(this.#random() * kinds.length)], 1);
    }
  }

  /** SES takes no more for a moment. */
  #throttle(): void {
    const sending = this.#cloud.functionUse().find(({ functionName }) => functionName.startsWith('send-mail'));
    if (this.throttled >= (sending?.invocations ?? 0) * this.#share) return;
    const times = 1 + Math.floor(this.#random() * 5);
    this.throttled += times;
    this.#cloud.ses.refuseSending(times, 'Throttling');
  }

  /** The tables answer nothing for two seconds; it counts when a read has waited for as long. */
  async #stall(): Promise<void> {
    const engine = enginePid(this.#dataDir);
    if (engine === undefined) return;
    process.kill(engine, 'SIGSTOP');
    const begun = performance.now();
    const read = entities(tableOf(this.#cloud)).counter.get({ name: 'case' }).go({ consistent: true });
    await setTimeout(stallMs);
    process.kill(engine, 'SIGCONT');
    await read;
    if (performance.now() - begun >= stallMs) this.stalls += 1;
  }
}

/** The engine, not the shells around it that end with this process. */
function enginePid(dataDir: string): number | undefined {
  try {
    const found = execFileSync('pgrep', ['-f', `^[^ ]*dynoxide --host .*${dataDir}`], { encoding: 'utf8' });
    return Number(found.split('\n')[0]) || undefined;
  } catch {
    return undefined;
  }
}
