import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  DescribeSecretCommand,
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { describe, expect, it } from 'vitest';
import type { RotationEvent } from '../../local/secrets-manager/rotation.ts';
import { generateSecretString } from '../../local/secrets-manager/secret-string.ts';
import { LocalSecretsManager } from '../../local/secrets-manager/secrets-manager.ts';
import { client, serve, temporaryFolder } from './ses/service-server.ts';

const day = 24 * 60 * 60 * 1000;
const [one, two, three] = ['1', '2', '3'].map((end) => `00000000-0000-0000-0000-00000000000${end}`);

async function start(dataDir = temporaryFolder()) {
  const time = { now: Date.UTC(2026, 10, 21) };
  const rotated: RotationEvent[] = [];
  const rotation: { run(event: RotationEvent): Promise<void> } = { run: async () => {} };
  const local = new LocalSecretsManager({
    dataDir,
    region: 'eu-west-1',
    account: '000000000000',
    clock: { now: () => time.now },
    rotate: async (lambdaArn, event) => {
      expect(lambdaArn).toBe('arn:rotate');
      rotated.push(event);
      await rotation.run(event);
    },
  });
  const { endpoint, permissions } = await serve(local);
  const secrets = new SecretsManagerClient({ ...client, endpoint, maxAttempts: 1 });
  const value = async (more = {}) =>
    (await secrets.send(new GetSecretValueCommand({ SecretId: 'keys', ...more }))).SecretString;
  const put = (SecretString: string, ClientRequestToken: string | undefined, VersionStages?: string[]) =>
    secrets.send(new PutSecretValueCommand({ SecretId: 'keys', SecretString, ClientRequestToken, VersionStages }));
  const stages = async () =>
    (await secrets.send(new DescribeSecretCommand({ SecretId: 'keys' }))).VersionIdsToStages ?? {};
  /** Sets a rotation up, and forgets its test. */
  const schedule = async (more: { afterDays?: number } = {}) => {
    await local.scheduleRotation('keys', { lambdaArn: 'arn:rotate', ...more });
    rotated.length = 0;
  };
  return { local, schedule, secrets, time, rotated, rotation, permissions, dataDir, value, put, stages };
}

describe('a secret of the template', () => {
  it('OPS-02 is generated once and survives a restart in a file of its owner alone', async () => {
    const first = await start();
    const definition = { name: 'keys', GenerateSecretString: { PasswordLength: 64 } };
    const arn = first.local.define(definition);
    expect(arn).toMatch(/^arn:aws:secretsmanager:eu-west-1:000000000000:secret:keys-[A-Za-z0-9]{6}$/);
    const secret = await first.value();
    const second = await start(first.dataDir);
    expect(second.local.define(definition)).toBe(arn);
    expect(await second.value()).toBe(secret);
    expect(await second.value({ SecretId: arn })).toBe(secret);
    expect(await second.value({ SecretId: arn.slice(0, -7) })).toBe(secret);
    expect(statSync(join(first.dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(first.dataDir, 'secrets.json'), 'utf8')).toContain(arn);
  });

  it('OPS-02 may be written in the template', async () => {
    const { local, value } = await start();
    local.define({ name: 'keys', SecretString: 'as written' });
    expect(await value()).toBe('as written');
  });

  it.each([
    [{}, /^[!-~]{32}$/],
    [{ PasswordLength: 64, ExcludePunctuation: true }, /^[A-Za-z0-9]{64}$/],
    [{ ExcludeNumbers: true, ExcludeUppercase: true, ExcludePunctuation: true }, /^[a-z]{32}$/],
    [{ ExcludeCharacters: 'abcdefghijklmnopqrstuvwxyz', ExcludePunctuation: true }, /^[A-Z0-9]{32}$/],
    [{ PasswordLength: 4 }, /^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^A-Za-z0-9]).{4}$/],
    [
      { SecretStringTemplate: '{"previous":[]}', GenerateStringKey: 'current', ExcludePunctuation: true },
      /^\{"previous":\[\],"current":"[A-Za-z0-9]{32}"\}$/,
    ],
  ])('OPS-02 is generated as %o asks', (wish, expected) => {
    for (let times = 0; times < 50; times++) expect(generateSecretString(wish)).toMatch(expected);
  });

  it('OPS-02 cannot be generated from nothing', () => {
    const nothing = { ExcludeLowercase: true, ExcludeUppercase: true, ExcludeNumbers: true, ExcludePunctuation: true };
    expect(() => generateSecretString(nothing)).toThrow('GenerateSecretString excludes every character.');
  });
});

