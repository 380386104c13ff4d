import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
}
interface Widget {
  readonly type: string;
  readonly x: number;
  readonly width: number;
  readonly properties: {
    readonly title?: string;
    readonly alarms?: readonly string[];
    readonly metrics?: readonly (readonly unknown[])[];
  };
}

const { Resources }: { Resources: Record<string, Resource> } = JSON.parse(
  readFileSync(`${inject('assembly')}/Postcase.template.json`, 'utf8'),
);
const of = (type: string) => Object.entries(Resources).filter(([, resource]) => resource.Type === type);

/** The text of a property, with the names of resources in place of what CloudFormation puts there. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = value as Record<string, [string, unknown[]]>;
  if (Ref !== undefined) return String(Ref);
  if (attribute !== undefined) return attribute[0];
  if (join !== undefined) return join[1].map(textOf).join(join[0]);
  throw new Error(`What is ${JSON.stringify(value)}?`);
}

const [[, dashboard] = []] = of('AWS::CloudWatch::Dashboard');
const { widgets }: { widgets: readonly Widget[] } = JSON.parse(textOf(dashboard?.Properties.DashboardBody));

describe('OPS-05 the dashboard', () => {
  it('shows every alarm', () => {
    const shown = widgets.flatMap(({ properties }) => properties.alarms ?? []);
    expect(shown.toSorted()).toEqual(
      of('AWS::CloudWatch::Alarm')
        .map(([id]) => id)
        .toSorted(),
    );
  });

  it('shows what comes in, goes out, waits and costs', () => {
    const metrics = widgets.flatMap(({ properties }) => properties.metrics ?? []);
    const names = metrics.map(([namespace, name]) => `${namespace} ${name}`);
    expect(names).toEqual(
      expect.arrayContaining([
        'AWS/SQS NumberOfMessagesSent',
        'AWS/SQS ApproximateAgeOfOldestMessage',
        'AWS/SES Send',
        'AWS/SES Bounce',
        'AWS/SES Complaint',
        'AWS/States ExecutionsStarted',
        'AWS/Lambda IteratorAge',
        'AWS/Lambda Duration',
        'AWS/DynamoDB ConsumedWriteCapacityUnits',
        'AWS/ApiGateway Count',
        'AWS/ApiGateway 5xx',
      ]),
    );
    // Each line is one of this stack's, except what SES counts for the account.
    for (const [namespace, , ...dimensions] of metrics)
      if (namespace !== 'AWS/SES') expect(Object.keys(Resources)).toContain(dimensions[1]);
  });

  it('is free of charge: dashboards with more than 50 metrics are not', () => {
    expect(widgets.flatMap(({ properties }) => properties.metrics ?? []).length).toBeLessThanOrEqual(50);
  });

  it('fills its 24 columns and gives each graph a title', () => {
    for (const { type, x, width, properties } of widgets) {
      expect(x + width).toBeLessThanOrEqual(24);
      if (type === 'metric') expect(properties.title).toMatch(/^[A-Z]/);
    }
  });
});
