import { z } from 'zod';
import type { Clock } from '../clock.ts';
import {
  type GatewayRequest,
  type GatewayResponse,
  type GatewayService,
  type NeededPermission,
  NotEmbedded,
} from '../gateway/service.ts';
import { jsonError } from '../gateway/wire-error.ts';
import type { FunctionLog } from '../lambda/function-log.ts';
import type { Invocation } from '../lambda/lambda-function.ts';
import type { State } from '../state.ts';
import type { ExecutionStatus } from '../step-functions/execution.ts';
import type { Stack } from '../template/stack.ts';
import { type AlarmState, alarmState } from './alarm-state.ts';
import { type DeclaredAlarm, declaredAlarms } from './declared-alarms.ts';
import { metricData } from './metric-data.ts';
import { type MetricFilter, metricFilters } from './metric-filters.ts';
import { Metrics } from './metrics.ts';
import { type MailEnd, Reputation } from './reputation.ts';

/** An alarm of the template as it stands. */
export interface AlarmView {
  readonly name: string;
  /** As the template says it: who is hurt, and what to do. */
  readonly description: string;
  readonly state: AlarmState;
  /** Of its newest period; undefined without data. */
  readonly value: number | undefined;
}

/** When a function last ran is remembered over a restart: what runs by the clock is not late then. */
const LAST = 'last invocation ';
const LastInvocation = z.object({ FunctionName: z.string(), at: z.number() });

const TARGET = 'GraniteServiceVersion20100801.';
const Asked = z.looseObject({ AlarmNamePrefix: z.string().default(''), StateValue: z.string().optional() });

/** What Step Functions counts of ends. */
const ends: Readonly<Partial<Record<ExecutionStatus, string>>> = {
  SUCCEEDED: 'ExecutionsSucceeded',
  FAILED: 'ExecutionsFailed',
  TIMED_OUT: 'ExecutionsTimedOut',
  ABORTED: 'ExecutionsAborted',
};

/** CloudWatch: the metrics that the services write, those counted of log lines, and the alarms of the template. */
export class CloudWatch implements GatewayService {
  readonly name = 'monitoring';
  readonly metrics = new Metrics();
  readonly #clock: Clock;
  readonly #place: string;
  readonly #alarms: readonly DeclaredAlarm[];
  readonly #filters: readonly MetricFilter[];
  readonly #state: State;
  readonly #reputation = new Reputation();
  #look: () => void = () => undefined;

  /** Throws for an alarm or a filter that it could not evaluate. */
  constructor(stack: Stack, clock: Clock, state: State) {
    const { region, account } = stack.environment;
    this.#clock = clock;
    this.#place = `arn:aws:cloudwatch:${region}:${account}:alarm:`;
    this.#alarms = declaredAlarms(stack);
    this.#filters = metricFilters(stack);
    this.#state = state;
    for (const text of state.startingWith(LAST)) {
      const { FunctionName, at } = LastInvocation.parse(JSON.parse(text));
      const of = { namespace: 'AWS/Lambda', dimensions: { FunctionName } };
      this.metrics.count({ ...of, name: 'Invocations' }, at);
      // Whether it failed is forgotten: no alarm rings for that alone that a computer was off.
      this.metrics.count({ ...of, name: 'Errors' }, at, 0);
    }
  }

  /** @param look notes what changes without telling, before alarms are looked at. */
  lookFirst(look: () => void): void {
    this.#look = look;
  }

  invocationEnded({ functionName, durationMs, error, isThrottled }: Invocation): void {
    const count = this.#counter('AWS/Lambda', { FunctionName: functionName });
    count('Throttles', isThrottled ? 1 : 0);
    if (isThrottled) return;
    count('Invocations', 1);
    this.#state.set(LAST + functionName, JSON.stringify({ FunctionName: functionName, at: this.#clock.now() }));
    count('Errors', error === undefined ? 0 : 1);
    count('Duration', durationMs);
  }

