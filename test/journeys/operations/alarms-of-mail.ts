import { ListReceiptRuleSetsCommand, SendRawEmailCommand, SetActiveReceiptRuleSetCommand } from '@aws-sdk/client-ses';
import { expect } from 'vitest';
import { answers, MailManager } from '../../../local/commands/held/mail-manager.ts';
import { storeWithoutReceipt } from '../../support/forgotten-mail.ts';
import type { OnCall, PlayedAlarm } from './on-call.ts';

/** As another system of the account sends: rates are the account's. */
async function sendDirectly({ ses }: OnCall, to: string, count: number): Promise<void> {
  const Data = Buffer.from(`From: support@postcase.test\r\nTo: ${to}\r\nSubject: Other system\r\n\r\nHi`);
  for (let sent = 0; sent < count; sent++) await ses.send(new SendRawEmailCommand({ RawMessage: { Data } }));
}

/** The rate falls as good mail is sent. */
async function goodMail(world: OnCall): Promise<void> {
  await sendDirectly(world, 'somebody@oncall.test', 200);
  await world.cloud.advance('61 minutes');
  await sendDirectly(world, 'somebody@oncall.test', 1);
}

/** Case number and message id of what was not sent. */
function unsent({ cloud }: OnCall): { caseNumber: number; id: string } {
  const letter = cloud.deadLetters().find(({ queue }) => queue.includes('outgoing'));
  return JSON.parse(letter?.body ?? '{}') as { caseNumber: number; id: string };
}

