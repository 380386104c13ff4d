import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { Gateway } from '../../../local/gateway/gateway.ts';
import { Access } from '../../../local/iam/access.ts';
import { type Fauxqs, openFauxqs } from '../../../local/queues/fauxqs.ts';
import { S3 } from '../../../local/queues/s3.ts';

const region = 'eu-west-1';

/** The embedded S3 alone, where each test takes a bucket of its own. */
export class RealBuckets {
  readonly client: S3Client;
  private readonly engine: Fauxqs;
  private readonly gateway: Gateway;
  private readonly folder: string;
  private made = 0;

  private constructor(engine: Fauxqs, gateway: Gateway, port: number, folder: string) {
    this.engine = engine;
    this.gateway = gateway;
    this.folder = folder;
    this.client = new S3Client({
      endpoint: `http://127.0.0.1:${port}`,
      region,
      credentials: { accessKeyId: 'tester', secretAccessKey: 'tester' },
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED',
    });
  }

  static async start(): Promise<RealBuckets> {
    const folder = mkdtempSync(join(tmpdir(), 'postcase-buckets-'));
    const engine = await openFauxqs({ region, dataDir: folder });
    const access = new Access('123456789012');
    const gateway = new Gateway(access);
    gateway.add(new S3(engine, access));
    return new RealBuckets(engine, gateway, await gateway.listen(0), folder);
  }

  /** @returns the name of an empty bucket. */
  async make(): Promise<string> {
    const Bucket = `mail-${++this.made}`;
    await this.client.send(new CreateBucketCommand({ Bucket }));
    return Bucket;
  }

  async stop(): Promise<void> {
    this.client.destroy();
    await this.gateway.stop();
    await this.engine.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
