import { ApiServer } from '../http-api/api-server.ts';
import type { HttpAnswer } from '../http-api/http-answer.ts';
import { type HttpRequest, headerOf } from '../http-api/http-event.ts';
import type { BucketStore } from '../queues/fauxqs.ts';
import type { Stack } from '../template/stack.ts';
import { type Behavior, behaviorFor } from './behavior.ts';
import { compressed } from './compression.ts';
import {
  cloudFrontAddress,
  type DeclaredDistribution,
  declaredDistribution,
  distributionId,
} from './declared-distribution.ts';
import { fromBucket, fromServer } from './origin.ts';
import { withPolicy } from './response-headers.ts';

/** CloudFront: the distribution of the template on a port of its own. Caches nothing. */
export class CloudFront {
  readonly #server = new ApiServer('the console');

  /**
   * Opens the port, and tells the stack where the distribution is here: others name its address.
   * @param port 0 means any free port.
   * @returns undefined if the stack has no distribution. Rejects if the port is taken.
   */
  static async open(stack: Stack, port: number): Promise<CloudFront | undefined> {
    const logicalId = distributionId(stack);
    if (logicalId === undefined) return undefined;
    const cloudFront = new CloudFront();
    await cloudFront.#server.listen(port);
    stack.answersAt(cloudFrontAddress(stack, logicalId), cloudFront.origin);
    return cloudFront;
  }

  /** E.g. `http://localhost:4400`. */
  get origin(): string {
    return this.#server.endpoint;
  }

  /** Begins to answer. */
  serve(stack: Stack, buckets: BucketStore): void {
    const declared = declaredDistribution(stack, distributionId(stack) ?? '');
    this.#server.serve((request) =>
      respond(declared, buckets, request).catch((error: unknown) =>
        plain(502, `502 ERROR: ${error instanceof Error ? error.message : error}`),
      ),
    );
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }
}

async function respond(
  { rootObject, behaviors }: DeclaredDistribution,
  buckets: BucketStore,
  request: HttpRequest,
): Promise<HttpAnswer> {
  const mark = request.url.indexOf('?');
  const path = mark < 0 ? request.url : request.url.slice(0, mark);
  const behavior = behaviorFor(behaviors, path);
  if (behavior === undefined) return plain(400, '400 ERROR: Bad request.');
  if (!behavior.methods.includes(request.method))
    return plain(403, '403 ERROR: This distribution is not configured to allow the HTTP request method.');
  const asked = path === '/' ? `/${rootObject}` : path;
  const uri = behavior.viewerRequest?.uriFor({ method: request.method, uri: asked }) ?? asked;
  const answer = await answerOf(behavior, buckets, {
    ...request,
    url: uri + (mark < 0 ? '' : request.url.slice(mark)),
  });
  const shown = behavior.compresses ? await compressed(answer, headerOf(request, 'accept-encoding') ?? '') : answer;
  const headers = withPolicy({ ...shown.headers, via: '1.1 embedded.cloudfront.net' }, behavior.headers);
  return { ...shown, headers };
}

async function answerOf({ origin }: Behavior, buckets: BucketStore, request: HttpRequest): Promise<HttpAnswer> {
  if (origin.kind === 'http') return fromServer(origin.host, request);
  const [uri = '/'] = request.url.split('?');
  const answer = fromBucket(buckets, origin.bucket, uri);
  const isKnown = (headerOf(request, 'if-none-match') ?? '')
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === answer.headers.etag || tag.trim() === '*');
  return isKnown && answer.status === 200 ? { ...answer, status: 304, body: Buffer.alloc(0) } : answer;
}

function plain(status: number, text: string): HttpAnswer {
  return { status, headers: { 'content-type': 'text/plain' }, body: Buffer.from(text) };
}
