import { Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { CaseTable } from '../data/case-table.ts';
import { PostcaseFunction, seconds } from '../parts/function.ts';
import { Schedule } from '../parts/schedule.ts';
import type { InboundMail } from './inbound-mail.ts';

const period = Duration.hours(1);

/** Looks every hour for what nothing else tells of: that SES passes mail by us, that nobody looks at held mail. */
export class MailWatch extends Construct {
  /** Log lines that say that another rule set is the active one, or none. */
  readonly ruleSetInactive: IMetric;
  /** Log lines that say that mail to no mailbox waits for a person in numbers. */
  readonly heldMailPilesUp: IMetric;

  readonly watchMail: PostcaseFunction;

  constructor(scope: Construct, id: string, inbound: InboundMail, table: CaseTable) {
    super(scope, id);
    const watchMail = new PostcaseFunction(this, 'watch-mail', { timeout: seconds(30), memory: 256 });
    inbound.rule.bindTo(watchMail);
    table.bindTo(watchMail, 'BatchGetItem', 'Query');
    this.watchMail = watchMail;
    // As long as a run is apart from the next: an alarm rings until the cause is gone.
    const inAnHour = { period };
    this.ruleSetInactive = watchMail.metricOfLogLine('rule-set-inactive', 'Mail does not come in').with(inAnHour);
    this.heldMailPilesUp = watchMail.metricOfLogLine('held-mail-piles-up', 'Held mail piles up').with(inAnHour);
    new Schedule(this, 'schedule', watchMail, period, 'Looks whether mail comes in, and whether held mail piles up');
  }
}