  /** @param ageMs of the last record of a batch when the function got it. */
  streamRead(functionName: string, ageMs: number): void {
    this.#counter('AWS/Lambda', { FunctionName: functionName })('IteratorAge', ageMs);
  }

  logged({ entry }: FunctionLog, logGroup: string): void {
    if (entry === undefined) return;
    for (const filter of this.#filters)
      if (filter.logGroup === logGroup && filter.matches(entry))
        this.metrics.count(filter.metric, this.#clock.now(), filter.value);
  }

  executionEnded(StateMachineArn: string, status: ExecutionStatus): void {
    const name = ends[status];
    if (name !== undefined) this.#counter('AWS/States', { StateMachineArn })(name, 1);
  }

  published(topicArn: string): void {
    this.#counter('AWS/SNS', { TopicName: topicArn.split(':').at(-1) ?? '' })('NumberOfMessagesPublished', 1);
  }

  /** @param status of HTTP. */
  answered(ApiId: string, status: number): void {
    const count = this.#counter('AWS/ApiGateway', { ApiId });
    count('Count', 1);
    count('4xx', status >= 400 && status < 500 ? 1 : 0);
    count('5xx', status >= 500 ? 1 : 0);
  }

  mailEnded(end: MailEnd): void {
    const { bounces, complaints } = this.#reputation.add(end);
    const count = this.#counter('AWS/SES', {});
    count('Send', 1);
    count('Reputation.BounceRate', bounces);
    count('Reputation.ComplaintRate', complaints);
  }

  /** All alarms, as they stand now. */
  alarms(): AlarmView[] {
    this.#look();
    const now = this.#clock.now();
    return this.#alarms.map((alarm) => {
      const { name, description } = alarm;
      return { name, description, ...alarmState(alarm, this.metrics, now) };
    });
  }

  /** Names of the alarms that rang at some minute since a moment. */
  rangSince(since: number): string[] {
    this.#look();
    const now = this.#clock.now();
    const minutes = Array.from({ length: Math.floor((now - since) / 60_000) + 1 }, (_, index) => now - index * 60_000);
    return this.#alarms
      .filter((alarm) => minutes.some((at) => alarmState(alarm, this.metrics, at).state === 'ALARM'))
      .map(({ name }) => name);
  }

  operation({ headers }: GatewayRequest): string {
    const operation = String(headers['x-amz-target'] ?? '').replace(TARGET, '');
    if (operation !== 'DescribeAlarms' && operation !== 'GetMetricData')
      throw new NotEmbedded(`cloudwatch:${operation || '(another protocol)'}`);
    return operation;
  }

  /** Neither call is about one alarm or metric. */
  permissions(request: GatewayRequest): NeededPermission[] {
    return [{ action: `cloudwatch:${this.operation(request)}`, resource: '*' }];
  }

  async handle(request: GatewayRequest): Promise<GatewayResponse> {
    this.#look();
    const input: unknown = JSON.parse(request.body.toString() || '{}');
    const answer =
      this.operation(request) === 'GetMetricData' ? metricData(input, this.metrics) : this.#described(input);
    return {
      status: 200,
      headers: { 'content-type': 'application/x-amz-json-1.0' },
      body: JSON.stringify(answer),
    };
  }

  #described(input: unknown): object {
    const { AlarmNamePrefix, StateValue } = Asked.parse(input);
    const MetricAlarms = this.alarms()
      .filter(({ name, state }) => name.startsWith(AlarmNamePrefix) && state === (StateValue ?? state))
      .map(({ name, description, state }) => ({
        AlarmName: name,
        AlarmArn: this.#place + name,
        AlarmDescription: description,
        StateValue: state,
      }));
    return { MetricAlarms, CompositeAlarms: [] };
  }

  error(status: number, code: string, message: string): GatewayResponse {
    return jsonError('com.amazonaws.cloudwatch', status, code, message);
  }

  #counter(namespace: string, dimensions: Readonly<Record<string, string>>) {
    return (name: string, value: number) =>
      this.metrics.count({ namespace, name, dimensions }, this.#clock.now(), value);
  }
}
