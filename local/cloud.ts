import { clockPath } from './clock-path.ts';
import { cloudPath } from './cloud-path.ts';
import type { AlarmView } from './cloudwatch/cloudwatch.ts';
import type { Person } from './cognito/person.ts';
import type { NameServer } from './dns/name-server.ts';
import { durationMs } from './duration.ts';
import type { EventBridge } from './eventbridge/event-bridge.ts';
import type { CallCount } from './gateway/call-counts.ts';
import type { Permission } from './iam/access.ts';
import type { FunctionLog } from './lambda/function-log.ts';
import type { FunctionUse } from './lambda/lambda.ts';
import type { Fault } from './lambda/messages.ts';
import { logPath, RecentLog } from './log-path.ts';
import { type Envelope, envelopeOf, MailClient } from './mail-client.ts';
import type { LocalCloudOptions } from './options.ts';
import { type DeadLetter, deadLetters } from './queues/dead-letters.ts';
import { Endings, type RunningCloud, startCloud } from './running-cloud.ts';
import type { SentMail } from './ses/sending/sent-mail-store.ts';
import type { LocalSes } from './ses/ses.ts';
import type { ExecutionView } from './step-functions/step-functions.ts';

/** An invocation that failed. */
export interface Failure {
  /** Logical id. */
  readonly function: string;
  readonly functionName: string;
  readonly requestId: string;
  readonly type: string;
  readonly message: string;
}

const LOOK_EVERY_MS = 5;

/** Runs a synthesized stack on this machine. */
export class LocalCloud {
  readonly #options: LocalCloudOptions;
  readonly #endings = new Endings();
  #running: RunningCloud | undefined;
  #mailClient: MailClient | undefined;

  constructor(options: LocalCloudOptions) {
    this.#options = options;
  }

