import { describe, expect, it } from 'vitest';
import type { WatchedFigure } from '#actions/installation/ports.ts';
import { watchInstall } from '#actions/installation/watch-install.ts';
import { CloudWatchFigures } from '#adapters/cloudwatch/figures.ts';
import { Sha256 } from '#adapters/cloudwatch/sha256.ts';
import { CloudWatchWatchedInstall } from '#adapters/cloudwatch/watched-install.ts';

const parts = {
  alarmPrefix: 'Postcase-alarms',
  receiptsTopic: 'receipts',
  receivedQueue: 'received',
  outgoingQueue: 'outgoing',
  scheduled: { 'sweep-raw-mail': 'sweep', 'watch-mail': 'watch' },
};
const now = new Date('2026-11-29T12:00:00.000Z');
const seconds = now.getTime() / 1000;

/** What was asked, and what is answered to it one after the other. */
function watched(...answers: readonly object[]) {
  const asked: [string, unknown][] = [];
  const left = [...answers];
  const call = async (operation: string, input: object) => {
    asked.push([operation, input]);
    return left.shift() ?? {};
  };
  return { asked, install: new CloudWatchWatchedInstall({ call }, parts) };
}

describe('OPS-10 what CloudWatch knows', () => {
  it('alarms of this install that ring, page by page, by the section that their text links', async () => {
    const alarm = (section: string) => ({
      AlarmDescription: `Customers wait. What to do: https://wiki.test/runbook#${section}`,
      StateValue: 'ALARM',
    });
    const { asked, install } = watched(
      { MetricAlarms: [alarm('no-mail')], NextToken: 'more' },
      { MetricAlarms: [alarm('bounce-rate'), { AlarmDescription: 'of somebody else', StateValue: 'ALARM' }] },
    );
    expect(await install.ringing()).toEqual([
      { section: 'no-mail', runbook: 'https://wiki.test/runbook#no-mail' },
      { section: 'bounce-rate', runbook: 'https://wiki.test/runbook#bounce-rate' },
    ]);
    expect(asked[1]).toEqual([
      'DescribeAlarms',
      { AlarmNamePrefix: 'Postcase-alarms', AlarmTypes: ['MetricAlarm'], StateValue: 'ALARM', NextToken: 'more' },
    ]);
  });

  it('the newest figure above 0 says when something last happened; none says nothing', async () => {
    const { install } = watched(
      {
        MetricDataResults: [
          { Id: 'in', Timestamps: [seconds, seconds - 300], Values: [0, 2] },
          { Id: 'out' },
          { Id: 'run1', Timestamps: [seconds], Values: [1] },
        ],
      },
      { MetricDataResults: [{ Id: 'outgoing', Timestamps: [seconds], Values: [42] }] },
    );
    expect(await install.traffic(now)).toEqual({
      lastIn: new Date(now.getTime() - 300_000),
      lastOut: undefined,
      oldestReceived: 0,
      oldestOutgoing: 42,
      runs: [
        { name: 'sweep-raw-mail', at: undefined },
        { name: 'watch-mail', at: now },
      ],
    });
  });
});

describe('OPS-05 what is looked at every hour', () => {
  const of = (section: string, hours: number, ...names: string[]): WatchedFigure => ({
    section,
    text: `Customers wait. What to do: https://wiki.test/runbook#${section}`,
    metrics: names.map((name) => ({ namespace: 'AWS/Test', name, dimensions: { Of: 'us' } })),
    statistic: 'Sum',
    hours,
    above: 0,
  });
  const told = ({ section, text }: WatchedFigure) => ({ section, text });
  const [waits, erased, quiet] = [
    of('failed-waits', 1, 'Failed', 'Aborted'),
    of('data-not-erased', 24, 'Errors'),
    of('quiet', 1, 'No'),
  ];

  it('all is asked for by as many requests as there are lengths of time, and told with who is hurt and where it stands what to do', async () => {
    const asked: unknown[] = [];
    const call = async (operation: string, input: object) => {
      asked.push([operation, input]);
      const { MetricDataQueries } = input as { MetricDataQueries: { Id: string }[] };
      const tooHigh = ['figure0_1', 'figure1_0'];
      return {
        MetricDataResults: MetricDataQueries.map(({ Id }) =>
          tooHigh.includes(Id)
            ? { Id, StatusCode: 'Complete', Timestamps: [seconds], Values: [1] }
            : { Id, StatusCode: 'Complete' },
        ),
      };
    };
    const queues = [told(of('words-dead-letters', 1)), told(of('undelivered-receipts', 1))];
    const failedWork = {
      waiting: async () => [
        { alarm: 'words-dead-letters', queue: 'words', messages: 2 },
        { alarm: 'undelivered-receipts', queue: 'receipts', messages: 0 },
      ],
    };
    const ports = { figures: new CloudWatchFigures({ call }), failedWork, now: () => now };
    const found = await watchInstall({ figures: [waits, erased, quiet], queues }, ports);
    expect(found).toEqual([told(waits), told(erased), told(of('words-dead-letters', 1))]);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual([
      'GetMetricData',
      {
        MetricDataQueries: [
          {
            Id: 'figure1_0',
            MetricStat: {
              Metric: { Namespace: 'AWS/Test', MetricName: 'Errors', Dimensions: [{ Name: 'Of', Value: 'us' }] },
              Period: 300,
              Stat: 'Sum',
            },
          },
        ],
        StartTime: seconds - 86_400,
        EndTime: seconds,
      },
    ]);
  });

  it.each([
    'InternalError',
    'PartialData',
  ])('a figure that CloudWatch could not read (%s) is not taken for well', async (StatusCode) => {
    const call = async () => ({ MetricDataResults: [{ Id: 'figure0_0', StatusCode, Timestamps: [], Values: [] }] });
    await expect(new CloudWatchFigures({ call }).points([quiet], now)).rejects.toThrow(/StatusCode/);
  });

  it('a call that fails is made once more', async () => {
    const answers = [Promise.reject(new Error('out of reach')), { MetricDataResults: [] }];
    const call = async () => answers.shift();
    expect(await new CloudWatchFigures({ call }).points([quiet], now)).toEqual([[]]);
  });
});

it('OPS-10 calls are signed with SHA-256, and with a key its HMAC', async () => {
  const hex = async (hash: Sha256) => Buffer.from(await hash.digest()).toString('hex');
  const [plain, keyed] = [new Sha256(), new Sha256('key')];
  for (const hash of [plain, keyed]) hash.update(Buffer.from('The quick brown fox jumps over the lazy dog'));
  expect(await hex(plain)).toBe('d7a8fbb307d7809469ca9abcb0082e4f8d5651e46d3cdb762d02d0bf37c9e592');
  expect(await hex(keyed)).toBe('f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8');
});
