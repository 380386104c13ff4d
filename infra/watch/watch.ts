import type { SigningKeys } from '../data/signing-keys.ts';
import type { InboundMail } from '../mail/inbound-mail.ts';
import type { MailFeedback } from '../mail/mail-feedback.ts';
import type { MailWatch } from '../mail/mail-watch.ts';
import type { OutboundMail } from '../mail/outbound-mail.ts';
import type { Sweep } from '../mail/sweep.ts';
import type { Settings } from '../settings/settings.ts';
import type { PublicApi } from '../web/http-api.ts';
import type { Figures } from '../work/figures.ts';
import type { LeavingDrafts } from '../work/leaving-drafts.ts';
import type { ManageData } from '../work/manage-data.ts';
import type { Webhooks } from '../work/webhooks.ts';
import type { Words } from '../work/words.ts';
import type { Workflows } from '../work/workflows.ts';
import type { Alarms } from './alarms.ts';

/** Who is hurt, and how. */
const impact = {
  mailLost: 'Customers who wrote have no case and no answer: their mail is safe in S3 but was not registered.',
  lostUnseen: 'Customers whose mail gets lost between SES and us would wait for ever: nobody looks for such mail now.',
  dataStay:
    'Customers’ data stay longer than your settings, or they, want: an erasure or the daily look for what has had its time has failed.',
  mailUnsent: 'Customers do not get mail that their case owes them.',
  draftsUnsent: 'Customers do not get an answer that an agent has sent: it is still a draft in its case.',
  webhookUntold:
    'A system of yours was not told of a case, and what it does for customers did not happen. The case says which call, and why.',
  wordsMissing:
    'Customers wait longer: agents who seek a case by its words do not find it, though it is in their lists.',
  mailLate: 'Customers wait: their mail is registered more than 15 minutes late.',
  answersLate: 'Customers wait: mail to them leaves more than 15 minutes late.',
  mailPostponed: 'Customers wait: SES takes no more mail for now, and mail to them is put off by more than 15 minutes.',
  changesUnread: 'Something that a change of a case should have caused did not happen.',
  changesLate:
    'Mail to customers and delays wait: changes of cases are read an hour late, and after 20 hours they are given up.',
  waitsFailed:
    'Customers do not get a mail that was to come later, or a resolved case stays open: its wait has failed.',
  figuresWrong:
    'Customers’ ratings are missing in the figures of reports, which mislead their readers. Every rating is safe in its case.',
  figuresLate: 'Customers’ ratings reach the figures of reports an hour late, and after 20 hours they are given up.',
  receiptsLost: 'Customers who wrote have no case yet: their mail is safe in S3, but SNS could not say so.',
  bouncesUnseen: 'Customers did not get a mail, and their case does not show it.',
  mailLimited:
    'Customers get automatic mail late, and senders who are not proven none: it has reached an hourly limit, as a loop or a flood is being stopped.',
  siteBroken:
    'Customers who follow a link in their mail, or agents at work in the console, get an error instead of what they asked for.',
  mailPassesBy:
    'Customers who write now are refused, or their mail goes elsewhere: another SES receipt rule set than ours is active, or none.',
  quiet: 'Customers may be writing in vain: no mail has come in for longer than usual.',
  heldUnseen:
    'Customers who wrote to an address that is no mailbox have no case and no answer: such mail waits in the list of held mail.',
  keysStay:
    'Customers are not hurt yet: their links and reply addresses work on, signed with a key that should have been changed by now.',
  bounces: 'Customers may soon get no mail at all: more than 5 % of it bounces, and AWS pauses accounts that go on so.',
  complaints:
    'Customers may soon get no mail at all: more than 0.1 % of it is reported as spam, and AWS pauses accounts that go on so.',
} as const;

interface Watched {
  readonly inbound: InboundMail;
  readonly outbound: OutboundMail;
  readonly drafts: LeavingDrafts;
  readonly webhooks: Webhooks;
  readonly words: Words;
  readonly feedback: MailFeedback;
  readonly sweep: Sweep;
  readonly manageData: ManageData;
  readonly workflows: Workflows;
  readonly api: PublicApi;
  readonly figures: Figures;
  readonly mailWatch: MailWatch;
  readonly keys: SigningKeys;
}

