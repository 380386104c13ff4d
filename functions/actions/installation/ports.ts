import type { Finding } from '#domain/installation/finding.ts';
import type { MailServer } from '#domain/installation/name-findings.ts';
import type { ActiveRules, Subscription } from '#domain/installation/receiving-findings.ts';
import type { RingingAlarm, Traffic, Waits } from '#domain/installation/running-findings.ts';
import type { SendingIdentity, SendingQuota } from '#domain/installation/sending-findings.ts';
import type { FigureLimit, FigurePoint, NeedsAPerson } from '#domain/installation/watched-figures.ts';
import type { OldestWork, WaitingWork } from '#domain/installation/working-findings.ts';

/** What SES says of the account, in the region of the install. */
export interface MailAccount {
  identity(domain: string): Promise<SendingIdentity>;
  quota(): Promise<SendingQuota>;
  /** @returns undefined when no rule set is active. */
  activeRules(): Promise<ActiveRules | undefined>;
}

/** The domain name system, as anybody sees it. */
export interface DomainNames {
  /** @returns none when there are none, or no such domain. */
  mailServers(domain: string): Promise<readonly MailServer[]>;
  /** Each as one text, however many strings it was divided into. */
  texts(name: string): Promise<readonly string[]>;
}

export interface Topics {
  subscriptions(topicArn: string): Promise<readonly Subscription[]>;
}

export interface FailedWork {
  /** Of every queue in which failed work waits. */
  waiting(): Promise<readonly WaitingWork[]>;
}

export interface FunctionLimits {
  /** How many functions of the account may run at once in the region. */
  atOnce(): Promise<number>;
}

/** What CloudWatch knows of the install. */
export interface WatchedInstall {
  /** Its alarms that ring. */
  ringing(): Promise<readonly RingingAlarm[]>;
  traffic(now: Date): Promise<Traffic>;
  /** How long the oldest message of queues waits, which are given by their addresses. */
  oldest(queues: readonly string[], now: Date): Promise<OldestWork>;
}

/** Of CloudWatch. */
export interface WatchedMetric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** A figure that is looked at, of one metric or several that are taken together. */
export interface WatchedFigure extends NeedsAPerson, FigureLimit {
  readonly metrics: readonly WatchedMetric[];
  /** How far back. */
  readonly hours: number;
}

export interface Figures {
  /** @returns points of each figure of its hours, in the order of the figures. */
  points(figures: readonly WatchedFigure[], now: Date): Promise<readonly (readonly FigurePoint[])[]>;
}

export interface InstalledWaits {
  waits(): Promise<Waits>;
}

/** A mail from us to us: addresses and texts of ASCII. */
export interface TestMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface TestMailSender {
  /** @throws Error of SES's, when it does not take the mail. */
  send(mail: TestMail): Promise<void>;
}

/** Looks at the install, with rights that who asks need not have. */
export interface InstallExaminer {
  examine(): Promise<{ readonly domain: string; readonly findings: readonly Finding[] }>;
  /** @throws Refusal row-needed, mail-refused */
  sendTestMail(): Promise<{ readonly id: string; readonly mailbox: string }>;
  /** @returns under which id it is held; undefined while it is on its way. */
  findTestMail(id: string): Promise<string | undefined>;
}
