import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { FromSoaked, Ports, SoakedSetup, ToSoaked } from './messages.ts';

type Counts = Extract<FromSoaked, { kind: 'counts' }>;

/** The process of a cloud under faults, from outside: it is killed as a power cut kills it, and started again on its data. */
export class SoakedProcess {
  readonly #setup: SoakedSetup;
  #child: ChildProcess | undefined;
  #ports: Ports = {};
  #isUp: Promise<void> = Promise.resolve();
  #isEnding = false;
  readonly counts: Counts[] = [];

  constructor(setup: SoakedSetup) {
    this.#setup = setup;
  }

  get ports(): Ports {
    return this.#ports;
  }

  /** Resolves when mail is taken: at once, or after the start that is under way; rejects when the cloud ended by itself. */
  get isUp(): Promise<void> {
    return this.#isUp;
  }

  async start(): Promise<void> {
    // Other faults after each start, the same in each run.
    const setup = { ...this.#setup, ports: this.#ports, seed: this.#setup.seed + this.counts.length };
    this.#child = fork('test/soak/soaked-cloud.ts', [JSON.stringify(setup)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child.once('exit', () => {
      if (this.#isEnding) return;
      this.#isUp = Promise.reject(new Error('The cloud under faults ended by itself.'));
      this.#isUp.catch(() => undefined);
    });
    this.#ports = (await this.#hear('ready')).ports;
  }

  /** Kills it in the middle of whatever it does, and starts it again. */
  killAndStart(): Promise<void> {
    const again = async () => {
      this.counts.push(await this.ask('counts'));
      await this.#end('SIGKILL');
      await this.start();
    };
    this.#isUp = again();
    return this.#isUp;
  }

  /** Ends the process, and with it the faults. */
  async stop(): Promise<void> {
    if (!this.#child?.connected) return;
    this.counts.push(await this.ask('counts'));
    await this.#end('SIGKILL');
  }

  ask<Kind extends 'counts' | 'acknowledgements'>(kind: Kind): Promise<Extract<FromSoaked, { kind: Kind }>> {
    const heard = this.#hear(kind);
    this.#child?.send(kind satisfies ToSoaked);
    return heard;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    this.#isEnding = true;
    child.kill(signal);
    await ended;
    this.#isEnding = false;
  }

  #hear<Kind extends FromSoaked['kind']>(kind: Kind): Promise<Extract<FromSoaked, { kind: Kind }>> {
    const child = this.#child;
    if (!child) throw new Error('The cloud does not run.');
    return new Promise((resolve, reject) => {
      const died = () => reject(new Error('The cloud under faults ended by itself.'));
      const hear = (said: FromSoaked) => {
        if (said.kind !== kind) return;
        child.off('message', hear).off('exit', died);
        resolve(said as Extract<FromSoaked, { kind: Kind }>);
      };
      child.on('message', hear).once('exit', died);
    });
  }
}
