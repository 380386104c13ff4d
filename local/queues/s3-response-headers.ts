import type { GatewayResponse } from '../gateway/service.ts';
import type { S3Call } from './s3-operation.ts';

/** How a GetObject may name the headers of its own answer, e.g. in the link of a download. */
const OVERRIDES: Readonly<Record<string, string>> = {
  'response-cache-control': 'cache-control',
  'response-content-disposition': 'content-disposition',
  'response-content-encoding': 'content-encoding',
  'response-content-language': 'content-language',
  'response-content-type': 'content-type',
  'response-expires': 'expires',
};

/** The answer with the headers that the request asks for, if it is an object. */
export function withAskedHeaders({ operation, query }: S3Call, answer: GatewayResponse): GatewayResponse {
  if ((operation !== 'GetObject' && operation !== 'HeadObject') || answer.status >= 300) return answer;
  const asked = Object.entries(OVERRIDES).flatMap(([parameter, header]) => {
    const value = query.get(parameter);
    return value === null ? [] : [[header, value] as const];
  });
  return { ...answer, headers: { ...answer.headers, ...Object.fromEntries(asked) } };
}
