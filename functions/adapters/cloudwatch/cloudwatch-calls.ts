import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsCredentialIdentity, Provider } from '@smithy/types';
import { Sha256 } from './sha256.ts';

interface Options {
  readonly region: string;
  /** Of the embedded cloud; without it, AWS's own of the region. */
  readonly endpoint: string | undefined;
  readonly credentials: Provider<AwsCredentialIdentity>;
}

/** Milliseconds: whoever asks how all is waits for it. */
const patience = 10_000;

/** CloudWatch by its JSON protocol: two calls need no client of their own in the bundle. */
export class CloudWatchCalls {
  private readonly address: URL;
  private readonly signer: SignatureV4;

  constructor({ region, endpoint, credentials }: Options) {
    const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
    this.address = new URL(endpoint ?? `https://monitoring.${region}.${suffix}`);
    this.signer = new SignatureV4({ service: 'monitoring', region, credentials, sha256: Sha256 });
  }

  /** @throws Error by the name that CloudWatch gives its refusal. */
  async call(operation: string, input: object): Promise<unknown> {
    const { hostname, host, port, protocol } = this.address;
    const body = JSON.stringify(input);
    const { headers } = await this.signer.sign({
      method: 'POST',
      protocol,
      hostname,
      ...(port !== '' && { port: Number(port) }),
      path: '/',
      query: {},
      headers: {
        host,
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `GraniteServiceVersion20100801.${operation}`,
      },
      body,
    });
    const { host: _, ...sent } = headers;
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(this.address, { method: 'POST', headers: sent, body, signal });
    const answer = (await response.json()) as { readonly __type?: string; readonly message?: string };
    if (response.ok) return answer;
    const name = (response.headers.get('x-amzn-errortype') ?? answer.__type ?? 'CloudWatchFault').split(/[#:]/);
    throw Object.assign(new Error(answer.message ?? `CloudWatch answered ${response.status}`), {
      name: name.find((part) => !part.includes('.')) ?? 'CloudWatchFault',
    });
  }
}
