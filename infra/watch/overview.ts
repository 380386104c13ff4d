import { Aws, CfnOutput, Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  PeriodOverride,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { CaseTable } from '../data/case-table.ts';
import type { InboundMail } from '../mail/inbound-mail.ts';
import type { OutboundMail } from '../mail/outbound-mail.ts';
import type { Api } from '../web/api.ts';
import type { PublicApi } from '../web/http-api.ts';
import type { Figures } from '../work/figures.ts';
import type { Workflows } from '../work/workflows.ts';
import type { Alarms } from './alarms.ts';

interface Shown {
  readonly alarms: Alarms;
  readonly table: CaseTable;
  readonly inbound: InboundMail;
  readonly outbound: OutboundMail;
  readonly workflows: Workflows;
  readonly api: PublicApi;
  readonly figures: Figures;
  readonly asked: Api;
}

const period = Duration.minutes(5);
/** Of the 24 columns of a dashboard. */
const third = 8;
const height = 6;

/** One page for the owner: what rings, what comes in and goes out, how late it is, what it takes (OPS-05). */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, shown: Shown) {
    super(scope, id);
    // Names are the account's, across regions.
    const dashboardName = `${Aws.STACK_NAME}-${Aws.REGION}`;
    new Dashboard(this, 'dashboard', {
      dashboardName,
      defaultInterval: Duration.days(1),
      periodOverride: PeriodOverride.AUTO,
      widgets: rows(shown),
    });
    new CfnOutput(this, 'address', {
      value: `https://${Aws.REGION}.console.aws.amazon.com/cloudwatch/home?region=${Aws.REGION}#dashboards/dashboard/${dashboardName}`,
      description: 'Dashboard: alarms, mail in and out, delays, what it takes',
    });
  }
}

function rows({ alarms, table, inbound, outbound, workflows, api, figures, asked }: Shown) {
  const { queue: received, receiveMail } = inbound;
  const { queue: outgoing, sendMail, caseChanged } = outbound;
  const { wake, wait } = workflows;
  const functions = [receiveMail, caseChanged, sendMail, wake, figures.countFigures, asked.fn];
  const named = functions.map((fn) => ({ fn, label: fn.node.id }));
  return [
    [
      new TextWidget({
        markdown: `# Postcase\nWhat rings says who is hurt. What to do: [runbook](${alarms.runbookUrl}).`,
        width: 24,
        height: 2,
      }),
    ],
    [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms.all], width: 24, height: 5 })],
    [
      graph('Mail that came', [
        received.metricNumberOfMessagesSent({ label: 'received', period }),
        receiveMail.metricErrors({ label: 'failed attempts', period }),
      ]),
      graph('Mail that left', [
        ofSes('Send', 'sent'),
        ofSes('Delivery', 'delivered'),
        ofSes('Bounce', 'came back'),
        ofSes('Complaint', 'reported as spam'),
      ]),
      graph('Oldest mail that waits (seconds)', [
        received.metricApproximateAgeOfOldestMessage({ label: 'to be registered', period }),
        outgoing.metricApproximateAgeOfOldestMessage({ label: 'to be sent', period }),
      ]),
    ],
    [
      graph('Waits of cases', [
        wait.metricStarted({ label: 'started', period }),
        wait.metricSucceeded({ label: 'ended', period }),
        wait.metricFailed({ label: 'failed', period }),
      ]),
      graph('Changes of cases that wait to be read (milliseconds)', [
        caseChanged.metric('IteratorAge', { label: 'for mail and waits', statistic: 'Maximum', period }),
        figures.countFigures.metric('IteratorAge', { label: 'for figures', statistic: 'Maximum', period }),
      ]),
      graph('Pages that customers open', [
        api.requests({ label: 'opened', period }),
        api.refusals({ label: 'refused', period }),
        api.failures.with({ label: 'failed' }),
      ]),
    ],
    [
      graph('Units of the table', [
        table.metricConsumedWriteCapacityUnits({ label: 'written', period }),
        table.metricConsumedReadCapacityUnits({ label: 'read', period }),
      ]),
      graph(
        'Invocations',
        named.map(({ fn, label }) => fn.metricInvocations({ label, period })),
      ),
      graph(
        'Slowest twentieth of invocations (milliseconds)',
        named.map(({ fn, label }) => fn.metricDuration({ label, statistic: 'p95', period })),
      ),
    ],
  ];
}

function graph(title: string, left: readonly IMetric[]): GraphWidget {
  return new GraphWidget({ title, left: [...left], width: third, height, leftYAxis: { min: 0, showUnits: false } });
}

/** SES counts for the account: a mail domain of Postcase's own has no metrics apart. */
function ofSes(metricName: string, label: string): IMetric {
  return new Metric({ namespace: 'AWS/SES', metricName, label, statistic: 'Sum', period });
}
