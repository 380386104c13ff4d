import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { SqsReceiptQueue } from '#adapters/sqs/receipt-queue.ts';
import type { Receipt } from '#domain/mail/receipt.ts';
import { receiptNotification } from '../../../functions/handlers/events/receipt.ts';

const receipt: Receipt = {
  source: 'ann@client.test',
  recipients: ['support@postcase.test'],
  receivedAt: '2026-11-20T10:00:00.000Z',
  objectKey: 'raw/one',
  spam: 'PASS',
  virus: 'GRAY',
  spf: 'FAIL',
  dkim: 'PROCESSING_FAILED',
  dmarc: 'DISABLED',
};

const sqs = mockClient(SQSClient);
beforeEach(() => sqs.reset());
afterAll(() => sqs.restore());

it('MAIL-02 a receipt that is queued again reads as SES published it, ten to a call', async () => {
  sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] });
  await new SqsReceiptQueue(new SQSClient({}), 'queue').enqueue(Array.from({ length: 12 }, () => receipt));
  const entries = sqs.commandCalls(SendMessageBatchCommand).map(({ args: [command] }) => command.input.Entries ?? []);
  expect(entries.map(({ length }) => length)).toEqual([10, 2]);
  for (const { MessageBody = '' } of entries.flat())
    expect(receiptNotification.parse(JSON.parse(MessageBody))).toEqual(receipt);
});

it('MAIL-02 a receipt that SQS does not take is no success', async () => {
  sqs.on(SendMessageBatchCommand).resolves({
    Successful: [],
    Failed: [{ Id: '0', Code: 'InternalError', SenderFault: false }],
  });
  await expect(new SqsReceiptQueue(new SQSClient({}), 'queue').enqueue([receipt])).rejects.toThrow('InternalError');
});
