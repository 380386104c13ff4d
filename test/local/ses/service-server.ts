import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { GatewayError, type GatewayService, type NeededPermission } from '../../../local/gateway/service.ts';
import type { ReceiptRule, SesResources } from '../../../local/ses/account/ses-resources.ts';
import { LocalSes, type LocalSesOptions } from '../../../local/ses/ses.ts';

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'postcase-local-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Serves one service by itself, as the gateway would, without asking IAM. Tells what IAM would be asked. */
export async function serve(service: GatewayService): Promise<{ endpoint: string; permissions: NeededPermission[] }> {
  const permissions: NeededPermission[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { method = '', url = '', headers } = incoming;
    const request = { method, url, headers, body, region: 'eu-west-1', callerFunction: undefined };
    const answer = await answerTo(service, request, permissions);
    outgoing.writeHead(answer.status, { ...answer.headers }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`, permissions };
}

type Request = Parameters<GatewayService['handle']>[0];

async function answerTo(service: GatewayService, request: Request, asked: NeededPermission[]) {
  try {
    service.operation(request);
    asked.push(...service.permissions(request));
    return await service.handle(request);
  } catch (error) {
    if (error instanceof GatewayError) return service.error(error.status, error.code, error.message);
    return service.error(500, 'InternalFailure', String(error));
  }
}

export const client = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'people', secretAccessKey: 'secret' },
};

export const rule: ReceiptRule = {
  name: 'everything',
  enabled: true,
  recipients: ['postcase.test'],
  scanEnabled: true,
  actions: [
    { S3Action: { BucketName: 'mails', ObjectKeyPrefix: 'raw/', TopicArn: 'arn:aws:sns:eu-west-1:1:receipts' } },
  ],
};

export const resources: SesResources = {
  ruleSets: [{ name: 'rules', rules: [rule] }],
  identities: [{ EmailIdentity: 'postcase.test' }],
  configurationSets: [{ Name: 'outgoing' }],
  eventDestinations: [],
};

/** SES with storage and topic in memory, on free ports, its rule set active unless told otherwise. */
export async function startSes(options: Partial<LocalSesOptions> = {}, active = true) {
  const objects = new Map<string, Buffer>();
  const published: { topicArn: string; message: string }[] = [];
  const ses = new LocalSes({
    region: 'eu-west-1',
    dataDir: temporaryFolder(),
    clock: { now: () => Date.UTC(2026, 10, 21, 12) },
    smtpPort: 0,
    viewerPort: 0,
    resources,
    putObject: async (bucket, key, body) => void objects.set(`${bucket}/${key}`, body),
    publish: (topicArn, message) => void published.push({ topicArn, message }),
    count: () => {},
    ...options,
  });
  await ses.start();
  onTestFinished(() => ses.stop());
  const { endpoint, permissions } = await serve(ses);
  if (active) await post(endpoint, { Action: 'SetActiveReceiptRuleSet', RuleSetName: 'rules' });
  permissions.length = 0;
  // What a new rule tells its topic is no mail.
  const tried = published.findIndex(({ message }) => message.includes('AMAZON_SES_SETUP_NOTIFICATION'));
  const [setup] = tried < 0 ? [] : published.splice(tried, 1);
  return { ses, objects, published, setup, endpoint, permissions };
}

/** A bare Query call. */
export function post(endpoint: string, parameters: Record<string, string>): Promise<Response> {
  return fetch(endpoint, { method: 'POST', body: new URLSearchParams(parameters) });
}
