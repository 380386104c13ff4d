import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { expect } from 'vitest';
import type { Journey } from '../../support/journey.ts';
import { runCommand } from '../../support/run-command.ts';

/** An alarm, or several of one cause: how it comes to ring, and what its section of the runbook says to do. */
export interface PlayedAlarm {
  /** Sections of docs/runbook.md: of alarms, or of what is looked at every hour. */
  readonly alarms: readonly string[];
  breaks(world: OnCall): Promise<void>;
  mends(world: OnCall): Promise<void>;
  /** How long it takes until the alarm is OK again, of what is looked at until its cause is no longer seen; some minutes unless told. */
  readonly calmAfter?: string;
}

const credentials = { accessKeyId: 'tester', secretAccessKey: 'tester' };

/** What a journey through alarms breaks and mends with: the commands of the runbook, and AWS by hand. */
export class OnCall {
  readonly journey: Journey;
  /** What the receiver of webhooks answers. */
  readonly receiver: { status: number };
  readonly ses: SESClient;
  readonly sqs: SQSClient;
  readonly sfn: SFNClient;
  readonly secrets: SecretsManagerClient;
  private writers = 0;

  constructor(journey: Journey, receiver: { status: number }) {
    this.journey = journey;
    this.receiver = receiver;
    const client = { endpoint: journey.cloud.endpoint, region: 'eu-west-1', credentials };
    this.ses = new SESClient(client);
    this.sqs = new SQSClient(client);
    this.sfn = new SFNClient(client);
    this.secrets = new SecretsManagerClient(client);
  }

  get cloud() {
    return this.journey.cloud;
  }

  /** A command as the runbook names it. @throws what it says, when it ends with a fault. */
  async run(command: string, ...words: string[]): Promise<string> {
    const { code, said } = await runCommand(this.cloud, command, ...words);
    expect(code, said).toBe(0);
    return said;
  }

  /** npm run failed -- --again … */
  async again(alarm: string): Promise<void> {
    const said = await this.run('failed', '--again', alarm, '--function', 'examine-install');
    expect(said).toMatch(new RegExp(`^${alarm}: [1-9]\\d* handed over again\\.`));
    // Longer than what failed last waits to be tried again.
    await this.cloud.advance('7 minutes');
  }

  /** A new customer writes; nothing is waited for. */
  async write(subject: string, from = `writer${++this.writers}@oncall.test`): Promise<string> {
    const messageId = `<${subject.replaceAll(' ', '-')}-${this.writers}-${Math.abs(this.cloud.now())}@oncall.test>`;
    await this.journey.send({ from, to: 'support@postcase.test', subject, messageId });
    return from;
  }

  /** Sections that the looks of every hour have named, each as often as a run did. */
  foundByWatch(): string[] {
    return this.cloud
      .failures()
      .flatMap(({ message }) => /^Needs a person: (.+)$/.exec(message)?.[1]?.split(', ') ?? []);
  }

  /** Lets a function fail until the fault is taken away, for so long. */
  async failing(functionName: string, duration: string, call?: () => Promise<unknown>): Promise<void> {
    this.cloud.fault(functionName, 'throw');
    await call?.();
    await this.cloud.advance(duration);
  }

  /** Address of a queue by the end of its name. */
  private async queue(name: string): Promise<string> {
    const { QueueUrls = [] } = await this.sqs.send(new ListQueuesCommand({}));
    const found = QueueUrls.find((url) => url.endsWith(name));
    if (found === undefined) throw new Error(`No queue ends in ${name}: ${QueueUrls.join(' ')}`);
    return found;
  }

  async hasMessage(name: string): Promise<boolean> {
    const asked = { QueueUrl: await this.queue(name), AttributeNames: ['ApproximateNumberOfMessages' as const] };
    const { Attributes } = await this.sqs.send(new GetQueueAttributesCommand(asked));
    return Number(Attributes?.ApproximateNumberOfMessages) > 0;
  }

  /** What SNS would have put on a queue lands where it puts what it cannot deliver. */
  async undelivered(from: string, to: string): Promise<void> {
    const [source, target] = [await this.queue(from), await this.queue(to)];
    await expect.poll(() => this.hasMessage(from), { timeout: 10_000 }).toBe(true);
    const { Messages: [message] = [] } = await this.sqs.send(new ReceiveMessageCommand({ QueueUrl: source }));
    expect(message).toBeDefined();
    await this.sqs.send(new SendMessageCommand({ QueueUrl: target, MessageBody: message?.Body }));
    await this.sqs.send(new DeleteMessageCommand({ QueueUrl: source, ReceiptHandle: message?.ReceiptHandle }));
  }
}
