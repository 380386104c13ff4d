import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fewAlarms } from '../../infra/watch/few-alarms.ts';
import { idleCosts } from '../bench/idle.ts';
import { playedAlarms } from '../journeys/operations/played-alarms.ts';
import { of } from './synthesized-template.ts';
import { templateOf } from './template-of.ts';

describe('OPS-05 alarms', () => {
  const runbook = readFileSync('docs/runbook.md', 'utf8');

  it('OPS-05 a sum of metrics rings though all but one never counted anything', () => {
    const sums = of('AWS::CloudWatch::Alarm')
      .flatMap(([, { Properties }]) => (Properties.Metrics ?? []) as { Expression?: string }[])
      .flatMap(({ Expression = [] }) => Expression);
    expect(sums).not.toEqual([]);
    for (const sum of sums) for (const term of sum.split('+')) expect(term.trim()).toMatch(/^FILL\(\w+, 0\)$/);
  });

  it.each(of('AWS::CloudWatch::Alarm'))('%s says who is hurt and links a section of the runbook', (_, {
    Properties,
  }) => {
    const text = String(Properties.AlarmDescription);
    const [, impact, section] = /^(.+\.) What to do: https:\/\/\S+#([a-z-]+)$/.exec(text) ?? [];
    expect(impact).toMatch(/[Cc]ustomers|change of a case/);
    expect(String(impact).length).toBeGreaterThan(40);
    expect(runbook).toContain(`\n## ${section}\n`);
    expect(Properties.AlarmActions).toHaveLength(1);
    expect(Properties.OKActions).toHaveLength(1);
  });

  it('OPS-05 mail that fails again and again, which SQS leaves out of the age of its queue, is a dead letter within half an hour', () => {
    const worked = of('AWS::SQS::Queue').filter(([, { Properties }]) => Properties.RedrivePolicy);
    expect(worked.length).toBeGreaterThan(3);
    for (const [, { Properties }] of worked) {
      const { maxReceiveCount } = Properties.RedrivePolicy as { maxReceiveCount: number };
      expect(Number(Properties.VisibilityTimeout) * maxReceiveCount).toBeLessThanOrEqual(1800);
    }
  });

  it('OPS-05 ring for each way in which mail is lost, late or stopped', () => {
    const sections = of('AWS::CloudWatch::Alarm').map(
      ([, { Properties }]) => /#(.+)$/.exec(String(Properties.AlarmDescription))?.[1],
    );
    expect(sections.toSorted()).toEqual([
      'automatic-mail-limit',
      'bounce-rate',
      'case-changed-delay',
      'complaint-rate',
      'console-errors',
      'console-throttles',
      'count-figures-delay',
      'data-not-erased',
      'failed-waits',
      'feedback-events-dead-letters',
      'held-mail-piles-up',
      'key-rotation-failed',
      'mails-never-registered',
      'outgoing-mail-dead-letters',
      'outgoing-mail-delay',
      'outgoing-mail-postponed',
      'receive-mail-throttles',
      'received-mail-dead-letters',
      'received-mail-delay',
      'rule-set-inactive',
      'send-mail-throttles',
      'site-errors',
      'sweep-failures',
      'uncounted-ratings',
      'undelivered-feedback',
      'undelivered-receipts',
      'unread-changes',
      'unsent-drafts',
      'webhook-calls-dead-letters',
      'webhooks-given-up',
      'words-dead-letters',
    ]);
    // And one that an owner has to switch on: installs.test.ts.
    const written = [...runbook.matchAll(/^## (.+)$/gm)].map(([, section]) => section);
    expect(written.toSorted()).toEqual([...sections, 'no-mail'].toSorted());
  });

  it('OPS-05 OPS-06 few are the ten metrics that an account has free, with their text; what has failed is listed as before', () => {
    const few = templateOf({ alarms: 'few', alarmAfterQuietHours: 72 }).Resources;
    const alarms = Object.values(few).filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm');
    const sections = alarms.map(({ Properties }) => /#(.+)$/.exec(String(Properties.AlarmDescription))?.[1]);
    // And one that an owner asked for.
    expect(sections.toSorted()).toEqual([...fewAlarms, 'no-mail'].toSorted());
    expect(idleCosts(few).find(({ what }) => what === 'metrics of alarms')?.count).toBe(11);
    const listed = (resources: typeof few) =>
      Object.entries(resources).find(
        ([id]) => /examineinstall/i.test(id) && resources[id]?.Type === 'AWS::Lambda::Function',
      )?.[1].Properties.Environment;
    expect(listed(few)).toBeDefined();
    expect(listed(few)).toEqual(listed(templateOf().Resources));
  });

  it('OPS-05 each is played through by a journey: a fault makes it ring, and what the runbook says mends it', () => {
    const sections = of('AWS::CloudWatch::Alarm').map(
      ([, { Properties }]) => /#(.+)$/.exec(String(Properties.AlarmDescription))?.[1],
    );
    const played = playedAlarms.flatMap(({ alarms }) => alarms);
    expect(played.toSorted()).toEqual([...sections, 'no-mail'].toSorted());
  });

  it('MAIL-17 alarms that count log lines know the words that functions log', () => {
    const counted = of('AWS::Logs::MetricFilter').map(([, { Properties }]) => {
      const [, words = 'no words'] = /\$\.message = "(.+?)"/.exec(String(Properties.FilterPattern)) ?? [];
      const [transformation] = Properties.MetricTransformations as { MetricName: string; MetricValue: string }[];
      expect(transformation?.MetricValue).toBe('1');
      return [transformation?.MetricName, words];
    });
    const handlers = globSync('functions/handlers/**/*.ts').map((file) => readFileSync(file, 'utf8'));
    for (const [, words] of counted)
      expect(
        handlers.some((text) => text.includes(`'${words}'`)),
        words,
      ).toBe(true);
    const watched = JSON.stringify(of('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties));
    for (const [metric] of counted) expect(watched).toContain(`"MetricName":"${metric}"`);
    expect(counted.map(([metric]) => metric)).toEqual(expect.arrayContaining(['limited-mail', 'postponed-mail']));
  });

  it('watches every queue of dead letters', () => {
    // Dead letters are the queues that no function reads.
    const watched = JSON.stringify(of('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties.Dimensions));
    const deadLetters = of('AWS::SQS::Queue').filter(
      ([, { Properties }]) => Properties.VisibilityTimeout === undefined,
    );
    expect(deadLetters).toHaveLength(10);
    for (const [id] of deadLetters) expect(watched).toContain(id);
  });
});