describe('versions and their labels move as on AWS:', () => {
  it('OPS-02 a new value is current, the one before it previous', async () => {
    const { local, put, stages, value } = await start();
    local.define({ name: 'keys', SecretString: 'zero' });
    await put('one', one);
    await put('two', two);
    expect(await stages()).toEqual({ [`${one}`]: ['AWSPREVIOUS'], [`${two}`]: ['AWSCURRENT'] });
    expect([await value(), await value({ VersionStage: 'AWSPREVIOUS' }), await value({ VersionId: one })]).toEqual([
      'two',
      'one',
      'one',
    ]);
  });

  it('OPS-02 a pending value waits until the label AWSCURRENT is moved to it', async () => {
    const { local, secrets, put, stages, value } = await start();
    local.define({ name: 'keys', SecretString: 'zero' });
    await put('one', one);
    await put('two', two, ['AWSPENDING']);
    expect(await value()).toBe('one');
    const move = { SecretId: 'keys', VersionStage: 'AWSCURRENT', MoveToVersionId: two };
    await expect(secrets.send(new UpdateSecretVersionStageCommand(move))).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining(`Staging label AWSCURRENT is currently attached to version ${one}`),
    });
    await secrets.send(new UpdateSecretVersionStageCommand({ ...move, RemoveFromVersionId: one }));
    expect(await stages()).toEqual({ [`${one}`]: ['AWSPREVIOUS'], [`${two}`]: ['AWSPENDING', 'AWSCURRENT'] });
    await secrets.send(
      new UpdateSecretVersionStageCommand({ SecretId: 'keys', VersionStage: 'AWSPENDING', RemoveFromVersionId: two }),
    );
    expect(await stages()).toEqual({ [`${one}`]: ['AWSPREVIOUS'], [`${two}`]: ['AWSCURRENT'] });
  });

  it('OPS-02 the same version may be put again with the same value only', async () => {
    const { local, put } = await start();
    local.define({ name: 'keys', SecretString: 'zero' });
    await put('one', one);
    await put('one', one);
    await expect(put('other', one)).rejects.toMatchObject({ name: 'ResourceExistsException' });
  });
});

describe('errors are in the words of AWS:', () => {
  it.each([
    ['no such secret', { SecretId: 'none' }, "Secrets Manager can't find the specified secret."],
    [
      'no such label',
      { VersionStage: 'AWSPENDING' },
      "Secrets Manager can't find the specified secret value for staging label: AWSPENDING",
    ],
    [
      'no such version',
      { VersionId: three },
      `Secrets Manager can't find the specified secret value for VersionId: ${three}`,
    ],
  ])('OPS-02 %s', async (_, wish, message) => {
    const { local, value } = await start();
    local.define({ name: 'keys', SecretString: 'zero' });
    await expect(value(wish)).rejects.toMatchObject({ name: 'ResourceNotFoundException', message });
  });

  it('OPS-02 an operation that is not supported is named', async () => {
    const { local } = await start();
    const headers = { 'x-amz-target': 'secretsmanager.CreateSecret' };
    const request = {
      method: 'POST',
      url: '/',
      headers,
      body: Buffer.from('{}'),
      region: 'eu-west-1',
      callerFunction: undefined,
    };
    expect(() => local.operation(request)).toThrow('The embedded cloud does not know secretsmanager:CreateSecret.');
  });
});

it('OPS-03 every operation needs its right on the secret, a random password and the list on everything', async () => {
  const { local, secrets, value, permissions } = await start();
  const arn = local.define({ name: 'keys', SecretString: 'zero' });
  await value();
  await secrets.send(new GetRandomPasswordCommand({ PasswordLength: 12 }));
  await secrets.send(new ListSecretsCommand({}));
  expect(permissions).toEqual([
    { action: 'secretsmanager:GetSecretValue', resource: arn },
    { action: 'secretsmanager:GetRandomPassword', resource: '*' },
    { action: 'secretsmanager:ListSecrets', resource: '*' },
  ]);
});

