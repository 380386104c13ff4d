import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** Of every answer to a link in a mail: links are secrets that caches, logs of other sites and search engines need not know. */
export const privately = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'x-content-type-options': 'nosniff',
} as const;

/** A page that runs and loads nothing but the style that stands in it. */
export function page(statusCode: number, html: string): APIGatewayProxyStructuredResultV2 {
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  return {
    statusCode,
    headers: { ...privately, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    body: html,
  };
}
