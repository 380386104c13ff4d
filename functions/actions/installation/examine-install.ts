import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import { type Check, checks, type Finding, good, unseen } from '#domain/installation/finding.ts';
import { mailServerFinding, policyFinding, policyNames } from '#domain/installation/name-findings.ts';
import { alarmMailFinding, receiptsFinding, ruleSetFinding } from '#domain/installation/receiving-findings.ts';
import { alarmsFinding, runsFinding, trafficFindings, waitsFinding } from '#domain/installation/running-findings.ts';
import { identityFindings, publicDomainFindings, quotaFindings } from '#domain/installation/sending-findings.ts';
import { concurrencyFinding, deadLetterFinding, peopleFindings } from '#domain/installation/working-findings.ts';
import type {
  DomainNames,
  FailedWork,
  FunctionLimits,
  InstalledWaits,
  MailAccount,
  Topics,
  WatchedInstall,
} from './ports.ts';

/** The install that is looked at, as its deployment knows it. */
export interface Install {
  readonly domain: string;
  /** Of addresses outside it that mail leaves from. */
  readonly publicDomains: readonly string[];
  readonly region: string;
  /** That must be active. */
  readonly ruleSet: string;
  /** That our rule puts mail into. */
  readonly bucket: string;
  /** ARNs. */
  readonly receiptsTopic: string;
  readonly alarmTopic: string;
  /** Of Postcase. */
  readonly version: string;
}

export interface ExaminePorts {
  readonly account: MailAccount;
  readonly names: DomainNames;
  readonly topics: Topics;
  readonly failedWork: FailedWork;
  readonly limits: FunctionLimits;
  readonly watched: WatchedInstall;
  readonly waits: InstalledWaits;
  now(): Date;
  readonly configuration: Pick<ConfigurationSource, 'load'>;
}

/** Looks at everything without which mail does not come in, leave, or reach a person, and at how all runs (OPS-10). What cannot be seen is told, too. */
export async function examineInstall(install: Install, ports: ExaminePorts): Promise<Finding[]> {
  const { domain, region, ruleSet, bucket, receiptsTopic, alarmTopic } = install;
  const { account, names, topics, failedWork, limits, watched, waits } = ports;
  const now = ports.now();
  const found = await Promise.all([
    looked(['identity', 'dkim', 'mail-from'], async () =>
      identityFindings(domain, region, await account.identity(domain)),
    ),
    ...install.publicDomains.map((one) =>
      looked(['identity', 'dkim'], async () => publicDomainFindings(one, await account.identity(one))),
    ),
    looked(['dmarc'], async () => {
      const asked = policyNames(domain).map(async (name) => [name, await names.texts(name)] as const);
      return [policyFinding(domain, await Promise.all(asked))];
    }),
    looked(['mx'], async () => [mailServerFinding(domain, region, await names.mailServers(domain))]),
    looked(['rule-set'], async () => [ruleSetFinding({ domain, ruleSet, bucket }, await account.activeRules())]),
    looked(['receipts'], async () => [receiptsFinding(await topics.subscriptions(receiptsTopic))]),
    looked(['sandbox', 'sending'], async () => quotaFindings(await account.quota())),
    looked(['mailboxes', 'agents'], async () => {
      const { mailboxes, agents } = await ports.configuration.load();
      return peopleFindings(mailboxes[0]?.address, agents.filter(({ active }) => active).length);
    }),
    looked(['dead-letters'], async () => {
      const queues = await failedWork.waiting();
      const waiting = queues.flatMap(({ queue, messages }) => (messages > 0 ? [queue] : []));
      return [deadLetterFinding(queues, await watched.oldest(waiting, now))];
    }),
    looked(['alarms'], async () => [alarmsFinding(await watched.ringing())]),
    looked(['mail-in', 'mail-out', 'delay', 'sweeps'], async () => {
      const traffic = await watched.traffic(now);
      return [...trafficFindings(traffic), runsFinding(traffic, now)];
    }),
    looked(['waits'], async () => [waitsFinding(await waits.waits())]),
    looked(['alarm-mail'], async () => [alarmMailFinding(await topics.subscriptions(alarmTopic))]),
    looked(['concurrency'], async () => [concurrencyFinding(await limits.atOnce())]),
  ]);
  const version = good('version', 'version-is', { version: install.version });
  return [...found.flat(), version].toSorted((one, other) => checks.indexOf(one.check) - checks.indexOf(other.check));
}

async function looked(about: readonly Check[], look: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await look();
  } catch (error) {
    const why = error instanceof Error ? error.name : 'no error';
    return about.map((check) => unseen(check, why));
  }
}
