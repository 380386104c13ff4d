import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { idleCosts } from '../bench/idle.ts';
import { template } from './synthesized-template.ts';

const document = readFileSync('docs/cost.md', 'utf8');
const costs = idleCosts(template.Resources);

/** Of the row that begins so: how many, and USD. */
function told(what: string): readonly number[] {
  const row = document.split('\n').find((line) => line.startsWith(`| ${what} |`));
  return (row ?? '').split('|').slice(2, 4).map(Number);
}

describe('OPS-06 what docs/cost.md says of a month in which nothing happens', () => {
  it.each(costs)('is near what the template has: $what', ({ what, count, usd }) => {
    const [thatMany = 0, money = -1] = told(what);
    // An alarm more changes no decision.
    expect(Math.abs(thatMany - count)).toBeLessThanOrEqual(Math.max(3, count / 10));
    expect(Math.abs(money - usd)).toBeLessThanOrEqual(0.5);
  });

  it('nothing else of the template is paid by the hour', () => {
    const byTheHour = /^AWS::(EC2|RDS|ECS|ElastiCache|OpenSearchService|WAFv2|NetworkFirewall|KMS::Key|Kinesis)/;
    const found = Object.values(template.Resources).filter(({ Type }) => byTheHour.test(Type));
    expect(found.map(({ Type }) => Type)).toEqual([]);
    const tables = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::DynamoDB::Table');
    for (const { Properties } of tables) expect(Properties.BillingMode).toBe('PAY_PER_REQUEST');
  });
});
