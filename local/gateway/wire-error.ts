import { randomUUID } from 'node:crypto';
import type { GatewayResponse } from './service.ts';
import { escapeXml } from './xml.ts';

/** An error of the JSON protocols (DynamoDB, SQS, Secrets Manager). @param namespace e.g. `com.amazonaws.sqs`. */
export function jsonError(namespace: string, status: number, code: string, message: string): GatewayResponse {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': code },
    body: JSON.stringify({ __type: `${namespace}#${code}`, message }),
  };
}

/** An error of the Query protocol (SNS, STS). */
export function queryError(namespace: string, status: number, code: string, message: string): GatewayResponse {
  const type = status < 500 ? 'Sender' : 'Receiver';
  const error = `<Error><Type>${type}</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`;
  return {
    status,
    headers: { 'content-type': 'text/xml' },
    body: `<ErrorResponse xmlns="${namespace}">${error}<RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  };
}

/** An error of S3. */
export function restXmlError(status: number, code: string, message: string): GatewayResponse {
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message><RequestId>${randomUUID()}</RequestId></Error>`,
  };
}