/** Alarms of mail that comes in and leaves. */
export const alarmsOfMail: readonly PlayedAlarm[] = [
  {
    // Nobody looks.
    alarms: ['found-by-watch'],
    breaks: (world) => world.failing('watch-install', '61 minutes'),
    mends: async ({ cloud }) => cloud.fault('watch-install', undefined),
    calmAfter: '3 hours',
  },
  {
    alarms: ['received-mail-delay'],
    breaks: async (world) => {
      world.cloud.readQueue('receive-mail', false);
      await world.write('Unread');
      await world.cloud.advance('17 minutes');
    },
    mends: async ({ cloud }) => {
      cloud.readQueue('receive-mail', true);
      await cloud.idle();
    },
  },
  {
    alarms: ['received-mail-dead-letters'],
    breaks: (world) => world.failing('receive-mail', '32 minutes', () => world.write('Given up')),
    mends: async (world) => {
      world.cloud.fault('receive-mail', undefined);
      await world.again('received-mail-dead-letters');
      expect((await world.journey.caseAbout('Given up')).messages.length).toBeGreaterThan(0);
    },
  },
  {
    // The account runs too many functions at once.
    alarms: ['received-mail-dead-letters'],
    breaks: async (world) => {
      world.cloud.fault('receive-mail', 'throttle');
      await world.write('Throttled');
      await world.cloud.advance('32 minutes');
    },
    mends: async (world) => {
      world.cloud.fault('receive-mail', undefined);
      await world.again('received-mail-dead-letters');
      expect((await world.journey.caseAbout('Throttled')).messages.length).toBeGreaterThan(0);
    },
  },
  {
    alarms: ['undelivered-receipts'],
    breaks: async (world) => {
      world.cloud.readQueue('receive-mail', false);
      await world.write('Undelivered');
      await world.undelivered('/received-mail', 'undelivered-receipts');
      world.cloud.readQueue('receive-mail', true);
    },
    mends: async (world) => {
      await world.again('undelivered-receipts');
      expect((await world.journey.caseAbout('Undelivered')).messages.length).toBeGreaterThan(0);
    },
  },
  {
    alarms: ['outgoing-mail-delay'],
    breaks: async (world) => {
      world.cloud.readQueue('send-mail', false);
      await world.write('Unsent');
      await world.cloud.advance('17 minutes');
    },
    mends: async ({ cloud }) => {
      cloud.readQueue('send-mail', true);
      await cloud.idle();
    },
  },
  {
    alarms: ['outgoing-mail-dead-letters'],
    breaks: async (world) => {
      world.cloud.ses.refuseSending(1, 'MessageRejected');
      await world.write('Refused');
      await world.cloud.advance('30 minutes');
    },
    mends: async (world) => {
      const { caseNumber, id } = unsent(world);
      const words = ['--number', String(caseNumber), '--settle', id, 'again', '--function', 'work-on-case'];
      await world.run('case', ...words);
      await world.again('outgoing-mail-dead-letters');
      const { messages } = await world.journey.caseAbout('Refused');
      expect(messages.map(({ delivery }) => delivery)).toContain('sent');
    },
  },
  {
    alarms: ['outgoing-mail-postponed'],
    breaks: async (world) => {
      world.cloud.ses.refuseSending(100_000, 'Throttling');
      await world.write('Postponed');
      await world.cloud.advance('40 minutes');
    },
    mends: async ({ cloud }) => {
      cloud.ses.refuseSending(0, 'Throttling');
      await cloud.advance('20 minutes');
    },
  },
  {
    alarms: ['automatic-mail-limit'],
    breaks: async (world) => {
      for (let count = 1; count <= 12; count++) await world.write(`Machine ${count}`, 'machine@oncall.test');
      await world.cloud.idle();
    },
    mends: async (world) => {
      await world.run('config', '--set', 'blocked', 'machine@oncall.test', '{}', '--function', 'configure');
    },
  },
  {
    alarms: ['feedback-events-dead-letters'],
    breaks: (world) =>
      world.failing('mail-feedback', '30 minutes', () => world.write('Bounces', 'bounce+one@simulator.amazonses.com')),
    mends: async (world) => {
      world.cloud.fault('mail-feedback', undefined);
      await world.again('feedback-events-dead-letters');
      // What bounced is a large share of so little mail.
      await goodMail(world);
    },
  },
  {
    alarms: ['undelivered-feedback'],
    breaks: async (world) => {
      world.cloud.readQueue('mail-feedback', false);
      await world.write('Bounces too', 'bounce+two@simulator.amazonses.com');
      await world.undelivered('/feedback-events', 'undelivered-feedback');
      world.cloud.readQueue('mail-feedback', true);
    },
    mends: async (world) => {
      await world.again('undelivered-feedback');
      await goodMail(world);
    },
  },
  {
    alarms: ['bounce-rate'],
    breaks: (world) => sendDirectly(world, 'bounce@simulator.amazonses.com', 30),
    mends: goodMail,
  },
  {
    alarms: ['complaint-rate'],
    breaks: (world) => sendDirectly(world, 'complaint@simulator.amazonses.com', 1),
    mends: goodMail,
  },
  {
    alarms: ['rule-set-inactive'],
    breaks: async ({ ses, cloud }) => {
      await ses.send(new SetActiveReceiptRuleSetCommand({}));
      await cloud.advance('61 minutes');
    },
    mends: async ({ ses }) => {
      const { RuleSets: [ours] = [] } = await ses.send(new ListReceiptRuleSetsCommand({}));
      await ses.send(new SetActiveReceiptRuleSetCommand({ RuleSetName: ours?.Name }));
    },
    calmAfter: '2 hours',
  },
  {
    alarms: ['held-mail-piles-up'],
    breaks: async (world) => {
      for (let count = 1; count <= 51; count++) {
        const mail = { from: `lost${count}@oncall.test`, to: 'nobody@postcase.test', subject: `Lost ${count}` };
        await world.journey.send({ ...mail, messageId: `<lost-${count}@oncall.test>` });
      }
      await world.cloud.idle();
      await world.cloud.advance('61 minutes');
    },
    mends: async (world) => {
      const { held } = await MailManager.local(world.cloud.endpoint).ask({ command: 'list-held' }, answers.list);
      for (const { id } of held.slice(0, 5)) await world.run('held', '--release', id, '--function', 'manage-mail');
    },
    calmAfter: '2 hours',
  },
  {
    alarms: ['no-mail'],
    breaks: async ({ cloud }) => cloud.advance('4 hours'),
    mends: async (world) => {
      await world.write('At last');
      await world.cloud.idle();
    },
  },
  {
    alarms: ['sweep-failures'],
    breaks: (world) => world.failing('sweep-raw-mail', '30 minutes'),
    mends: async ({ cloud }) => cloud.fault('sweep-raw-mail', undefined),
    calmAfter: '61 minutes',
  },
  {
    alarms: ['mails-never-registered'],
    breaks: (world) =>
      world.failing('receive-mail', '5 days', () => storeWithoutReceipt(world.journey, 'poison', 'Poison')),
    mends: async (world) => {
      world.cloud.fault('receive-mail', undefined);
      await world.run('held', '--function', 'manage-mail', '--process-again', 'raw/poison');
      await world.cloud.advance('5 minutes');
      await world.again('received-mail-dead-letters');
      expect((await world.journey.caseAbout('Poison')).messages.length).toBeGreaterThan(0);
    },
    calmAfter: '20 minutes',
  },
];
