import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LocalCloud } from '../../local/cloud.ts';
import { otherCloud, otherCloudWords } from '../../local/commands/start/other-cloud.ts';
import { durationMs } from '../../local/duration.ts';
import { envelopeOf } from '../../local/mail-client.ts';
import { PortTaken } from '../../local/port-taken.ts';
import { assemblyOf, functionOf, STORES, startSmall } from './small-stack.ts';

describe('an embedded cloud', () => {
  it('OPS-02 keeps its data over a restart, its clock too', async () => {
    const assembly = assemblyOf({ ...STORES, Files: { Type: 'AWS::S3::Bucket' } }, {});
    const first = await startSmall({}, {}, { assembly });
    await first.call('DynamoDB_20120810.PutItem', { TableName: 'Things', Item: { id: { S: 'kept' } } });
    await first.cloud.advance('3 days');
    const before = first.cloud.now();
    await first.cloud.stop();
    const second = await startSmall({}, {}, { assembly, dataDir: first.dataDir });
    const { body } = await second.call('DynamoDB_20120810.Scan', { TableName: 'Things' });
    expect(body).toMatchObject({ Items: [{ id: { S: 'kept' } }] });
    expect(second.cloud.now()).toBeGreaterThanOrEqual(before);
  });

  it('OPS-02 started fresh begins with nothing', async () => {
    const first = await startSmall(STORES);
    await first.call('DynamoDB_20120810.PutItem', { TableName: 'Things', Item: { id: { S: 'gone' } } });
    await first.cloud.stop();
    const second = await startSmall(STORES, {}, { dataDir: first.dataDir, fresh: true });
    const { body } = await second.call('DynamoDB_20120810.Scan', { TableName: 'Things' });
    expect(body).toMatchObject({ Count: 0 });
  });

  it('OPS-02 says which process holds the data', async () => {
    const { dataDir } = await startSmall(STORES);
    const second = new LocalCloud({ assembly: assemblyOf(STORES, {}), dataDir });
    await expect(second.start()).rejects.toThrow(
      `Process ${process.pid} already runs a cloud on the data in ${dataDir}`,
    );
  });

  it('OPS-02 takes over the data of a process that is dead', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'small-data-'));
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(join(dataDir, 'lock.json'), JSON.stringify({ pid: process.pid, startedAt: 'another life' }));
    await expect(startSmall(STORES, {}, { dataDir })).resolves.toBeDefined();
  });

  it('OPS-02 says which port is taken', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    onTestFinished(() => void server.close());
    await expect(startSmall(STORES, {}, { ports: { gateway: port } })).rejects.toThrow(
      `Port ${port} for the gateway is taken by another program. Stop that, or choose another port.`,
    );
  });

  it('OPS-02 tells whose it is to a second one that finds its ports taken', async () => {
    const { cloud } = await startSmall(STORES);
    const port = Number(new URL(cloud.endpoint).port);
    const second = startSmall(STORES, {}, { ports: { gateway: port } });
    await expect(second).rejects.toBeInstanceOf(PortTaken);
    const other = await otherCloud(cloud.smtpPort, [1, port]);
    expect(other).toMatchObject({ pid: process.pid, ports: expect.arrayContaining([port, cloud.smtpPort]) });
    expect(other && otherCloudWords(other, '--smtp-port 2625')).toMatch(
      /process \d+, with its data in \/.* and the ports .*\n.* kill \d+.*\n {2}npm start -- --smtp-port 2625$/,
    );
    expect(await otherCloud(port + 1, [port])).toBeUndefined();
  });

  it('OPS-03 refuses to start where SNS could not reach its queue on AWS', async () => {
    const resources = {
      ...STORES,
      News: { Type: 'AWS::SNS::Topic' },
      NewsToWork: {
        Type: 'AWS::SNS::Subscription',
        Properties: { TopicArn: { Ref: 'News' }, Protocol: 'sqs', Endpoint: { 'Fn::GetAtt': ['Work', 'Arn'] } },
      },
    };
    await expect(startSmall(resources)).rejects.toThrow(/sns\.amazonaws\.com do sqs:SendMessage .*:Work/);
  });

  it('OPS-03 refuses a function that runs no Node and a property that it does not know', async () => {
    const python = functionOf('Snake', '', { Runtime: 'python3.14' });
    await expect(startSmall(python.resources, python.code)).rejects.toThrow('does not run python3.14');
    const layered = functionOf('Layered', '', { Layers: ['arn:aws:lambda:::layer:x'] });
    await expect(startSmall(layered.resources, layered.code)).rejects.toThrow(/Layered.*Layers/s);
  });

  it('OPS-04 takes a grant away when a test edits the template', async () => {
    const worker = functionOf('Worker', 'export const handler = async () => {};');
    let edited = 0;
    await startSmall(worker.resources, worker.code, {
      editTemplate: (template) => {
        edited = Object.keys(template.Resources).length;
      },
    });
    expect(edited).toBe(2);
  });
});

describe('durations', () => {
  it.each([
    ['3 days', 259_200_000],
    ['90 minutes', 5_400_000],
    ['1 hour 30 minutes', 5_400_000],
    ['1.5h', undefined],
    ['250 ms', 250],
    [42, 42],
    ['soon', undefined],
    ['3 fortnights', undefined],
    ['732 days', 63_244_800_000],
    ['733 days', undefined],
    ['99999999 days', undefined],
  ])('OPS-02 %s', (text, ms) => {
    if (ms === undefined) expect(() => durationMs(text)).toThrow();
    else expect(durationMs(text)).toBe(ms);
  });
});

describe('a mail without an envelope', () => {
  it('OPS-02 goes from and to whom its headers name', () => {
    const raw = Buffer.from(
      'From: "Ann, of Client" <ann@client.test>\r\nTo: a@x.test,\r\n B <b@x.test>\r\nCc: c@x.test\r\n\r\nTo: z@x.test',
    );
    expect(envelopeOf(raw)).toEqual({ from: 'ann@client.test', to: ['a@x.test', 'b@x.test', 'c@x.test'] });
  });
});
