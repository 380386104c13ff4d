import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Watching, watching } from '../../functions/handlers/commands/watching.ts';
import { playedAlarms } from '../journeys/operations/played-alarms.ts';
import { of } from './synthesized-template.ts';

/** What the schedule of watch-install hands over, with names of resources in place of what CloudFormation puts there. */
function lookedAt(): Watching {
  const inputs = of('AWS::Scheduler::Schedule').map(
    ([, { Properties }]) => (Properties.Target as { Input?: unknown }).Input,
  );
  const joined = inputs.map((input) => (input as { 'Fn::Join'?: [string, unknown[]] } | undefined)?.['Fn::Join']?.[1]);
  const [text = '{}'] = joined.flatMap((parts = []) => {
    const whole = parts.map((part) => (typeof part === 'string' ? part : namedBy(part))).join('');
    return whole.includes('"figures"') ? [whole] : [];
  });
  return watching.parse(JSON.parse(text));
}

const namedBy = (part: unknown): string => Object.values(part as Record<string, string | string[]>).flat()[0] ?? '';

/** Text and section of each that a person is told of, by an alarm or by a look of every hour. */
function toldOf(): { section: string; text: string }[] {
  const alarms = of('AWS::CloudWatch::Alarm').map(([, { Properties }]) => String(Properties.AlarmDescription));
  const { figures, queues } = lookedAt();
  return [...alarms, ...figures.map(({ text }) => text), ...queues.map(({ text }) => text)].map((text) => ({
    section: /#([a-z-]+)$/.exec(text)?.[1] ?? text,
    text,
  }));
}

describe('OPS-05 alarms', () => {
  const runbook = readFileSync('docs/runbook.md', 'utf8');

  it.each(toldOf())('$section says who is hurt and links a section of the runbook', ({ text }) => {
    const [, impact, section] = /^(.+\.) What to do: https:\/\/\S+#([a-z-]+)$/.exec(text) ?? [];
    expect(impact).toMatch(/[Cc]ustomers|change of a case/);
    expect(String(impact).length).toBeGreaterThan(40);
    expect(runbook).toContain(`\n## ${section}\n`);
  });

  it('OPS-05 each mails the owner, also when all is well again', () => {
    for (const [, { Properties }] of of('AWS::CloudWatch::Alarm')) {
      expect(Properties.AlarmActions).toHaveLength(1);
      expect(Properties.OKActions).toHaveLength(1);
    }
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
    const sections = toldOf().map(({ section }) => section);
    expect(sections.toSorted()).toEqual([
      'automatic-mail-limit',
      'bounce-rate',
      'case-changed-delay',
      'complaint-rate',
      'count-figures-delay',
      'data-not-erased',
      'failed-waits',
      'feedback-events-dead-letters',
      'found-by-watch',
      'held-mail-piles-up',
      'key-rotation-failed',
      'mails-never-registered',
      'outgoing-mail-dead-letters',
      'outgoing-mail-delay',
      'outgoing-mail-postponed',
      'received-mail-dead-letters',
      'received-mail-delay',
      'rule-set-inactive',
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

  it('OPS-05 at once rings what hurts customers now: mail that is lost, late, unsent or passes by, and pages that break', () => {
    const alarms = of('AWS::CloudWatch::Alarm').map(([, { Properties }]) => String(Properties.AlarmDescription));
    expect(alarms.map((text) => text.split('#').at(-1)).toSorted()).toEqual([
      'case-changed-delay',
      'found-by-watch',
      'outgoing-mail-dead-letters',
      'outgoing-mail-delay',
      'outgoing-mail-postponed',
      'received-mail-dead-letters',
      'received-mail-delay',
      'rule-set-inactive',
      'site-errors',
      'unread-changes',
      'unsent-drafts',
    ]);
  });

  it('OPS-05 a look that is not made, or fails, rings: silence of its function is a fault', () => {
    const [, alarm] =
      of('AWS::CloudWatch::Alarm').find(([, { Properties }]) =>
        String(Properties.AlarmDescription).endsWith('#found-by-watch'),
      ) ?? [];
    const wanted = { MetricName: 'Errors', Period: 7200, Threshold: 0, TreatMissingData: 'breaching' };
    expect(alarm?.Properties).toMatchObject(wanted);
  });

  it('OPS-05 looks overlap by half an hour: a figure that comes late is seen by the next', () => {
    const { figures } = lookedAt();
    expect(figures.filter(({ hours }) => hours < 1.5)).toEqual([]);
    expect(figures.length).toBeGreaterThan(9);
  });

  it('OPS-05 each is played through by a journey: a fault makes it ring, and what the runbook says mends it', () => {
    const sections = toldOf().map(({ section }) => section);
    const played = playedAlarms.flatMap(({ alarms }) => alarms);
    // Of some faults there are several.
    expect([...new Set(played)].toSorted()).toEqual([...sections, 'no-mail'].toSorted());
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
    const watched = JSON.stringify([of('AWS::CloudWatch::Alarm'), lookedAt()]);
    for (const [metric] of counted) expect(watched).toMatch(new RegExp(`"(MetricName|name)":"${metric}"`));
    expect(counted.map(([metric]) => metric)).toEqual(expect.arrayContaining(['limited-mail', 'postponed-mail']));
  });

  it('watches every queue of dead letters', () => {
    // Dead letters are the queues that no function reads.
    const alarms = of('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties.Dimensions);
    const watched = JSON.stringify([alarms, lookedAt().queues.map(({ url }) => url)]);
    const deadLetters = of('AWS::SQS::Queue').filter(
      ([, { Properties }]) => Properties.VisibilityTimeout === undefined,
    );
    expect(deadLetters).toHaveLength(10);
    for (const [id] of deadLetters) expect(watched).toContain(id);
  });
});
