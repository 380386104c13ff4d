/** One HTTP request that reached the gateway, its body read and its caller known. */
export interface GatewayRequest {
  readonly method: string;
  /** Path and query as they came, e.g. `/bucket/raw/abc?x-id=GetObject`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** Region of the SigV4 credential scope. */
  readonly region: string;
  /** Logical id of the calling Lambda function; undefined for people and for the cloud itself. */
  readonly callerFunction: string | undefined;
  /** Adds to what the caller consumed (DynamoDB); set by the gateway. */
  readonly consume?: (units: { read: number; write: number }) => void;
}

export interface GatewayResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer | string;
}

/** One thing that IAM must allow before the request is served. */
export interface NeededPermission {
  /** E.g. `dynamodb:PutItem`. */
  readonly action: string;
  /** ARN of what it is done to, or `*` where the action has no resource. */
  readonly resource: string;
  /** Condition keys known from the request, e.g. `ses:FromAddress`. */
  readonly context?: Readonly<Record<string, string | string[]>>;
}

/** An AWS service behind the gateway: an engine that others keep, or glue where none exists. */
export interface GatewayService {
  /** Service name in the SigV4 credential scope: `dynamodb`, `s3`, `sqs`, `sns`, `ses`, `secretsmanager`, … */
  readonly name: string;
  /** API operation that the request asks for, e.g. `PutItem`. Throws a `GatewayError` for one that it does not know. */
  operation(request: GatewayRequest): string;
  /** What IAM must allow for it. */
  permissions(request: GatewayRequest): NeededPermission[];
  handle(request: GatewayRequest): Promise<GatewayResponse>;
  /** An error in the wire form of this service's protocol (JSON, query XML, REST XML). */
  error(status: number, code: string, message: string): GatewayResponse;
  /** Headers that belong to every answer to this request, errors too. */
  headersOf?(request: GatewayRequest): Readonly<Record<string, string>>;
}

/** An answer of the gateway that is no success; the gateway renders it with the service's `error`. */
export class GatewayError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** IAM said no. Services name it differently: the gateway gives it the code of the service. */
export class AccessDenied extends GatewayError {
  constructor(message: string) {
    super(403, 'AccessDenied', message);
  }
}

/** A call that AWS has and the embedded cloud has not. */
export class NotEmbedded extends GatewayError {
  constructor(what: string) {
    super(501, 'NotImplemented', `The embedded cloud does not know ${what}.`);
  }
}