/** All that a person is told of, at once or by a look of every hour: each id is a section of docs/runbook.md. */
export function watch(alarms: Alarms, settings: Settings, watched: Watched): void {
  const {
    inbound,
    outbound,
    drafts,
    webhooks,
    words,
    feedback,
    sweep,
    manageData,
    workflows,
    api,
    figures,
    mailWatch,
    keys,
  } = watched;
  alarms.onDeadLetters('received-mail-dead-letters', inbound.queue.deadLetters, impact.mailLost);
  alarms.onDeadLetters('outgoing-mail-dead-letters', outbound.queue.deadLetters, impact.mailUnsent);
  alarms.onDeadLetters('unsent-drafts', drafts.queue.deadLetters, impact.draftsUnsent);
  alarms.lookAtDeadLetters('webhook-calls-dead-letters', webhooks.queue.deadLetters, impact.webhookUntold);
  alarms.lookAt('webhooks-given-up', { metrics: [webhooks.givenUp], above: 0, impact: impact.webhookUntold });
  alarms.lookAtDeadLetters('words-dead-letters', words.queue.deadLetters, impact.wordsMissing);
  alarms.onDeadLetters('unread-changes', outbound.unreadChanges, impact.changesUnread);
  alarms.lookAtDeadLetters('undelivered-receipts', inbound.receipts.undelivered, impact.receiptsLost);
  alarms.lookAtDeadLetters('feedback-events-dead-letters', feedback.queue.deadLetters, impact.bouncesUnseen);
  alarms.lookAtDeadLetters('undelivered-feedback', feedback.topic.undelivered, impact.bouncesUnseen);
  alarms.lookAt('sweep-failures', { metrics: [sweep.failures], above: 2, impact: impact.lostUnseen });
  alarms.lookAt('data-not-erased', { metrics: [manageData.failures], above: 2, impact: impact.dataStay });
  alarms.lookAt('mails-never-registered', { metrics: [sweep.givenUp], above: 0, impact: impact.mailLost });
  alarms.onDelay('received-mail-delay', inbound.queue, impact.mailLate);
  alarms.onDelay('outgoing-mail-delay', outbound.queue, impact.answersLate);
  alarms.add('outgoing-mail-postponed', { metric: outbound.postponedMails, above: 0, impact: impact.mailPostponed });
  alarms.onStreamDelay('case-changed-delay', outbound.caseChanged, impact.changesLate);
  alarms.lookAtDeadLetters('uncounted-ratings', figures.uncountedRatings, impact.figuresWrong);
  alarms.lookAtStreamDelay('count-figures-delay', figures.countFigures, impact.figuresLate);
  alarms.lookAt('failed-waits', { metrics: workflows.failures, above: 0, impact: impact.waitsFailed });
  alarms.lookAt('automatic-mail-limit', { metrics: [outbound.limitedMails], above: 0, impact: impact.mailLimited });
  alarms.add('site-errors', { metric: api.failures, above: 0, impact: impact.siteBroken });
  alarms.add('rule-set-inactive', { metric: mailWatch.ruleSetInactive, above: 0, impact: impact.mailPassesBy });
  alarms.lookAt('held-mail-piles-up', { metrics: [mailWatch.heldMailPilesUp], above: 0, impact: impact.heldUnseen });
  if (settings.alarmAfterQuietHours !== undefined)
    alarms.onSilence('no-mail', inbound.mailsThatCame, settings.alarmAfterQuietHours, impact.quiet);
  alarms.lookAt('key-rotation-failed', { metrics: [keys.failures], above: 0, impact: impact.keysStay });
  alarms.lookAtReputation('bounce-rate', 'BounceRate', 0.05, impact.bounces);
  alarms.lookAtReputation('complaint-rate', 'ComplaintRate', 0.001, impact.complaints);
}
