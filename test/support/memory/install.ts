import { type ExaminePorts, examineInstall, type Install } from '#actions/installation/examine-install.ts';
import type { InstallExaminer, TestMail } from '#actions/installation/ports.ts';
import { findTestMail, sendTestMail, type TestMailPorts } from '#actions/installation/test-mail.ts';

const install: Install = {
  publicDomains: [],
  domain: 'postcase.test',
  region: 'eu-west-1',
  ruleSet: 'rules',
  bucket: 'mails',
  receiptsTopic: 'arn:aws:sns:eu-west-1:000000000000:receipts',
  alarmTopic: 'arn:aws:sns:eu-west-1:000000000000:alarms',
  version: '1.2.3',
};

/** An install of which all is well, and what the world says of it: each part may be made to say something else. */
export class MemoryInstall implements InstallExaminer {
  private readonly postcase: Pick<TestMailPorts, 'configuration' | 'held'>;
  readonly sent: TestMail[] = [];
  readonly world: Omit<ExaminePorts, 'configuration'> = {
    account: {
      identity: async () => ({ verification: 'Success', dkim: 'Success', dkimTokens: ['key'], mailFrom: undefined }),
      quota: async () => ({ mostADay: 50_000, sentInADay: 10, rate: 14, enabled: true }),
      activeRules: async () => ({
        name: install.ruleSet,
        rules: [{ enabled: true, recipients: [install.domain], buckets: [install.bucket], ends: false }],
      }),
    },
    names: {
      mailServers: async () => [{ exchange: 'inbound-smtp.eu-west-1.amazonaws.com', priority: 10 }],
      texts: async () => ['v=DMARC1; p=reject'],
    },
    topics: {
      subscriptions: async (topic) => [
        { protocol: topic === install.alarmTopic ? 'email' : 'sqs', endpoint: 'somewhere', confirmed: true },
      ],
    },
    failedWork: { waiting: async () => [{ alarm: 'unread-changes', queue: 'unread', messages: 0 }] },
    limits: { atOnce: async () => 1000 },
    watched: {
      ringing: async () => [],
      oldest: async () => ({}),
      traffic: async (now) => ({
        lastIn: now,
        lastOut: undefined,
        oldestReceived: 0,
        oldestOutgoing: 60,
        runs: [{ name: 'sweep-raw-mail', at: now }],
      }),
    },
    waits: { waits: async () => ({ running: 3, more: false, failed: [] }) },
    now: () => new Date('2026-11-29T12:00:00.000Z'),
  };

  constructor(postcase: Pick<TestMailPorts, 'configuration' | 'held'>) {
    this.postcase = postcase;
  }

  async examine() {
    const findings = await examineInstall(install, { ...this.world, ...this.postcase });
    return { domain: install.domain, findings };
  }

  async sendTestMail() {
    return sendTestMail({
      ...this.postcase,
      sender: { send: async (mail) => void this.sent.push(mail) },
      newId: () => '00000000-0000-4000-8000-000000000001',
    });
  }

  async findTestMail(id: string) {
    return findTestMail(id, this.postcase);
  }
}
