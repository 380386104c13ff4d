import * as z from 'zod';
import type { WatchedInstall } from '#actions/installation/ports.ts';
import type { RingingAlarm, Traffic } from '#domain/installation/running-findings.ts';
import type { OldestWork } from '#domain/installation/working-findings.ts';
import type { CloudWatchCalls } from './cloudwatch-calls.ts';

/** Names by which CloudWatch tells what is measured. */
export interface MeasuredParts {
  /** Names of all alarms begin with it. */
  readonly alarmPrefix: string;
  /** Of SNS, that SES tells of received mail. */
  readonly receiptsTopic: string;
  readonly receivedQueue: string;
  readonly outgoingQueue: string;
  /** Those that run by schedules: what people call them → name of the function. */
  readonly scheduled: Readonly<Record<string, string>>;
}

const alarms = z.object({
  MetricAlarms: z.array(z.object({ AlarmDescription: z.string().default(''), StateValue: z.string() })).default([]),
  NextToken: z.string().optional(),
});
const figures = z.object({
  MetricDataResults: z.array(
    z.object({ Id: z.string(), Timestamps: z.array(z.number()).default([]), Values: z.array(z.number()).default([]) }),
  ),
});

/** CloudWatch keeps five minutes' figures for 63 days; nobody needs a last mail of before. */
const daysBack = 14;
const fiveMinutes = 300;
const quarterHour = 900;

type Asked = readonly [namespace: string, metric: string, stat: string, dimensions: Readonly<Record<string, string>>];

/** What CloudWatch knows of an install that runs. */
export class CloudWatchWatchedInstall implements WatchedInstall {
  private readonly calls: Pick<CloudWatchCalls, 'call'>;
  private readonly parts: MeasuredParts;

  constructor(calls: Pick<CloudWatchCalls, 'call'>, parts: MeasuredParts) {
    this.calls = calls;
    this.parts = parts;
  }

  async ringing(): Promise<readonly RingingAlarm[]> {
    const found: RingingAlarm[] = [];
    let NextToken: string | undefined;
    do {
      const asked = { AlarmNamePrefix: this.parts.alarmPrefix, AlarmTypes: ['MetricAlarm'], StateValue: 'ALARM' };
      const answer = await this.calls.call('DescribeAlarms', {
        ...asked,
        ...(NextToken !== undefined && { NextToken }),
      });
      const { MetricAlarms, NextToken: next } = alarms.parse(answer);
      for (const { AlarmDescription } of MetricAlarms) {
        const [, runbook, section] = /What to do: (\S+?#([a-z-]+))$/.exec(AlarmDescription) ?? [];
        if (runbook !== undefined && section !== undefined) found.push({ section, runbook });
      }
      NextToken = next;
    } while (NextToken !== undefined);
    return found;
  }

  async traffic(now: Date): Promise<Traffic> {
    const { receiptsTopic, receivedQueue, outgoingQueue, scheduled } = this.parts;
    const age = 'ApproximateAgeOfOldestMessage';
    const end = now.getTime() / 1000;
    const [long, short] = await Promise.all([
      this.newest(end - daysBack * 86_400, end, {
        in: ['AWS/SNS', 'NumberOfMessagesPublished', 'Sum', { TopicName: receiptsTopic }],
        out: ['AWS/SES', 'Send', 'Sum', {}],
        ...Object.fromEntries(
          Object.values(scheduled).map((FunctionName, index): [string, Asked] => [
            `run${index}`,
            ['AWS/Lambda', 'Invocations', 'Sum', { FunctionName }],
          ]),
        ),
      }),
      this.newest(end - quarterHour, end, {
        received: ['AWS/SQS', age, 'Maximum', { QueueName: receivedQueue }],
        outgoing: ['AWS/SQS', age, 'Maximum', { QueueName: outgoingQueue }],
      }),
    ]);
    return {
      lastIn: long.get('in')?.at,
      lastOut: long.get('out')?.at,
      oldestReceived: short.get('received')?.value ?? 0,
      oldestOutgoing: short.get('outgoing')?.value ?? 0,
      runs: Object.keys(scheduled).map((name, index) => ({ name, at: long.get(`run${index}`)?.at })),
    };
  }

  async oldest(queues: readonly string[], now: Date): Promise<OldestWork> {
    if (queues.length === 0) return {};
    const end = now.getTime() / 1000;
    const asked = queues.map((queue, index): [string, Asked] => [
      `queue${index}`,
      ['AWS/SQS', 'ApproximateAgeOfOldestMessage', 'Maximum', { QueueName: queue.split('/').at(-1) ?? '' }],
    ]);
    const found = await this.newest(end - quarterHour, end, Object.fromEntries(asked));
    return Object.fromEntries(
      queues.flatMap((queue, index) => {
        const figure = found.get(`queue${index}`);
        return figure === undefined ? [] : [[queue, figure.value]];
      }),
    );
  }

  /** The newest figure above 0 of each. @param start and end in seconds. */
  private async newest(start: number, end: number, asked: Readonly<Record<string, Asked>>) {
    const MetricDataQueries = Object.entries(asked).map(([Id, [Namespace, MetricName, Stat, dimensions]]) => {
      const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
      return { Id, MetricStat: { Metric: { Namespace, MetricName, Dimensions }, Period: fiveMinutes, Stat } };
    });
    const period = { StartTime: start, EndTime: end, ScanBy: 'TimestampDescending' };
    const { MetricDataResults } = figures.parse(
      await this.calls.call('GetMetricData', { MetricDataQueries, ...period }),
    );
    const found = new Map<string, { at: Date; value: number }>();
    for (const { Id, Timestamps, Values } of MetricDataResults) {
      const newest = Values.findIndex((value) => value > 0);
      if (newest >= 0) found.set(Id, { at: new Date((Timestamps[newest] ?? 0) * 1000), value: Values[newest] ?? 0 });
    }
    return found;
  }
}
