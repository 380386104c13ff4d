import { describe, expect, it } from 'vitest';
import type { Finding } from '#domain/installation/finding.ts';
import { told } from '#domain/installation/finding-words.ts';
import {
  alarmsFinding,
  runsFinding,
  type Traffic,
  trafficFindings,
  waitsFinding,
} from '#domain/installation/running-findings.ts';
import { type FigureLimit, isTooHigh } from '#domain/installation/watched-figures.ts';

const now = new Date('2026-11-29T12:00:00.000Z');
const traffic: Traffic = { lastIn: now, lastOut: now, oldestReceived: 0, oldestOutgoing: 0, runs: [] };
const seen = (finding: { standing: string; code: string }) => `${finding.standing} ${finding.code}`;

describe('OPS-10 how an install runs', () => {
  it('alarms that ring are named with their section of the runbook', () => {
    expect(seen(alarmsFinding([]))).toBe('good alarms-quiet');
    const ringing = [{ section: 'no-mail', runbook: 'https://wiki.test/runbook#no-mail' }];
    expect(alarmsFinding(ringing)).toMatchObject({
      standing: 'broken',
      lines: ['no-mail: https://wiki.test/runbook#no-mail'],
    });
  });

  it('tells when mail last came and left, and that mail waits too long as soon as its alarm rings', () => {
    expect(trafficFindings(traffic).map(seen)).toEqual(['good mail-in-last', 'good mail-out-last', 'good delay-none']);
    const [last = alarmsFinding([])]: Finding[] = JSON.parse(JSON.stringify(trafficFindings(traffic)));
    expect(told(last, 'en').says).toContain('29 Nov 2026, 12:00 UTC');
    expect(told(last, 'ru').says).toContain('29 нояб. 2026 г., 12:00 UTC');
    const silent = { ...traffic, lastIn: undefined, lastOut: undefined, oldestOutgoing: 901 };
    expect(trafficFindings(silent).map(seen)).toEqual(['good mail-in-none', 'good mail-out-none', 'broken delay-late']);
    expect(seen(trafficFindings({ ...traffic, oldestReceived: 900 })[2] ?? alarmsFinding([]))).toBe('good delay-none');
  });

  it.each([
    ['within its time', 'sweep-raw-mail', 40, 'good sweeps-run'],
    ['too long ago', 'sweep-raw-mail', 41, 'advice sweeps-late'],
    ['of an hour', 'watch-mail', 120, 'good sweeps-run'],
    ['of a day', 'manage-data', 1560, 'good sweeps-run'],
    ['of a day, too long ago', 'manage-data', 1561, 'advice sweeps-late'],
  ])('a regular look %s', (_, name, minutes, expected) => {
    const runs = [{ name, at: new Date(now.getTime() - minutes * 60_000) }];
    expect(seen(runsFinding({ runs }, now))).toBe(expected);
  });

  it('a regular look that never ran is late', () => {
    expect(runsFinding({ runs: [{ name: 'watch-mail', at: undefined }] }, now)).toMatchObject({
      code: 'sweeps-late',
      lines: ['watch-mail: —'],
    });
  });

  it('waits that gave up are named; more than are counted is told so', () => {
    expect(waitsFinding({ running: 1000, more: true, failed: [] }).values).toEqual({ count: '1000+' });
    const failed = waitsFinding({ running: 2, more: false, failed: ['case-7-wait-1'] });
    expect(failed).toMatchObject({ standing: 'broken', lines: ['case-7-wait-1'] });
  });
});

describe('OPS-05 a figure that is looked at', () => {
  const points = (...values: number[]) => values.map((value, index) => ({ at: 1000 - index, value }));

  it.each<[string, FigureLimit['statistic'], number[], boolean]>([
    ['a sum beyond the limit', 'Sum', [1, 1, 1], true],
    ['a sum at the limit', 'Sum', [1, 1], false],
    ['nothing that was counted', 'Sum', [], false],
    ['one high point among low ones', 'Maximum', [0, 3, 0], true],
    ['low points alone', 'Maximum', [2, 2, 2], false],
    ['a rate that is too high', 'Average', [3, 0], true],
    ['a rate that was too high and has fallen', 'Average', [0, 3], false],
  ])('%s', (_, statistic, values, tooHigh) => {
    expect(isTooHigh({ statistic, above: 2 }, points(...values))).toBe(tooHigh);
    expect(isTooHigh({ statistic, above: 2 }, points(...values).toReversed())).toBe(tooHigh);
  });
});
