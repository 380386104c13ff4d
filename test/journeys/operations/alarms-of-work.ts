import { DescribeSecretCommand, RotateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { ListStateMachinesCommand } from '@aws-sdk/client-sfn';
import { expect } from 'vitest';
import { ConsoleCaller } from '../../support/console-caller.ts';
import { Raters } from '../../support/raters.ts';
import type { OnCall, PlayedAlarm } from './on-call.ts';

const asked = async ({ journey }: OnCall) => {
  const agent = await ConsoleCaller.signedIn(journey, 'ann@agents.test');
  return agent.ask('GET', '/cases').catch(() => undefined);
};

/** Alarms of what happens to cases, and of pages. */
export const alarmsOfWork: readonly PlayedAlarm[] = [
  {
    alarms: ['site-errors'],
    breaks: async (world) => {
      world.cloud.fault('api', 'throw');
      await asked(world);
    },
    mends: async ({ cloud }) => cloud.fault('api', undefined),
  },
  {
    // The account runs too many at once.
    alarms: ['site-errors'],
    breaks: async (world) => {
      world.cloud.fault('api', 'throttle');
      await asked(world);
    },
    mends: async ({ cloud }) => cloud.fault('api', undefined),
  },
  {
    alarms: ['site-errors'],
    breaks: async ({ cloud, journey }) => {
      const { links } = await new Raters(journey).asked('Rated');
      cloud.fault('rate', 'throw');
      expect((await fetch([...links.values()][0] ?? '')).status).toBe(500);
    },
    mends: async ({ cloud }) => cloud.fault('rate', undefined),
  },
  {
    alarms: ['unsent-drafts'],
    breaks: async (world) => {
      const { journey } = world;
      const agent = await ConsoleCaller.signedIn(journey, 'ann@agents.test');
      const { number, from } = await journey.newCase('Draft');
      const about = `/cases/${number}`;
      const seenVersion = ((await agent.ask('GET', about)).case as { version: number }).version;
      const draft = { body: 'Sent.', to: [from], seenVersion, revision: 0 };
      const { revision } = await agent.ask('PUT', `${about}/drafts/reply`, draft);
      world.cloud.fault('leave-draft', 'throw');
      await agent.ask('POST', `${about}/drafts/reply/send`, { revision });
      await world.cloud.advance('1 hour');
    },
    mends: async (world) => {
      world.cloud.fault('leave-draft', undefined);
      await world.again('unsent-drafts');
      const { messages } = await world.journey.caseAbout('Draft');
      expect(messages.some(({ by }) => by === 'ann@agents.test')).toBe(true);
    },
  },
  {
    alarms: ['words-dead-letters'],
    breaks: (world) => world.failing('index-words', '1 hour', () => world.write('Unfindable')),
    mends: async (world) => {
      world.cloud.fault('index-words', undefined);
      await world.again('words-dead-letters');
    },
  },
  {
    alarms: ['webhook-calls-dead-letters'],
    breaks: (world) => world.failing('call-webhook', '30 minutes', () => world.write('Untold')),
    mends: async (world) => {
      world.cloud.fault('call-webhook', undefined);
      await world.again('webhook-calls-dead-letters');
    },
  },
  {
    alarms: ['webhooks-given-up'],
    breaks: async (world) => {
      world.receiver.status = 410;
      await world.write('Gone');
      await world.cloud.idle();
    },
    mends: async (world) => {
      world.receiver.status = 200;
      const { case: about } = await world.journey.caseAbout('Gone');
      const words = ['--number', String(about.number), '--function', 'work-on-case'];
      const [, id = ''] = /\(dropped: 410 after \d+ ms\) (\S+)/.exec(await world.run('case', ...words)) ?? [];
      await world.run('case', ...words, '--call-again', id);
      await world.cloud.advance('5 minutes');
    },
  },
  {
    alarms: ['case-changed-delay', 'count-figures-delay', 'unread-changes', 'uncounted-ratings'],
    breaks: async (world) => {
      await world.cloud.idle();
      world.cloud.fault('case-changed', 'throw');
      world.cloud.fault('count-figures', 'throw');
      await world.write('Not acknowledged');
      // What is late by then is given up.
      await world.cloud.advance('75 minutes');
    },
    mends: async (world) => {
      world.cloud.fault('case-changed', undefined);
      world.cloud.fault('count-figures', undefined);
      await world.again('unread-changes');
      await world.again('uncounted-ratings');
      const { messages } = await world.journey.caseAbout('Not acknowledged');
      expect(messages.map(({ delivery }) => delivery)).toContain('sent');
    },
    calmAfter: '2 hours',
  },
  {
    alarms: ['key-rotation-failed'],
    breaks: async ({ cloud, secrets }) => {
      cloud.fault('rotate-signing-keys', 'throw');
      const SecretId = cloud.physicalName('AWS::SecretsManager::Secret');
      await secrets.send(new RotateSecretCommand({ SecretId })).catch(() => undefined);
      await cloud.idle();
    },
    mends: async ({ cloud, secrets }) => {
      cloud.fault('rotate-signing-keys', undefined);
      const SecretId = cloud.physicalName('AWS::SecretsManager::Secret');
      const { LastRotatedDate: before } = await secrets.send(new DescribeSecretCommand({ SecretId }));
      // Secrets Manager says that the one before is not complete, and goes on with it.
      await secrets.send(new RotateSecretCommand({ SecretId })).catch(() => undefined);
      await cloud.advance('5 minutes');
      const { LastRotatedDate: after } = await secrets.send(new DescribeSecretCommand({ SecretId }));
      expect(after?.getTime() ?? 0).toBeGreaterThan(before?.getTime() ?? 0);
    },
    calmAfter: '25 hours',
  },
  {
    alarms: ['data-not-erased'],
    breaks: (world) => world.failing('manage-data', '25 hours'),
    mends: async ({ cloud }) => cloud.fault('manage-data', undefined),
    calmAfter: '25 hours',
  },
  {
    alarms: ['failed-waits'],
    breaks: async (world) => {
      const { number } = await world.journey.newCase('Closes late');
      await world.journey.setStatus(number, 'Resolved');
      await world.failing('wake', '10 days');
    },
    mends: async (world) => {
      const { cloud, sfn } = world;
      cloud.fault('wake', undefined);
      const { stateMachines: [waits] = [] } = await sfn.send(new ListStateMachinesCommand({}));
      const again = ['--again', 'failed-waits', '--waits', String(waits?.stateMachineArn)];
      const said = await world.run('failed', '--function', 'examine-install', ...again);
      expect(said).toMatch(/^failed-waits: [1-9]\d* handed over again\.$/);
      await cloud.advance('5 minutes');
    },
  },
];
