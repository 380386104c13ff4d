import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { receiptHeaders } from '../../local/ses/receiving/receipt-headers.ts';
import { type Journey, support } from './journey.ts';
import { letter } from './letter.ts';

/** As SES stores a mail whose receipt then gets lost. @param name of its object. */
export async function storeWithoutReceipt(
  { cloud }: Journey,
  name: string,
  subject: string,
  spam: 'PASS' | 'FAIL' = 'PASS',
): Promise<void> {
  const from = 'ann@client.test';
  const raw = await letter({ from, to: support, subject, messageId: `<${name}@client.test>` });
  const mail = { from, recipients: [support], raw, helo: 'client.test', clientAddress: '127.0.0.1' };
  const verdicts = { spam, virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' } as const;
  const receipt = { id: name, recipient: support, region: 'eu-west-1', now: cloud.now(), fromDomain: 'client.test' };
  const Body = Buffer.concat([receiptHeaders(mail, verdicts, receipt), raw]);
  const credentials = { accessKeyId: 'ses', secretAccessKey: 'ses' };
  const s3 = new S3Client({ endpoint: cloud.endpoint, region: 'eu-west-1', credentials, forcePathStyle: true });
  await s3.send(new PutObjectCommand({ Bucket: cloud.physicalName('AWS::S3::Bucket'), Key: `raw/${name}`, Body }));
}