  /** Rejects with one clear sentence if a port is taken, another cloud holds the data or a custom resource fails. */
  async start(): Promise<void> {
    if (this.#running !== undefined) throw new Error('This embedded cloud runs already.');
    try {
      const log = new RecentLog();
      const onLog = (entry: FunctionLog) => {
        log.hear(entry);
        this.#options.onLog?.(entry);
      };
      this.#running = await startCloud({ ...this.#options, onLog }, this.#endings);
      this.#running.gateway.addPath('log', logPath(log));
      this.#running.gateway.addPath('clock', clockPath(this));
      const addresses = [this.endpoint, this.apiEndpoint, this.consoleAddress, this.signInAddress];
      const ports = addresses.flatMap((address) => (address ? Number(new URL(address).port) : []));
      const card = { pid: process.pid, data: this.#options.dataDir, ports: [this.smtpPort, this.viewerPort, ...ports] };
      this.#running.gateway.addPath('cloud', cloudPath(card));
    } catch (error) {
      await this.#endings.run();
      throw error;
    }
  }

  /** Ends everything; the data stays. What was under way is done again after the next start. */
  async stop(): Promise<void> {
    this.#mailClient?.close();
    this.#mailClient = undefined;
    this.#running = undefined;
    await this.#endings.run();
  }

  /** The gateway's address: AWS_ENDPOINT_URL. */
  get endpoint(): string {
    return this.#cloud.endpoint;
  }

  /** Address of the template's HTTP API, e.g. `http://localhost:4567`; undefined if it has none. */
  get apiEndpoint(): string | undefined {
    return this.#cloud.api?.endpoint;
  }

  /** Address of the template's distribution, e.g. `http://localhost:4400`; undefined if it has none. */
  get consoleAddress(): string | undefined {
    return this.#cloud.cloudFront?.origin;
  }

  /** Where people sign in; undefined if the template has no user pool. */
  get signInAddress(): string | undefined {
    return this.#cloud.userPool?.origin;
  }

  /** Who may sign in. */
  get people(): readonly Person[] {
    return this.#cloud.userPool?.people ?? [];
  }

  /** An ID token as somebody of the user pool gets it who signs in. Rejects if there is nobody with this address. */
  async idToken(email: string): Promise<string> {
    const { userPool } = this.#cloud;
    if (userPool === undefined) throw new Error('The template has no user pool.');
    return userPool.idToken(email);
  }

  get smtpPort(): number {
    return this.#cloud.ses.smtpPort;
  }

  get viewerPort(): number {
    return this.#cloud.ses.viewerPort;
  }

  get ses(): LocalSes {
    return this.#cloud.ses;
  }

  /** DNS as the functions see it: what an owner is told to add stands in it. */
  get zone(): NameServer['zone'] {
    return this.#cloud.names.zone;
  }

  /** The stack's outputs. */
  get outputs(): Record<string, string> {
    return this.#cloud.stack.outputs();
  }

  /** Physical name of the stack's first resource of a type, e.g. `AWS::DynamoDB::Table`. */
  physicalName(type: string): string {
    const [resource] = this.#cloud.stack.ofType(type);
    if (resource === undefined) throw new Error(`The stack has no ${type}.`);
    return this.#cloud.stack.name(resource.logicalId);
  }

  /** Virtual time, epoch milliseconds. */
  now(): number {
    return this.#cloud.clock.now();
  }

  /** Writes a mail by SMTP. Without envelope it goes from and to whom its headers name. */
  async deliver(raw: Buffer | string, envelope?: Envelope): Promise<void> {
    this.#mailClient ??= new MailClient(this.smtpPort);
    const bytes = typeof raw === 'string' ? Buffer.from(raw) : raw;
    await this.#mailClient.send(bytes, envelope ?? envelopeOf(bytes));
  }

  /** Takes and refuses events as EventBridge does. */
  get eventBridge(): EventBridge {
    return this.#cloud.eventBridge;
  }

  /** What went out by SES, oldest first. */
  sentMail(): SentMail[] {
    return this.#cloud.ses.sentMail();
  }

  /** Moves virtual time and does what falls due on the way, in order. @param duration `'3 days'` or milliseconds. */
  async advance(duration: string | number): Promise<void> {
    await this.#cloud.clock.advance(durationMs(duration), () => this.#until(() => this.#isSettled()));
  }

  /** Resolves when every message and every change was worked off, retries included; dead letters aside. */
  async idle(timeoutMs = 30_000): Promise<void> {
    const isIdle = () => this.#cloud.sources.isIdle() && this.#cloud.asynchronous.isIdle();
    await this.#until(() => this.#isSettled() && isIdle(), timeoutMs);
  }

  /** Makes the next `times` invocations of functions whose name or logical id begins so go wrong; undefined ends it. */
  fault(functionPrefix: string, fault: Fault | undefined, times?: number): void {
    this.#cloud.lambda.setFault(functionPrefix, fault, times);
  }

  /** Switches off that a function is given what comes into its queue, as somebody may do by hand, or on again. */
  readQueue(functionName: string, isEnabled: boolean): void {
    this.#cloud.sources.enable(functionName, isEnabled);
  }

  /** Every call so far by function, operation and resource, with the DynamoDB units it took. */
  calls(): CallCount[] {
    return this.#cloud.gateway.counts.all();
  }

  /** Forgets calls, invocations and failures so far. */
  resetCalls(): void {
    this.#cloud.gateway.counts.reset();
    this.#cloud.lambda.reset();
  }

  /** Time and cold starts of each function. */
  functionUse(): FunctionUse[] {
    return this.#cloud.lambda.use();
  }

  /** What each function needed and its role allowed, by logical id. */
  usedPermissions(): Record<string, Permission[]> {
    return this.#cloud.access.used();
  }

  /** What the role of each function allows, by logical id. */
  grantedPermissions(): Record<string, Permission[]> {
    return this.#cloud.access.granted();
  }

  /** Messages in queues that take dead letters, on-failure destinations among them. */
  deadLetters(): DeadLetter[] {
    const { engine, mappings, asynchronous } = this.#cloud;
    const ofMappings = mappings.flatMap((mapping) => mapping.failureQueueArn ?? []);
    return deadLetters(engine, [...ofMappings, ...asynchronous.failureArns]);
  }

  /** Executions of state machines, oldest first. */
  executions(): ExecutionView[] {
    return this.#cloud.stepFunctions.executions();
  }

  /** The alarms of the template, as they stand now. */
  alarms(): AlarmView[] {
    return this.#cloud.cloudWatch.alarms();
  }

  /** Names of the alarms that rang at some minute since a moment of virtual time. */
  alarmsSince(since: number): string[] {
    return this.#cloud.cloudWatch.rangSince(since);
  }

  /** Invocations that failed, oldest first. */
  failures(): Failure[] {
    return this.#cloud.lambda.invocations().flatMap(({ error, ...invocation }) => {
      if (error === undefined) return [];
      const { function: logicalId, functionName, requestId } = invocation;
      return { function: logicalId, functionName, requestId, type: error.errorType, message: error.errorMessage };
    });
  }

  get #cloud(): RunningCloud {
    if (this.#running === undefined) throw new Error('This embedded cloud does not run.');
    return this.#running;
  }

  #isSettled(): boolean {
    const { sources, lambda, stepFunctions } = this.#cloud;
    return sources.isSettled() && !lambda.busy && stepFunctions.isSettled();
  }

  async #until(isReached: () => boolean, timeoutMs = Number.POSITIVE_INFINITY): Promise<void> {
    const endsAt = performance.now() + timeoutMs;
    for (;;) {
      await Promise.all([this.#cloud.secrets.settled(), this.#cloud.expiry.settled()]);
      if (isReached()) return;
      if (performance.now() > endsAt) throw new Error(`The embedded cloud is still busy after ${timeoutMs} ms.`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }
}