describe('a rotation', () => {
  it('OPS-02 runs the four steps of the function on a pending version', async () => {
    const { local, schedule, secrets, rotated, rotation, put, stages, value } = await start();
    const arn = local.define({ name: 'keys', SecretString: 'zero' });
    await put('one', one);
    await schedule();
    rotation.run = async ({ Step, ClientRequestToken }) => {
      if (Step === 'createSecret') await put('two', ClientRequestToken, ['AWSPENDING']);
      if (Step !== 'finishSecret') return;
      const move = { VersionStage: 'AWSCURRENT', MoveToVersionId: ClientRequestToken, RemoveFromVersionId: one };
      await secrets.send(new UpdateSecretVersionStageCommand({ SecretId: 'keys', ...move }));
    };
    const { VersionId } = await secrets.send(new RotateSecretCommand({ SecretId: 'keys', ClientRequestToken: two }));
    expect(VersionId).toBe(two);
    await local.settled();
    expect(rotated.map(({ Step }) => Step)).toEqual(['createSecret', 'setSecret', 'testSecret', 'finishSecret']);
    expect(rotated[0]).toEqual({ Step: 'createSecret', SecretId: arn, ClientRequestToken: two });
    expect(await value()).toBe('two');
    expect(await stages()).toEqual({ [`${one}`]: ['AWSPREVIOUS'], [`${two}`]: ['AWSPENDING', 'AWSCURRENT'] });
    rotation.run = async () => {};
    await secrets.send(new RotateSecretCommand({ SecretId: 'keys', ClientRequestToken: three }));
    await local.settled();
    expect(await stages()).toMatchObject({ [`${two}`]: ['AWSCURRENT'], [`${three}`]: ['AWSPENDING'] });
  });

  it('OPS-02 that failed is tried again by the next, with the same version', async () => {
    const { local, schedule, secrets, rotated, rotation, value } = await start();
    local.define({ name: 'keys', SecretString: 'zero' });
    await schedule();
    rotation.run = () => Promise.reject(new Error('boom'));
    await secrets.send(new RotateSecretCommand({ SecretId: 'keys', ClientRequestToken: one }));
    await local.settled();
    expect(rotated).toHaveLength(1);
    await expect(
      secrets.send(new RotateSecretCommand({ SecretId: 'keys', ClientRequestToken: two })),
    ).rejects.toMatchObject({
      name: 'InvalidRequestException',
      message: "A previous rotation isn't complete. That rotation will be reattempted.",
    });
    await local.settled();
    expect(rotated.map(({ ClientRequestToken }) => ClientRequestToken)).toEqual([one, one]);
    expect(await value()).toBe('zero');
  });

  it('OPS-02 without a function is refused', async () => {
    const { local, secrets } = await start();
    local.define({ name: 'keys', SecretString: 'zero' });
    await expect(secrets.send(new RotateSecretCommand({ SecretId: 'keys' }))).rejects.toThrow(
      'No Lambda rotation function ARN is associated with this secret.',
    );
  });

  it('OPS-02 falls due by the virtual clock, and waits a day after a failure', async () => {
    const { local, schedule, rotated, rotation, time } = await start();
    local.define({ name: 'keys', SecretString: 'zero' });
    expect(local.nextDue()).toBeUndefined();
    await schedule({ afterDays: 365 });
    const due = time.now + 365 * day;
    expect(local.nextDue()).toBe(due);
    local.timeMoved();
    expect(rotated).toEqual([]);
    time.now = due;
    rotation.run = () => Promise.reject(new Error('boom'));
    local.timeMoved();
    await local.settled();
    expect([rotated.length, local.nextDue()]).toEqual([1, due + day]);
    rotation.run = async () => {};
    time.now = due + day;
    local.timeMoved();
    await local.settled();
    expect([rotated.length, local.nextDue()]).toEqual([5, due + day + 365 * day]);
  });

  it('OPS-02 is tried when it is set up, on a pending version without a value, and not again by a restart', async () => {
    const { local, secrets, rotated, rotation, value, stages, dataDir } = await start();
    const arn = local.define({ name: 'keys', SecretString: 'zero' });
    const before = await stages();
    rotation.run = async ({ ClientRequestToken }) => {
      expect(await stages()).toMatchObject({ ...before, [ClientRequestToken]: ['AWSPENDING'] });
      await expect(value({ VersionId: ClientRequestToken, VersionStage: 'AWSPENDING' })).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
      });
    };
    const yearly = { lambdaArn: 'arn:rotate', afterDays: 365 };
    await local.scheduleRotation('keys', yearly);
    expect(rotated).toEqual([{ Step: 'testSecret', SecretId: arn, ClientRequestToken: expect.any(String) }]);
    expect(await stages()).toEqual(before);
    await secrets.send(new RotateSecretCommand({ SecretId: 'keys', RotateImmediately: false }));
    await local.settled();
    expect(rotated.map(({ Step }) => Step)).toEqual(['testSecret', 'testSecret']);

    const again = await start(dataDir);
    await again.local.scheduleRotation('keys', yearly);
    expect(again.rotated).toEqual([]);
  });

  it('OPS-02 whose test fails is not set up', async () => {
    const { local, rotation, stages } = await start();
    local.define({ name: 'keys', SecretString: 'zero' });
    rotation.run = () => Promise.reject(new Error('boom'));
    await expect(local.scheduleRotation('keys', { lambdaArn: 'arn:rotate', afterDays: 365 })).rejects.toThrow(
      'The rotation function of the secret keys failed its test: Error: boom',
    );
    expect([local.nextDue(), Object.keys(await stages()).length]).toEqual([undefined, 1]);
  });

  it('OPS-02 may begin when it is set up', async () => {
    const { local, rotated } = await start();
    local.define({ name: 'keys', SecretString: 'zero' });
    await local.scheduleRotation('keys', { lambdaArn: 'arn:rotate', immediately: true });
    await local.settled();
    expect(rotated.map(({ Step }) => Step)).toEqual(['createSecret', 'setSecret', 'testSecret', 'finishSecret']);
  });
});
