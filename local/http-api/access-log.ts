import { requestTime } from './http-event.ts';

/** What access logs may tell of a request. */
export interface AccessedBy {
  readonly accountId: string;
  readonly apiId: string;
  readonly requestId: string;
  readonly method: string;
  readonly path: string;
  readonly protocol: string;
  readonly sourceIp: string;
  readonly userAgent: string;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  readonly routeKey: string | undefined;
  readonly status: number;
  readonly responseBytes: number;
  readonly latencyMs: number;
  /** Of the function; undefined if none ran. */
  readonly integrationLatencyMs: number | undefined;
  /** Why the function's answer was none. */
  readonly integrationError: string | undefined;
}

const VARIABLES: Readonly<Record<string, (request: AccessedBy) => string | number | undefined>> = {
  accountId: (request) => request.accountId,
  apiId: (request) => request.apiId,
  httpMethod: (request) => request.method,
  'identity.sourceIp': (request) => request.sourceIp,
  'identity.userAgent': (request) => request.userAgent,
  integrationErrorMessage: (request) => request.integrationError,
  integrationLatency: (request) => request.integrationLatencyMs,
  path: (request) => request.path,
  protocol: (request) => request.protocol,
  requestId: (request) => request.requestId,
  requestTime: (request) => requestTime(request.receivedAt),
  requestTimeEpoch: (request) => request.receivedAt,
  responseLatency: (request) => request.latencyMs,
  responseLength: (request) => request.responseBytes,
  routeKey: (request) => request.routeKey,
  stage: () => '$default',
  status: (request) => request.status,
};

const VARIABLE = /\$context\.([A-Za-z.-]*[A-Za-z])/g;

/** Throws if the format has a variable that the embedded cloud does not know. */
export function requireKnownVariables(format: string): void {
  for (const [variable, name = ''] of format.matchAll(VARIABLE)) {
    if (!(name in VARIABLES)) throw new Error(`the embedded cloud does not know ${variable} of access logs`);
  }
}

/** A line of the access log. As on AWS, `-` stands for what there is not. */
export function accessLogLine(format: string, request: AccessedBy): string {
  return format.replaceAll(VARIABLE, (_, name: string) => String(VARIABLES[name]?.(request) ?? '-'));
}
