import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import type { OutboundMessage, StoredAttachment } from '#domain/case/message.ts';
import { type Journey, support } from './journey.ts';

export interface AgentFile {
  readonly name: string;
  readonly contentType?: string;
  readonly bytes: Uint8Array;
}

const tester = { accessKeyId: 'tester', secretAccessKey: 'tester' };
let made = 0;

/** Puts files where those of a message lie. */
async function storeFiles(journey: Journey, id: string, files: readonly AgentFile[]): Promise<StoredAttachment[]> {
  const s3 = new S3Client({
    endpoint: journey.cloud.endpoint,
    region: 'eu-west-1',
    credentials: tester,
    forcePathStyle: true,
  });
  const Bucket = journey.cloud.physicalName('AWS::S3::Bucket');
  const stored = files.map(async ({ name, contentType = 'application/pdf', bytes }, index) => {
    const key = `messages/${id}/${index}`;
    await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: bytes }));
    return { key, name, contentType, size: bytes.byteLength, contentId: undefined, inline: false };
  });
  return Promise.all(stored);
}

/** Commits an agent's answer with these files, as the action does, and waits until all that follows has happened. */
export async function answerWith(
  journey: Journey,
  { number, from }: { number: number; from: string },
  files: readonly AgentFile[],
  differences: Partial<OutboundMessage> = {},
): Promise<OutboundMessage> {
  const id = `agent-${++made}`;
  const message: OutboundMessage = {
    direction: 'out',
    id,
    caseNumber: number,
    at: new Date(journey.cloud.now()).toISOString(),
    delivery: 'queued',
    by: 'maria@agents.test',
    template: undefined,
    body: 'Here are the **scans**.',
    language: 'en',
    mailbox: support,
    to: { address: from, name: 'Ann' },
    cc: [],
    subject: `Answer ${id}`,
    inReplyTo: undefined,
    references: [],
    attachments: await storeFiles(journey, id, files),
    ...differences,
  };
  await entities(journey.table).message.create(message).go();
  await journey.cloud.idle();
  return message;
}
