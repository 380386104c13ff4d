import { SESClient, SetActiveReceiptRuleSetCommand } from '@aws-sdk/client-ses';
import { ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Journey } from '../../support/journey.ts';
import { runCommand } from '../../support/run-command.ts';

const credentials = { accessKeyId: 'tester', secretAccessKey: 'tester' };
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.start();
  await journey.configure('agent', 'olga@agents.test', { name: 'Olga' });
});
afterAll(() => journey.stop());

const doctor = (...words: string[]) => runCommand(journey.cloud, 'doctor', ...words, '--function', 'examine-install');
const client = () => ({ endpoint: journey.cloud.endpoint, region: 'eu-west-1', credentials });

describe('OPS-10 npm run doctor', () => {
  it('says of an install that is well that it is, by what AWS and DNS answer', async () => {
    const { code, said } = await doctor();
    expect(said).toContain('postcase.test: all is well.');
    expect(said).not.toMatch(/BROKEN| \? /);
    expect(said).toContain('ok      Bounce domain (MAIL FROM): Bounces go to bounces.postcase.test');
    expect(said).toContain('ok      Alarms that ring: No alarm rings.');
    expect(said).toMatch(/ok {6}Regular looks: .*\n +sweep-raw-mail: \d{4}-\d\d-\d\d \d\d:\d\d UTC/);
    expect(said).toMatch(/ok {6}Deadlines and other waits: .*: 0\. None has failed\./);
    expect(said).toContain('ok      Version: Postcase 0.1.0.');
    expect(said).toContain('ok      Mail server of the domain (MX): Mail for postcase.test goes to SES.');
    expect(code).toBe(0);
  });

  it('a test mail goes out, comes back and becomes no case', async () => {
    const { code, said } = await doctor('--mail');
    expect(said).toMatch(/The test mail came back after \d+ s\. It is held: npm run held -- --delete \S+ --yes/);
    expect(code).toBe(0);
    expect(await journey.items('case')).toEqual([]);
    expect(await journey.items('held-mail')).toHaveLength(1);
  });

  it('says what is broken and how to mend it, and ends with 1', async () => {
    const { cloud } = journey;
    Object.assign(cloud.ses.standing, { dkim: 'Pending', mailsADay: 200, sendingEnabled: false });
    cloud.zone.set('postcase.test', [{ type: 'MX', exchange: 'aspmx.l.google.com', priority: 1 }]);
    cloud.zone.delete('_dmarc.postcase.test');
    await new SESClient(client()).send(new SetActiveReceiptRuleSetCommand({}));
    const [QueueUrl] = await deadLetterQueues();
    await new SQSClient(client()).send(new SendMessageCommand({ QueueUrl, MessageBody: '{}' }));
    const { code, said } = await doctor();
    expect(code).toBe(1);
    for (const words of [
      'postcase.test: something is broken.',
      /BROKEN {2}Signatures \(DKIM\): .*\n.*→ Add these records.*\n +\w{32}\._domainkey\.postcase\.test CNAME \w{32}\.dkim\.amazonses\.com/,
      'BROKEN  Mail server of the domain (MX): Mail for postcase.test goes elsewhere (aspmx.l.google.com)',
      'advice  Policy for forged mail (DMARC): There is no DMARC policy',
      'BROKEN  Receipt rules of SES: No receipt rule set is active',
      'BROKEN  Who may be written to: The account is in the sandbox',
      'BROKEN  Sending: SES has stopped sending',
      /BROKEN {2}Failed work: .*\n.*\n +[a-z-]+: 1 {3}npm run failed -- --function <examine-install> --again [a-z-]+/,
      /BROKEN {2}Alarms that ring: Alarms that ring: 1\.\n.*\n +[a-z-]+: https:\/\/\S+runbook\.md#[a-z-]+/,
    ])
      expect(said).toMatch(words);
  });
});

/** Addresses of those that have alarms of their own. */
async function deadLetterQueues(): Promise<string[]> {
  const { QueueUrls = [] } = await new SQSClient(client()).send(new ListQueuesCommand({}));
  return QueueUrls.filter((url) => /(received|outgoing)-?mail-?dead-?letters/i.test(url));
}
