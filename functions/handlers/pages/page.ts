import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Brand } from '#domain/configuration/brand.ts';

/** Of every answer to a link in a mail: links are secrets that caches, logs of other sites and search engines need not know. */
export const privately = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'x-content-type-options': 'nosniff',
  // Two years, by TLS alone, whatever host name the owner gives them.
  'strict-transport-security': 'max-age=63072000',
} as const;

interface Loaded {
  /** Addresses of the images that it shows. */
  readonly images: readonly string[];
  /** Whether it has a form, which it sends to where it came from. */
  readonly isForm: boolean;
}

/** Of pages that ask nothing. */
export function imagesOf({ logo }: Brand): Loaded {
  return { images: logo === '' ? [] : [logo], isForm: false };
}

/** A page that runs and loads nothing but the style that stands in it, and the images that are named. */
export function page(
  statusCode: number,
  html: string,
  { images, isForm }: Loaded = { images: [], isForm: false },
): APIGatewayProxyStructuredResultV2 {
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  const origins = new Set(images.map((image) => new URL(image).origin));
  const imageSources = origins.size > 0 ? ` img-src ${[...origins].join(' ')};` : '';
  const formAction = isForm ? "'self'" : "'none'";
  const policy = `default-src 'none'; style-src 'sha256-${hash}';${imageSources} base-uri 'none'; form-action ${formAction}; frame-ancestors 'none'`;
  return {
    statusCode,
    headers: { ...privately, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    body: html,
  };
}
