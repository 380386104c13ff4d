import { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Journey, support } from '../../support/journey.ts';
import { withoutSchedules } from '../../support/without-schedules.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start({ editTemplate: withoutSchedules });
});
afterAll(() => journey.stop());

const ann = { from: 'ann@client.test', subject: 'Printer' };

function secrets() {
  const credentials = { accessKeyId: 'tester', secretAccessKey: 'tester' };
  const client = new SecretsManagerClient({ endpoint: journey.cloud.endpoint, region: 'eu-west-1', credentials });
  const SecretId = journey.cloud.physicalName('AWS::SecretsManager::Secret');
  return client.send(new DescribeSecretCommand({ SecretId }));
}

/** Writes to an address alone, without any other clue, and says where it went. */
async function answerTo(address: string, subject: string): Promise<number | undefined> {
  await journey.write({ ...ann, to: address, subject });
  const messages = (await journey.items('message')).filter(({ direction }) => direction === 'in');
  return messages.find((message) => message.subject === subject)?.caseNumber as number | undefined;
}

it('OPS-01 a new secret passes the test of its rotation, and keeps its one version', async () => {
  const { VersionIdsToStages = {}, NextRotationDate } = await secrets();
  expect(Object.values(VersionIdsToStages)).toEqual([['AWSCURRENT']]);
  // The deployment may be that of an earlier test, up to some hours ago.
  expect(NextRotationDate?.getTime()).toBeCloseTo(journey.cloud.now() + 365 * 86_400_000, -8);
});

it('MAIL-07 a reply address and an anchor made before a rotation work after it, and new ones have another signature', async () => {
  await journey.write({ ...ann, to: support, messageId: '<first@client.test>' });
  const before = await journey.lastMailTo('ann@client.test');
  const address = before.replyTo[0]?.address ?? '';
  await journey.rotateSigningKeys();
  expect(Object.values((await secrets()).VersionIdsToStages ?? {})).toContainEqual(['AWSPREVIOUS']);
  // Functions that are warm learn of the new key within a minute.
  await journey.cloud.advance('2 minutes');

  expect(await answerTo(address, 'To the old address')).toBe(1);
  const anchored = { ...ann, to: support, subject: 'With the old anchor', references: [`<${before.references[0]}>`] };
  await journey.write(anchored);
  expect((await journey.page(1)).messages.filter(({ direction }) => direction === 'in')).toHaveLength(3);

  await journey.write({ ...ann, from: 'bob@client.test', to: support, subject: 'Another' });
  const later = await journey.lastMailTo('bob@client.test');
  expect(later.replyTo[0]?.address).toMatch(/^support\+2\.[a-z2-7]{20}@postcase\.test$/);
  expect(await answerTo(later.replyTo[0]?.address ?? '', 'To the new address')).toBe(2);
});

it('MAIL-07 rotates by itself once a year, and an address of nine years ago works', async () => {
  const { replyTo } = await journey.lastMailTo('ann@client.test');
  const address = replyTo[0]?.address ?? '';
  const rotations = async () => (await secrets()).LastRotatedDate?.getTime() ?? 0;
  const first = await rotations();
  for (let year = 1; year <= 9; year++) await journey.cloud.advance('366 days');
  expect((await rotations()) - first).toBeGreaterThan(8 * 365 * 86_400_000);
  expect(await answerTo(address, 'Nine years later')).toBe(1);
});
