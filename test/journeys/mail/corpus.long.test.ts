import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DeleteObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { envelopeSender } from '../../../local/commands/corpus/corpus-envelope.ts';
import { corpusFiles } from '../../../local/commands/corpus/corpus-files.ts';
import { keptMails } from '../../../local/commands/corpus/corpus-kept.ts';
import { outcomeOf } from '../../../local/commands/corpus/corpus-report.ts';
import { CorpusRun } from '../../../local/commands/corpus/corpus-run.ts';
import { Journey, support } from '../../support/journey.ts';
import { letter } from '../../support/letter.ts';

const folder = mkdtempSync(join(tmpdir(), 'postcase-mails-'));
const gtube = ['XJS*C4JDBQADN1.NSBN3*2IDNEN*', 'GTUBE-STANDARD-ANTI-UBE', '-TEST-EMAIL*C.34X'].join('');
const from = 'ann@client.test';

async function write(name: string, mail: Partial<Parameters<typeof letter>[0]>): Promise<void> {
  writeFileSync(join(folder, name), await letter({ from, to: 'help@elsewhere.test', subject: name, ...mail }));
}

beforeAll(async () => {
  mkdirSync(join(folder, 'inner'));
  await write('1-new.eml', { messageId: '<one@client.test>' });
  await write('2-same.eml', { messageId: '<one@client.test>', subject: '1-new.eml', date: new Date(0) });
  await write('inner/3-away.eml', { messageId: '<away@client.test>', headers: { 'Auto-Submitted': 'auto-replied' } });
  await write('inner/5-twin.eml', { messageId: '<twin@client.test>', date: new Date(0) });
  copyFileSync(join(folder, 'inner/5-twin.eml'), join(folder, 'inner/6-twin.eml'));
  await write('inner/4-spam.EML', { messageId: '<spam@client.test>', text: gtube });
  writeFileSync(join(folder, 'notes.txt'), 'no mail');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('MAIL-02 a corpus of mails', () => {
  it('is registered by one command, which tells what became of each', async () => {
    const cli = [join(import.meta.dirname, '../../../local/commands/corpus.ts'), folder, '--at-once', '2'];
    const { stdout } = await promisify(execFile)(process.execPath, cli);
    expect(stdout).toMatch(/^registered +\d+ ms {2}1-new\.eml {2}\(case \d+\)$/m);
    expect(stdout).toMatch(/^registered +\d+ ms {2}inner\/3-away\.eml {2}\(case \d+, auto-reply\)$/m);
    // Both at once: whichever was faster.
    expect(stdout).toMatch(/^registered +\d+ ms {2}inner\/[56]-twin\.eml {2}\(case \d+\)$/m);
    expect(stdout).toMatch(/^duplicate +\d+ ms {2}inner\/[56]-twin\.eml$/m);
    expect(stdout).toMatch(/^held +\d+ ms {2}inner\/4-spam\.EML {2}\(spam\)$/m);
    expect(stdout).toMatch(/^ {2}held +1 {2}\(spam 1\)$/m);
    expect(stdout).toMatch(/^ {2}vanished +0$/m);
    expect(stdout).toMatch(/^ {2}automatic +1 {2}\(auto-reply 1\)$/m);
    expect(stdout).not.toContain('notes.txt');
  }, 60_000);

  it('without a folder or mails is a clear sentence', async () => {
    const cli = join(import.meta.dirname, '../../../local/commands/corpus.ts');
    const call = (...words: string[]) => promisify(execFile)(process.execPath, [cli, ...words]);
    await expect(call()).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('Name one folder') });
    await expect(call('/no/such')).rejects.toMatchObject({ code: 1, stderr: 'There is no folder /no/such.\n' });
  });

  it('loses no mail unseen: one that no attempt registers, or whose bytes are gone, has vanished', async () => {
    const run = new CorpusRun(support, 2);
    const journey = await Journey.start({ onLog: (line) => run.hear(line) });
    try {
      const files = corpusFiles(folder);
      const [first = '', ...rest] = files;
      const sent = await run.run(journey.cloud, [first], () => undefined);
      const [rawKey] = await journey.keys('messages/');
      const s3 = new S3Client({
        endpoint: journey.cloud.endpoint,
        region: 'eu-west-1',
        credentials: { accessKeyId: 'tester', secretAccessKey: 'tester' },
        forcePathStyle: true,
      });
      const Bucket = journey.cloud.physicalName('AWS::S3::Bucket');
      await s3.send(new DeleteObjectCommand({ Bucket, Key: rawKey ?? '' }));
      sent.push(...(await run.run(journey.cloud, [first], () => undefined)));
      journey.cloud.fault('receive-mail', 'throw', 1000);
      sent.push(...(await run.run(journey.cloud, rest.slice(0, 1), () => undefined)));
      const kept = await keptMails(journey.cloud);
      const outcomes = sent.map((mail) =>
        outcomeOf({ ...mail, kept: kept.get(mail.id ?? ''), said: run.saidOf(mail.id ?? ''), ms: undefined }),
      );
      expect(outcomes).toEqual(['vanished', 'duplicate', 'vanished']);
      expect(journey.cloud.deadLetters().length).toBeGreaterThan(0);
      expect(run.failures.size).toBeGreaterThan(0);
    } finally {
      await journey.stop();
    }
  }, 60_000);
});

describe('the envelope sender of a kept mail', () => {
  it.each([
    [['Return-Path: <ann@client.test>', 'From: bob@client.test'], 'ann@client.test'],
    [['Return-Path: <>', 'From: bob@client.test'], ''],
    [['From: "Bob, B." <bob@client.test>'], 'bob@client.test'],
    [['From: Mail Delivery System <MAILER-DAEMON@client.test>'], ''],
    [['From: bob@client.test', 'Content-Type: multipart/report; report-type=delivery-status'], ''],
    [['From: bob@müller.test'], 'bob@xn--mller-kva.test'],
    [['From: nobody in particular'], 'somebody@unknown.test'],
    [['From: "a b"@client.test'], 'somebody@unknown.test'],
    [['Subject: nobody'], 'somebody@unknown.test'],
  ])('%j: %s', (lines, sender) => {
    expect(envelopeSender(Buffer.from([...lines, '', 'Hello'].join('\r\n')))).toBe(sender);
  });
});
