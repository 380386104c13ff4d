import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { CaseTable } from './case-table.ts';
import { InboundMail } from './inbound-mail.ts';
import { MailFeedback } from './mail-feedback.ts';
import { Operate } from './operate.ts';
import { OutboundMail } from './outbound-mail.ts';
import type { Settings } from './settings.ts';
import { SigningKeys } from './signing-keys.ts';
import { Sweep } from './sweep.ts';

/** The whole system: its parts, introduced to each other. */
export class Postcase extends Stack {
  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, props);
    const table = new CaseTable(this, 'cases');
    const inbound = new InboundMail(this, 'inbound-mail', settings, table);
    const outbound = new OutboundMail(this, 'outbound-mail', settings, table);
    const feedback = new MailFeedback(this, 'mail-feedback', outbound.configurationSet, table);
    const keys = new SigningKeys(this, 'signing-keys');
    const sweep = new Sweep(this, 'sweep', inbound);
    new Operate(this, 'operate', settings, { inbound, table, keys });
    const alarms = new Alarms(this, 'alarms', settings);

    keys.bindTo(inbound.receiveMail);
    keys.bindTo(outbound.sendMail);

    const impact = {
      mailLost: 'Customers who wrote have no case and no answer: their mail is safe in S3 but was not registered.',
      lostUnseen:
        'Customers whose mail gets lost between SES and us would wait for ever: nobody looks for such mail now.',
      mailUnsent: 'Customers do not get mail that their case owes them.',
      mailLate: 'Customers wait: their mail is registered more than 15 minutes late.',
      answersLate: 'Customers wait: mail to them leaves more than 15 minutes late.',
      changesUnread: 'Something that a change of a case should have caused did not happen.',
      changesLate:
        'Acknowledgements wait: changes of cases are read an hour late, and after 20 hours they are given up.',
      receiptsLost: 'Customers who wrote have no case yet: their mail is safe in S3, but SNS could not say so.',
      bouncesUnseen: 'Customers did not get a mail, and their case does not show it.',
      mailLimited:
        'Customers beyond the hourly limit of automatic mail get no acknowledgement: a loop or a flood is being stopped.',
      bounces:
        'Customers may soon get no mail at all: more than 5 % of it bounces, and AWS pauses accounts that go on so.',
      complaints:
        'Customers may soon get no mail at all: more than 0.1 % of it is reported as spam, and AWS pauses accounts that go on so.',
    };
    alarms.onDeadLetters('received-mail-dead-letters', inbound.queue.deadLetters, impact.mailLost);
    alarms.onDeadLetters('outgoing-mail-dead-letters', outbound.queue.deadLetters, impact.mailUnsent);
    alarms.onDeadLetters('unread-changes', outbound.unreadChanges, impact.changesUnread);
    alarms.onDeadLetters('undelivered-receipts', inbound.receipts.undelivered, impact.receiptsLost);
    alarms.onDeadLetters('feedback-events-dead-letters', feedback.queue.deadLetters, impact.bouncesUnseen);
    alarms.onDeadLetters('undelivered-feedback', feedback.topic.undelivered, impact.bouncesUnseen);
    alarms.add('sweep-failures', { metric: sweep.failures, above: 2, impact: impact.lostUnseen });
    alarms.add('mails-never-registered', { metric: sweep.givenUp, above: 0, impact: impact.mailLost });
    alarms.onDelay('received-mail-delay', inbound.queue, impact.mailLate);
    alarms.onDelay('outgoing-mail-delay', outbound.queue, impact.answersLate);
    alarms.onThrottles('receive-mail-throttles', inbound.receiveMail, impact.mailLate);
    alarms.onThrottles('send-mail-throttles', outbound.sendMail, impact.answersLate);
    alarms.onStreamDelay('case-changed-delay', outbound.caseChanged, impact.changesLate);
    alarms.add('automatic-mail-limit', { metric: outbound.limitedMails, above: 0, impact: impact.mailLimited });
    alarms.onReputation('bounce-rate', 'BounceRate', 0.05, impact.bounces);
    alarms.onReputation('complaint-rate', 'ComplaintRate', 0.001, impact.complaints);
  }
}
