import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { endedFrameHtml, frameHtml } from '#adapters/pages/frame-html.ts';
import type { Language } from '#domain/words/language.ts';
import type { ShownFrame } from '#domain/work/shown-frame.ts';

/**
 * What a frame of the console may do: show text, styles that stand in it, and the named pictures; open links in windows of their own. No
 * script runs in it, whatever got past the cleaner. It has our origin all the same, so that the console can see how tall it is:
 * docs/decisions/0023-received-html-is-cleaned-when-it-is-read.md.
 */
function policy({ pictures, withPictures }: Pick<ShownFrame, 'pictures' | 'withPictures'>): string {
  const own = new Set(pictures.map((address) => new URL(address).origin));
  const images = ['data:', ...own, ...(withPictures ? ['https:'] : [])];
  return [
    "default-src 'none'",
    `img-src ${images.join(' ')}`,
    "style-src 'unsafe-inline'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  ].join('; ');
}

/** The answer to a frame. @param shown undefined for an address that shows nothing, or no more. */
export function frameAnswer(shown: ShownFrame | undefined, language: Language): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: shown ? 200 : 404,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(shown ?? { pictures: [], withPictures: false }),
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
      'x-robots-tag': 'noindex',
    },
    body: shown ? frameHtml(shown.content, language) : endedFrameHtml(language),
  };
}
